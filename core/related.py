"""What to read next: found when a page is published and once a night, not while somebody waits."""

from django.db import transaction
from wagtail import hooks
from wagtail.models import Page, get_page_models

from .access import live, public
from .cards import with_areas
from .content_version import raise_version
from .models import BasePage, RelatedPage

# An app that knows what pages are about registers `related_pages(page)`, which returns keys of
# pages about the same, the most alike first.
RELATED = "related_pages"
KEPT, SHOWN = 6, 3  # more are kept than shown, for those that are no longer public


def relate(page):
    """Find what is about the same as a page, and keep it."""
    found = [key for find in hooks.get_hooks(RELATED) for key in find(page)][:KEPT]
    with transaction.atomic():
        before = list(page.related.values_list("other", flat=True))
        if found == before:
            return
        page.related.all().delete()
        pairs = enumerate(found)
        RelatedPage.objects.bulk_create(
            RelatedPage(page_id=page.pk, other_id=key, place=place) for place, key in pairs
        )
        raise_version()


def relate_all():
    """Find it for every published page of the library."""
    for model in get_page_models():
        if issubclass(model, BasePage):
            for page in live(model.objects.all()).iterator(chunk_size=100):
                relate(page)


def related_to(page):
    """Return the pages to read after this one, with what is shown of them, if all may read them."""
    if not page.pk:  # a preview of what is not saved yet
        return []
    links = Page.objects.filter(relating__page=page).order_by("relating__place")
    return with_areas(public(links).specific()[:SHOWN])
