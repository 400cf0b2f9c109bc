"""The newest pages of a list, for feed readers and other offices' web sites."""

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags

NEWEST = 20


def plain(text):
    """Return text without tags, and without signs that XML does not allow."""
    kept = (sign if sign.isprintable() else " " for sign in strip_tags(text))
    return "".join(kept).strip()


class ListFeed(Feed):
    """The public pages of one list in its language; an address of the list's own."""

    feed_type = Atom1Feed

    def get_object(self, request, index):
        self.language = index.locale.language_code
        return index

    def title(self, index):
        return plain(index.title)

    def subtitle(self, index):
        return plain(index.introduction)

    def link(self, index):
        return index.get_url()

    def items(self, index):
        pages = index.listed().order_by("-first_published_at", "-pk")
        return pages.prefetch_related("people__person", "learning_areas")[:NEWEST]

    def item_title(self, page):
        return plain(page.title)

    def item_description(self, page):
        return plain(page.summary)

    def item_link(self, page):
        return page.get_url()

    def item_pubdate(self, page):
        return page.first_published_at

    def item_updateddate(self, page):
        return page.last_published_at

    def item_author_name(self, page):
        return plain(", ".join(person.name for person in page.persons)) or None

    def item_categories(self, page):
        return [area.name for area in page.learning_areas.all()]
