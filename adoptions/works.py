"""The works that can be used, an innovation or a practice: their pages, and who made them."""

from django.utils.translation import get_language
from wagtail.models import Page

from core.access import live, may_read
from core.models import PageIdentity, User


def pages_of(work):
    """Return the pages that tell of the work, live or not, one a language."""
    return Page.objects.filter(translation_key=work.translation_key)


def page_of(work):
    """Return the live page in the language in force, else in the other one, or None."""
    pages = live(pages_of(work)).select_related("locale").specific()
    by_language = {page.locale.language_code: page for page in pages}
    page = by_language.get(get_language()) or next(iter(by_language.values()), None)
    return page if page is not None and page.may_be_adopted else None


def find_work(short_id, user, passed=frozenset()):
    """Return (work, page) for an address, or None where the user has nothing to read."""
    work = PageIdentity.objects.filter(short_id=short_id.lower()).first()
    page = work and page_of(work)
    return (work, page) if page and may_read(page, user, passed) else None


def title_of(work):
    """Return what the work is called, even while no page of it is live."""
    page = page_of(work) or pages_of(work).order_by("pk").first()
    return page.title if page else str(work)


def makers_of(work):
    """Return the accounts of those who made the work."""
    return User.objects.filter(
        person__pageperson_links__page__translation_key=work.translation_key
    ).distinct()


def areas_of(work):
    """Return the learning areas of the work."""
    page = pages_of(work).order_by("pk").first()
    return list(page.specific.learning_areas.all()) if page else []
