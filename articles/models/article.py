"""Articles: for reading."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import StoryBlock

from .base import LibraryIndexPage, LibraryPage
from .footnoted import Footnoted
from .hints import ADD_CONTENT


class ArticlePage(Footnoted, LibraryPage):
    search_type = "article"
    parent_page_types = ["articles.ArticleIndexPage"]
    page_description = _("Knowledge to read: how to teach something, what was learnt from it.")

    body = StreamField(StoryBlock(), verbose_name=_("body"))

    content_panels = [
        *LibraryPage.content_panels,
        FieldPanel("body", help_text=ADD_CONTENT),
        Footnoted.footnotes_panel,
        InlinePanel("people", heading=_("Authors"), label=_("Author")),
        LibraryPage.filing_panel,
    ]
    search_fields = [
        *LibraryPage.search_fields,
        index.SearchField("body"),
        Footnoted.footnotes_search_field,
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")


class ArticleIndexPage(LibraryIndexPage):
    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = _("list of articles")
        verbose_name_plural = _("lists of articles")
