"""The newest of all kinds of pages, of the whole library or of one learning area."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.access import public
from core.feeds import NEWEST, PagesFeed, plain
from core.models import BasePage, LearningArea, SiteSettings
from core.navigation import home_page
from core.shown import page_models_with


def newest_pages(feed, **conditions):
    """Return the newest public pages of all types in the language in force."""
    models = [model for model in page_models_with("learning_areas") if issubclass(model, BasePage)]
    locale = Locale.get_active()
    found = [
        page
        for model in models
        for page in feed.newest(public(model.objects.filter(locale=locale, **conditions)))
    ]
    found.sort(key=lambda page: (page.first_published_at, page.pk), reverse=True)
    return found[:NEWEST]


class NewestFeed(PagesFeed):
    """What is new in the library."""

    def get_object(self, request):
        self.language = Locale.get_active().language_code
        self.home = home_page(request)
        return SiteSettings.for_request(request)

    def title(self, site):
        return plain(site.site_name)

    def subtitle(self, site):
        return plain(site.office_name)

    def link(self, site):
        return self.home.get_url() if self.home else "/"

    def pages(self, site):
        return newest_pages(self)


class AreaFeed(PagesFeed):
    """What is new in one learning area."""

    def get_object(self, request, code):
        self.language = Locale.get_active().language_code
        self.site = SiteSettings.for_request(request)
        return get_object_or_404(LearningArea, code=code, archived=False)

    def title(self, area):
        return plain(f"{area.name} · {self.site.site_name}")

    def subtitle(self, area):
        return plain(_("What is new about %(area)s in the library") % {"area": area.name})

    def link(self, area):
        return f"{reverse('search')}?learning_area={area.code}"

    def pages(self, area):
        return newest_pages(self, learning_areas=area)


@require_safe
def newest_feed(request):
    return NewestFeed()(request)


@require_safe
def area_feed(request, code):
    return AreaFeed()(request, code=code)
