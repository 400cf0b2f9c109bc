"""Best practices: a case, from its context to what others need to repeat it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from articles.blocks import PLAIN, FilesBlock, ProcessBlock, ResultsBlock
from core.contributing import ContributionForm

from .base import LibraryIndexPage, LibraryPage
from .footnoted import Footnoted
from .hints import ADD_EVIDENCE, ADD_FILE, ADD_STEP, FOR_CONTRIBUTORS


class BestPracticePage(Footnoted, LibraryPage):
    search_type = "best_practice"
    schema_type = "LearningResource"
    may_be_adopted = True
    parent_page_types = ["articles.BestPracticeIndexPage"]
    page_description = _("A practice that worked, with the evidence that it did.")
    text_fields = [
        "context",
        "aims",
        "process",
        "results",
        "success_factors",
        "lessons",
        "replication",
    ]

    class Area(models.TextChoices):
        ADMINISTRATION = "administration", _("Administration")
        TEACHING = "teaching", _("Teaching and learning")
        LEARNER_DEVELOPMENT = "learner-development", _("Learner development")
        SUPERVISION = "supervision", _("Supervision")

    practice_area = models.CharField(
        _("area of practice"), max_length=20, choices=Area.choices, default=Area.TEACHING
    )
    context = RichTextField(_("context and problem"), blank=True, features=PLAIN)
    aims = RichTextField(_("aims"), blank=True, features=PLAIN)
    process = StreamField(ProcessBlock(), verbose_name=_("process"), blank=True)
    results = StreamField(ResultsBlock(), verbose_name=_("results and evidence"), blank=True)
    success_factors = RichTextField(_("success factors"), blank=True, features=PLAIN)
    lessons = RichTextField(_("lessons learnt"), blank=True, features=PLAIN)
    replication = RichTextField(_("how to repeat it"), blank=True, features=PLAIN)
    files = StreamField(FilesBlock(), verbose_name=_("evidence files"), blank=True)

    content_panels = [
        *LibraryPage.content_panels,
        MultiFieldPanel(["practice_area", "context", "aims"], heading=_("The case")),
        FieldPanel("process", help_text=ADD_STEP),
        FieldPanel("results", help_text=ADD_EVIDENCE),
        MultiFieldPanel(
            ["success_factors", "lessons", "replication"], heading=_("For those who follow")
        ),
        Footnoted.footnotes_panel,
        FieldPanel("files", help_text=ADD_FILE),
        InlinePanel("people", heading=_("Authors"), label=_("Author")),
        LibraryPage.filing_panel,
    ]
    contribution_form = ContributionForm(
        order=2,
        story=("title", "summary", "practice_area", "learning_areas", "grades"),
        content=("context", "aims", "process", "results", "success_factors", "replication"),
        pictures="results",
        files="files",
        required=frozenset({"title", "summary", "context", "process", "results"}),
        hints=FOR_CONTRIBUTORS,
    )
    search_fields = [
        *LibraryPage.search_fields,
        index.SearchField("context"),
        index.SearchField("aims"),
        index.SearchField("process"),
        index.SearchField("results"),
        index.SearchField("success_factors"),
        index.SearchField("lessons"),
        index.SearchField("replication"),
        Footnoted.footnotes_search_field,
    ]

    @property
    def has_times(self):
        """Whether a step says when it was done, so that all stand along a line of time."""
        return any(step.value["when"] for step in self.process)

    class Meta:
        verbose_name = _("best practice")
        verbose_name_plural = _("best practices")


class BestPracticeIndexPage(LibraryIndexPage):
    subpage_types = ["articles.BestPracticePage"]
    filter_fields = ["practice_area"]

    class Meta:
        verbose_name = _("list of best practices")
        verbose_name_plural = _("lists of best practices")
