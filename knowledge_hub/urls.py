"""Addresses of the whole site; each app's own addresses lie in its `urls` module."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.i18n import JavaScriptCatalog
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap

from accounts.views.entrance import admin_door
from core.sitemap import LibrarySitemap
from editorial.account import own_settings
from people.sitemap import PersonSitemap
from reading_lists.views.offline import worker
from schools.sitemap import SchoolSitemap

from .robots import robots

SITEMAPS = {"library": LibrarySitemap, "schools": SchoolSitemap(), "people": PersonSitemap()}

urlpatterns = [
    # One login for all: the admin's own knows neither second factor nor lockout.
    path("admin/login/", admin_door),
    # Without the switches of mails that the admin no longer sends.
    path("admin/account/", own_settings, name="wagtailadmin_account"),
    path("admin/", include("desk.named_links")),
    path("admin/", include(wagtailadmin_urls)),
    # Without a language: the provider knows one address to come back to.
    path("account/", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("", include("core.urls")),
    path("", include("sharing.urls")),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}),
    path("robots.txt", robots),
    path("sw.js", worker, name="service_worker"),
    path("api/", include("search.api_urls")),
    path("api/views/", include("readership.urls")),
    *i18n_patterns(
        path("jsi18n/", JavaScriptCatalog.as_view(), name="javascript-catalog"),
        path("account/notices/", include("notices.urls")),
        path("account/contributions/", include("contributions.urls")),
        path("account/data/", include("privacy.account_urls")),
        path("account/reading-lists/", include("reading_lists.account_urls")),
        path("account/adoptions/", include("adoptions.account_urls")),
        path("account/statistics/", include("readership.account_urls")),
        path("account/", include("accounts.urls")),
        path("adoptions/", include("adoptions.urls")),
        path("people/", include("people.urls")),
        path("reading-lists/", include("reading_lists.urls")),
        path("", include("reading_lists.offline_urls")),
        path("", include("privacy.urls")),
        path("", include("accessibility.urls")),
        path("", include("styleguide.urls")),
        path("", include("sharing.page_urls")),
        path("schools/", include("schools.urls")),
        path("search/", include("search.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
