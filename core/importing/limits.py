"""How much one file may hold."""

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

MAX_ROWS = 2_000
MAX_MEGABYTES = 5


def shown_limit():
    """Return the highest number of rows as a reader writes it."""
    return number_format(MAX_ROWS, force_grouping=True)


def too_many_rows():
    return ValidationError(
        _(
            "The file has more than %(limit)s rows. Split it into several files, and delete "
            "what is not part of the list: other sheets, and empty rows below it."
        )
        % {"limit": shown_limit()}
    )
