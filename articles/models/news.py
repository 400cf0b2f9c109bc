"""Academic news: policy, projects and training, some of it pinned, some of it for a time only."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import StoryBlock
from core.contributing import ContributionForm

from .base import LibraryIndexPage, LibraryPage
from .footnoted import Footnoted
from .hints import ADD_CONTENT, FOR_CONTRIBUTORS


class NewsPage(Footnoted, LibraryPage):
    search_type = "news"
    schema_type = "NewsArticle"
    parent_page_types = ["articles.NewsIndexPage"]
    page_description = _("Policy, projects, training and calls, told at once.")

    body = StreamField(StoryBlock(), verbose_name=_("body"))
    pinned = models.BooleanField(
        _("pinned"), default=False, help_text=_("Shown first in the list of news.")
    )
    pinned_until = models.DateField(_("pinned until"), null=True, blank=True)

    content_panels = [
        *LibraryPage.content_panels,
        FieldPanel("body", help_text=ADD_CONTENT),
        Footnoted.footnotes_panel,
        MultiFieldPanel(
            ["pinned", "pinned_until"],
            heading=_("Place in the list"),
            help_text=_("To take a notice down by itself, set an expiry date when publishing."),
        ),
        InlinePanel("people", heading=_("Authors"), label=_("Author")),
        LibraryPage.filing_panel,
    ]
    contribution_form = ContributionForm(
        order=4,
        story=("title", "summary", "learning_areas"),
        content=("body",),
        pictures="body",
        files="body",
        required=frozenset({"title", "summary", "body"}),
        hints=FOR_CONTRIBUTORS,
    )
    search_fields = [
        *LibraryPage.search_fields,
        index.SearchField("body"),
        Footnoted.footnotes_search_field,
    ]

    class Meta:
        verbose_name = _("academic news")
        verbose_name_plural = _("academic news")

    @property
    def is_pinned(self):
        """Whether the notice is pinned today."""
        return self.pinned and (
            self.pinned_until is None or self.pinned_until >= timezone.localdate()
        )


class NewsIndexPage(LibraryIndexPage):
    subpage_types = ["articles.NewsPage"]
    shows_cards = False
    order_first = ("comes_first",)

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def listed(self):
        """Return the live notices, those pinned today first."""
        today = timezone.localdate()
        pinned_today = models.Q(pinned=True) & (
            models.Q(pinned_until__isnull=True) | models.Q(pinned_until__gte=today)
        )
        return (
            super()
            .listed()
            .annotate(comes_first=models.Case(models.When(pinned_today, then=0), default=1))
        )
