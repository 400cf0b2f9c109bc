"""Pages as a feed, for feed readers and other offices' web sites."""

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags

from .models import PageIdentity

NEWEST = 20


def plain(text):
    """Return text without tags, and without signs that XML does not allow."""
    kept = (sign if sign.isprintable() else " " for sign in strip_tags(text))
    return "".join(kept).strip()


class PagesFeed(Feed):
    """Public pages of one language; who makes one says which, and what the feed is called."""

    feed_type = Atom1Feed

    def get_feed(self, obj, request):
        """Note under which host the permanent addresses are."""
        self.request = request
        return super().get_feed(obj, request)

    def items(self, obj):
        """Return the pages, and look up what names them for ever."""
        pages = list(self.pages(obj))
        keys = [page.translation_key for page in pages]
        self.identities = PageIdentity.objects.in_bulk(keys, field_name="translation_key")
        return pages

    def newest(self, pages):
        """Return the newest of a queryset, with what is told of each."""
        newest = pages.order_by("-first_published_at", "-pk")
        return newest.prefetch_related("people", "learning_areas")[:NEWEST]

    def item_guid(self, page):
        """Return the address that stays when the page moves, so that nobody reads it twice."""
        identity = self.identities.get(page.translation_key)
        path = identity.get_absolute_url() if identity else page.get_url()
        return self.request.build_absolute_uri(path)

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
