"""Honors: a wall by school year; each honor is a page under its year."""

from dataclasses import replace

from django.db import models
from django.forms import Select
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from articles.blocks import PLAIN
from core.access import public
from core.contributing import ContributionForm
from core.localised import in_thai
from core.models import TITLE_PANEL, SchoolYear
from core.thai.calendar import buddhist_year, school_year

from .base import LibraryIndexPage, LibraryPage
from .hints import FOR_CONTRIBUTORS
from .level import Level


class HonorPage(LibraryPage):
    search_type = "honor"
    persons_are_authors = False
    parent_page_types = ["articles.HonorYearPage"]
    page_description = _("An award won by a person or a school.")
    text_fields = ["body"]
    card_relations = [*LibraryPage.card_relations, "school_year"]

    giver = models.CharField(_("given by"), max_length=200, blank=True)
    level = models.CharField(_("level"), max_length=10, choices=Level.choices, default=Level.AREA)
    awarded_on = models.DateField(_("awarded on"), null=True, blank=True)
    certificate = models.ForeignKey(
        "core.Document",
        verbose_name=_("certificate file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = RichTextField(_("story"), blank=True, features=PLAIN)

    content_panels = [
        TITLE_PANEL,
        InlinePanel("people", heading=_("Awardees"), label=_("Awardee")),
        FieldPanel(
            "school", help_text=_("The school that won it, or where those who won it work.")
        ),
        MultiFieldPanel(
            ["giver", FieldRowPanel(["level", "awarded_on"]), "certificate"],
            heading=_("The award"),
        ),
        InlinePanel("works", heading=_("Given for"), label=_("Innovation or practice")),
        "body",
        "summary",
        "cover",
        MultiFieldPanel(LibraryPage.filing_panels, heading=_("Filed under")),
    ]
    contribution_form = ContributionForm(
        order=3,
        story=("title", "giver", "level", "awarded_on"),
        content=("summary", "body", "learning_areas"),
        pictures="cover",
        files="certificate",
        required=frozenset({"title", "giver", "awarded_on"}),
        hints={
            **FOR_CONTRIBUTORS,
            "title": _("The award as it was won, such as “First prize, …”."),
        },
    )
    search_fields = [
        *LibraryPage.search_fields,
        index.SearchField("giver"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("honor")
        verbose_name_plural = _("honors")

    def share_card(self):
        """Return the award, who won it and in which year."""
        about = (self.year_words, self.giver)
        return replace(
            super().share_card(),
            label=f"{capfirst(self.kind_label)} · {self.get_level_display()}",
            name=self.made_by[0] if self.made_by else "",
            lines=(*self.made_by[1:2], " · ".join(word for word in about if word)),
        )

    @property
    def year_words(self):
        """The year of the award in the era of the language in force, or the school year."""
        if not self.awarded_on:
            return self.school_year.name if self.school_year else ""
        if in_thai():
            return f"พ.ศ. {buddhist_year(self.awarded_on)}"
        return str(self.awarded_on.year)

    def contribution_parent(self):
        """Return the page of the school year in which the award was given."""
        wall = HonorsIndexPage.objects.filter(locale=self.locale).first()
        wanted = school_year(self.awarded_on or timezone.localdate())
        # Of a year that the vocabulary lacks, the one before; of those before all, the first.
        years = SchoolYear.objects.order_by("-code")
        year = years.filter(code__lte=wanted).first() or years.last()
        return wall.year_page(year) if wall and year else None

    def search_document(self):
        document = super().search_document()
        return {**document, "body": f"{self.giver}\n{document['body']}"}


class HonorWork(Orderable):
    """A work that an honor was given for."""

    honor = ParentalKey(HonorPage, on_delete=models.CASCADE, related_name="works")
    work = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("work"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [
        PageChooserPanel("work", ["articles.InnovationPage", "articles.BestPracticePage"]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("work")


class HonorYearPage(LibraryIndexPage):
    """The honors of one school year."""

    parent_page_types = ["articles.HonorsIndexPage"]
    subpage_types = ["articles.HonorPage"]
    filter_fields = ["level"]
    shows_cards = False

    school_year = models.ForeignKey(
        "core.SchoolYear",
        verbose_name=_("school year"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    content_panels = [
        *LibraryIndexPage.content_panels,
        FieldPanel("school_year", widget=Select),
    ]

    class Meta:
        verbose_name = _("honors of a year")
        verbose_name_plural = _("honors by year")


class HonorsIndexPage(LibraryIndexPage):
    """The wall: every year, newest first."""

    subpage_types = ["articles.HonorYearPage"]
    order_first = ("-school_year__code",)
    filter_fields = ["level"]
    shows_cards = False

    class Meta:
        verbose_name = _("wall of honors")
        verbose_name_plural = _("walls of honors")

    @property
    def item_class(self):
        return HonorPage

    def year_page(self, year):
        """Return the page of a school year; a draft, until its first honor is published."""
        found = HonorYearPage.objects.child_of(self).filter(school_year=year).first()
        if found is None:
            fields = {"title": year.name_th, "slug": year.code, "school_year": year}
            found = HonorYearPage(**fields, locale=self.locale, live=False)
            self.add_child(instance=found)
            found.save_revision(log_action=True)
        return found

    def years(self):
        """Return the live year pages, newest first."""
        return public(HonorYearPage.objects.child_of(self)).order_by("-school_year__code")
