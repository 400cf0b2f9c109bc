"""The front door: search first, then what is new, what editors recommend, and honors."""

from dataclasses import replace

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from core.models import TITLE_PANEL, AddressedPage

from .newest import Front


class HomePage(AddressedPage):
    schema_type = "WebSite"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "articles.ArticleIndexPage",
        "articles.NewsIndexPage",
        "articles.InnovationIndexPage",
        "articles.BestPracticeIndexPage",
        "articles.HonorsIndexPage",
    ]

    headline = models.CharField(_("headline"), max_length=160, blank=True)
    introduction = models.TextField(_("introduction"), max_length=400, blank=True)
    search_examples = models.TextField(
        _("examples of searches"),
        blank=True,
        help_text=_("One a line; shown below the search box."),
    )

    content_panels = [
        TITLE_PANEL,
        MultiFieldPanel(["headline", "introduction", "search_examples"], _("Welcome")),
        InlinePanel("highlights", heading=_("Highlights"), label=_("Page"), max_num=6),
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), **Front(self).as_context()}

    @property
    def share_title(self):
        return self.seo_title or self.headline or self.title

    def share_card(self):
        return replace(super().share_card(), title=self.share_title, kind="best_practice")

    @property
    def summary(self):
        return self.introduction

    @property
    def examples(self):
        return [line.strip() for line in self.search_examples.splitlines() if line.strip()]


class Highlight(Orderable):
    """A page that the editors put on the front."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="highlights")
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = ["page"]

    class Meta(Orderable.Meta):
        verbose_name = _("highlight")
