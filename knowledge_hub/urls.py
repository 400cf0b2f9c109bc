"""Addresses of the whole site; each app's own addresses lie in its `urls` module."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.i18n import JavaScriptCatalog
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap

from .robots import robots

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("", include("core.urls")),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots),
    path("api/", include("search.api_urls")),
    *i18n_patterns(
        path("jsi18n/", JavaScriptCatalog.as_view(), name="javascript-catalog"),
        path("schools/", include("schools.urls")),
        path("search/", include("search.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
