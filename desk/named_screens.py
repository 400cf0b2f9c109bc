"""Screens of Wagtail and wagtail-localize that name some things in English only, here named by us.

Each stands at the address of the original, before it, and keeps its name.
"""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.sites.views import IndexView as SiteIndexView
from wagtail.sites.views import SiteViewSet
from wagtail_localize.locales.utils import get_locale_usage
from wagtail_localize.locales.views import CreateView as LocaleCreateView
from wagtail_localize.locales.views import IndexView as LocaleIndexView
from wagtail_localize.locales.views import LocaleViewSet
from wagtail_localize.views.report import TranslationsReportFilterSet, TranslationsReportView

REPORT = "localize/reports/translations/"


class NamedFilterSet(TranslationsReportFilterSet):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["source_locale"].label = _("Translated from")
        self.filters["target_locale"].label = _("Translated to")


class NamedPaginator(WagtailPaginator):
    verbose_name = _("translation")
    verbose_name_plural = _("translations")


class LocalePaginator(WagtailPaginator):
    verbose_name = _("language")
    verbose_name_plural = _("languages")


class NamedReportView(TranslationsReportView):
    filterset_class = NamedFilterSet
    paginator_class = NamedPaginator

    def get_queryset(self):
        return super().get_queryset().order_by("-source__last_updated_at", "pk")


class NamedSiteIndexView(SiteIndexView):
    columns = [
        SiteIndexView.columns[0],
        Column("port", label=_("Port"), sort_key="port"),
        Column("site_name", label=_("Site name")),
        Column("root_page", label=_("Root page")),
        SiteIndexView.columns[-1],
    ]


class NamedSiteViewSet(SiteViewSet):
    index_view_class = NamedSiteIndexView


class NamedLocaleCreateView(LocaleCreateView):
    page_subtitle = _("new language")


def usage_of(locale):
    """Return how much there is in a language."""
    pages, others = get_locale_usage(locale)
    told = ngettext("%(count)s page", "%(count)s pages", pages) % {"count": pages}
    if not others:
        return told
    more = ngettext("and %(count)s other item", "and %(count)s other items", others)
    return f"{told} {more % {'count': others}}"


class NamedLocaleIndexView(LocaleIndexView):
    paginator_class = LocalePaginator
    template_name = generic.IndexView.template_name
    columns = [
        TitleColumn("language", label=_("Language"), accessor=str, url_name="wagtaillocales:edit"),
        Column("usage", label=_("Usage"), accessor=usage_of),
    ]


class NamedLocaleViewSet(LocaleViewSet):
    index_view_class = NamedLocaleIndexView
    add_view_class = NamedLocaleCreateView


def urls():
    sites = NamedSiteViewSet("wagtailsites", url_prefix="sites")
    locales = NamedLocaleViewSet("wagtaillocales", url_prefix="locales")
    return [
        path("sites/", sites.index_view),
        path("sites/results/", sites.index_results_view),
        path("locales/", locales.index_view),
        path("locales/results/", locales.index_results_view),
        path("locales/new/", locales.add_view),
        path(REPORT, NamedReportView.as_view()),
        path(f"{REPORT}results/", NamedReportView.as_view(results_only=True)),
    ]
