"""Forms that the admin uses for our pages."""

from collections.abc import Iterable

from django.db.models import Q
from django.forms import ModelChoiceField, SlugField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from . import date_fields  # noqa: F401  (before any form is made, so that its dates are ours)


class BasePageForm(WagtailAdminPageForm):
    """A page form whose address may be left empty, and that offers nothing archived."""

    slug = SlugField(
        label=_("Address"),
        required=False,
        max_length=255,
        help_text=_("Small English letters, digits and hyphens. Leave it empty and it is made."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, ModelChoiceField) and is_archivable(field.queryset.model):
                field.queryset = offered(field.queryset, self.initial.get(name))


class DraftCopyForm(CopyForm):
    """A copy is a draft that somebody else publishes, so it is not offered to be live at once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.user.is_superuser:
            for name in ("publish_copies", "alias"):
                self.fields.pop(name, None)


def is_archivable(model):
    return any(field.name == "archived" for field in model._meta.get_fields())


def offered(terms, chosen):
    """Return the terms in use today, and those that the page has already."""
    kept = chosen if isinstance(chosen, Iterable) and not isinstance(chosen, str) else [chosen]
    keys = [getattr(term, "pk", term) for term in kept if term]
    return terms.filter(Q(archived=False) | Q(pk__in=keys))
