"""What every template may ask for as `hub`; nothing is fetched before it is asked for."""

from functools import cached_property, partial

from wagtail.models import Site

from .content_version import kept
from .models import SiteSettings
from .navigation import home_page, languages, menu


class Hub:
    """The site around a page: its settings, its menu, its languages."""

    def __init__(self, request):
        self._request = request

    @cached_property
    def settings(self):
        site = Site.find_for_request(self._request)
        made = partial(SiteSettings.for_request, self._request)
        return kept(("settings", site and site.pk), made)

    @cached_property
    def home_url(self):
        home = home_page(self._request)
        return home.get_url(self._request) if home else "/"

    @cached_property
    def navigation(self):
        return menu(self._request)

    @cached_property
    def languages(self):
        return languages(self._request)


def site(request):
    return {"hub": Hub(request)}
