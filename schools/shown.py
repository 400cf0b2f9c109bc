"""What the hub holds from a school, whichever apps the pages belong to."""

from core.shown import page_models_with, public_pages


def pages_from(school, locale):
    """Return {page type's name: live public pages, newest first}, leaving out what is empty."""
    return public_pages(page_models_with("school"), locale, school=school)
