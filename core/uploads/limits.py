"""How large a file may be, and of which kind."""

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _


def check_size(file, most):
    """Refuse a file of more bytes than that; the size is known before anything is read."""
    if file.size > most:
        raise ValidationError(
            _("This file is too large: %(size)s. At most %(limit)s can be taken."),
            code="file_too_large",
            params={"size": filesizeformat(file.size), "limit": filesizeformat(most)},
        )


def check_ending(suffix, allowed):
    """Refuse a file whose name does not say that it is one of these kinds."""
    if suffix in allowed:
        return
    if suffix:
        message = _(
            "This kind of file (.%(suffix)s) cannot be taken. Upload one of these: %(kinds)s."
        )
    else:
        message = _("This file has no ending that says what it is. Upload one of these: %(kinds)s.")
    params = {"suffix": suffix, "kinds": ", ".join(allowed)}
    raise ValidationError(message, code="invalid_extension", params=params)
