"""What the hub holds from a school, whichever apps the pages belong to."""

from wagtail.models import get_page_models

from core.access import public
from core.cards import with_cards


def page_models_of_schools():
    """Return the page types that declare a `school`, in the order of their app."""
    return [
        model
        for model in get_page_models()
        if any(field.name == "school" for field in model._meta.get_fields())
    ]


def pages_from(school, locale):
    """Return {page type's name: live public pages, newest first}, leaving out what is empty."""
    found = {}
    for model in page_models_of_schools():
        pages = public(model.objects.filter(school=school, locale=locale))
        pages = with_cards(pages).order_by("-first_published_at")
        if pages:
            found[model._meta.verbose_name_plural] = pages
    return found
