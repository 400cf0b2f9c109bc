"""The map for search engines: the trees of all languages, each page with its translations."""

from collections import defaultdict

from django.db.models import Count, Q
from django.utils.functional import cached_property
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from .access import public


class LibrarySitemap(Sitemap):
    """Wagtail's, which knows the tree of the default language only."""

    @cached_property
    def pages(self):
        """The public pages of the site in every language."""
        trees = self.get_wagtail_site().root_page.get_translations(inclusive=True)
        below = Q()
        for tree in trees:
            below |= Q(path__startswith=tree.path)
        return public(Page.objects.filter(below))

    def items(self):
        return self.pages.order_by("path").defer_streamfields().specific()

    @cached_property
    def alternates(self):
        """The addresses in each language of what is public in more than one, by translation key."""
        several = self.pages.values("translation_key").annotate(count=Count("pk"))
        keys = several.filter(count__gt=1).values("translation_key")
        found = defaultdict(list)
        for page in self.pages.filter(translation_key__in=keys).select_related("locale"):
            address = page.get_full_url(self.request)
            entry = {"lang_code": page.locale.language_code, "location": address}
            found[page.translation_key].append(entry)
        return found

    def _urls(self, page, protocol, domain):
        """Add to each entry where it is in the other languages, asked for all of them at once."""
        urls = super()._urls(page, protocol, domain)
        for entry in urls:
            key = entry.pop("translation_key", None)
            entry["alternates"] = self.alternates.get(key, [])
        return urls
