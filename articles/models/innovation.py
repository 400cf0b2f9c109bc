"""Innovations: pictures first, then what it is, for whom, and how to use it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from articles.blocks import PLAIN, FilesBlock, HowToBlock, PicturesBlock, ResultsBlock
from core.blocks import StoryBlock
from core.contributing import ContributionForm
from core.models import Licence

from .base import LibraryIndexPage, LibraryPage
from .footnoted import Footnoted
from .hints import ADD_CONTENT, ADD_EVIDENCE, ADD_FILE, ADD_PICTURE, ADD_STEP, FOR_CONTRIBUTORS
from .level import Level


class InnovationPage(Footnoted, LibraryPage):
    search_type = "innovation"
    schema_type = "LearningResource"
    may_be_adopted = True
    parent_page_types = ["articles.InnovationIndexPage"]
    page_description = _("Something made for teaching that others can take and use.")
    text_fields = ["audience", "problem", "how_to", "results", "body"]

    class Kind(models.TextChoices):
        MEDIA = "media", _("Learning media")
        METHOD = "method", _("Teaching method")
        CURRICULUM = "curriculum", _("Curriculum")
        TECHNOLOGY = "technology", _("Technology")
        MANAGEMENT = "management", _("Management")

    pictures = StreamField(PicturesBlock(), verbose_name=_("pictures"), blank=True)
    kind = models.CharField(
        _("kind of innovation"), max_length=20, choices=Kind.choices, default=Kind.MEDIA
    )
    audience = RichTextField(_("for whom"), blank=True, features=PLAIN)
    problem = RichTextField(_("the problem it answers"), blank=True, features=PLAIN)
    how_to = StreamField(HowToBlock(), verbose_name=_("how to use it"), blank=True)
    results = StreamField(ResultsBlock(), verbose_name=_("results"), blank=True)
    body = StreamField(StoryBlock(required=False), verbose_name=_("more about it"), blank=True)
    files = StreamField(FilesBlock(), verbose_name=_("files"), blank=True)
    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=Licence.choices,
        blank=True,
        default=Licence.CC_BY_NC,
        help_text=_("What others may do with it."),
    )
    recognition = models.CharField(
        _("level of recognition"), max_length=10, choices=Level.choices, blank=True
    )

    content_panels = [
        *LibraryPage.content_panels,
        FieldPanel("pictures", help_text=ADD_PICTURE),
        MultiFieldPanel(
            [FieldRowPanel(["kind", "recognition"]), "audience", "problem"],
            heading=_("What it is"),
        ),
        FieldPanel("how_to", help_text=ADD_STEP),
        FieldPanel("results", help_text=ADD_EVIDENCE),
        FieldPanel("body", help_text=ADD_CONTENT),
        Footnoted.footnotes_panel,
        MultiFieldPanel(
            [FieldPanel("files", help_text=ADD_FILE), "licence"],
            heading=_("Files and licence"),
        ),
        InlinePanel("people", heading=_("Makers"), label=_("Maker")),
        LibraryPage.filing_panel,
    ]
    contribution_form = ContributionForm(
        order=1,
        story=("title", "summary", "kind", "learning_areas", "grades"),
        content=("audience", "problem", "how_to", "results"),
        pictures="pictures",
        files="files",
        required=frozenset({"title", "summary", "learning_areas", "how_to"}),
        hints=FOR_CONTRIBUTORS,
    )
    search_fields = [
        *LibraryPage.search_fields,
        index.SearchField("audience"),
        index.SearchField("problem"),
        index.SearchField("how_to"),
        index.SearchField("results"),
        index.SearchField("body"),
        Footnoted.footnotes_search_field,
    ]

    class Meta:
        verbose_name = _("innovation")
        verbose_name_plural = _("innovations")


class InnovationIndexPage(LibraryIndexPage):
    subpage_types = ["articles.InnovationPage"]
    filter_fields = ["kind"]

    class Meta:
        verbose_name = _("innovation gallery")
        verbose_name_plural = _("innovation galleries")
