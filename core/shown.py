"""Public pages of all types that have something in common, whichever apps they belong to."""

from wagtail.models import get_page_models

from .access import public
from .cards import with_cards


def page_models_with(name):
    """Return the page types that declare a field or relation, in the order of their app."""
    return [
        model
        for model in get_page_models()
        if any(field.name == name for field in model._meta.get_fields())
    ]


def public_pages(models, locale, **conditions):
    """Return {page type's name: public pages, newest first}, leaving out what is empty."""
    found = {}
    for model in models:
        pages = public(model.objects.filter(locale=locale, **conditions)).distinct()
        pages = with_cards(pages).order_by("-first_published_at")
        if pages:
            found[model._meta.verbose_name_plural] = pages
    return found
