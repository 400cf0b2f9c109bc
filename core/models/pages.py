"""What every page of the library shares. Abstract: the tables belong to the concrete types."""

from functools import cached_property

from django.conf import settings
from django.db import models
from django.forms import CheckboxSelectMultiple, Select
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    PublishingPanel,
)
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.thai import reading_minutes

from .addressed import TITLE_PANEL, AddressedPage
from .attachments import searchable_files
from .described import Described
from .taxonomy import TaggedPage


def tick_boxes(name):
    """Return the panel of a many-to-many field whose few terms are all shown."""
    return FieldPanel(name, widget=CheckboxSelectMultiple)


class ReadNumbers(models.TextChoices):
    """Whether readers see how often a page was read."""

    __empty__ = _("As set for the library")
    SHOW = "show", _("Show")
    HIDE = "hide", _("Do not show")


class BasePage(Described, AddressedPage):
    """A page of content: summary, cover, people, and the terms it is filed under."""

    schema_type, og_type = "Article", "article"
    # Names of the fields that hold words to read, in reading order.
    text_fields = ["body"]
    # What a card shows of other tables, by foreign key; see `core.cards`.
    card_relations = ["cover", "locale"]
    # Whether others can use what it tells of, and say what came of it.
    may_be_adopted = False

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences: what the reader gets. Shown on cards and in results."),
    )
    cover = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one, the page gets a woven pattern of its own."),
    )
    learning_areas = ParentalManyToManyField(
        "core.LearningArea", verbose_name=_("learning areas"), blank=True, related_name="+"
    )
    grades = ParentalManyToManyField(
        "core.GradeLevel", verbose_name=_("grade levels"), blank=True, related_name="+"
    )
    policy_focuses = ParentalManyToManyField(
        "core.PolicyFocus", verbose_name=_("policy focuses"), blank=True, related_name="+"
    )
    school_year = models.ForeignKey(
        "core.SchoolYear",
        verbose_name=_("school year"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    tags = ClusterTaggableManager(through=TaggedPage, blank=True, verbose_name=_("tags"))
    last_reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)
    review_due_on = models.DateField(_("review due on"), null=True, blank=True)
    read_numbers = models.CharField(
        _("how often it was read"),
        max_length=4,
        choices=ReadNumbers,
        blank=True,
        help_text=_("Whether readers see the number at the end of the page."),
    )

    filing_panels = [
        tick_boxes("learning_areas"),
        tick_boxes("grades"),
        FieldPanel("school_year", widget=Select),
        tick_boxes("policy_focuses"),
        "tags",
    ]
    content_panels = [TITLE_PANEL, "summary", "cover"]
    promote_panels = [
        MultiFieldPanel(
            ["slug", "seo_title", "search_description"], _("Address and search engines")
        ),
    ]
    settings_panels = [
        PublishingPanel(),
        CommentPanel(),
        MultiFieldPanel(
            [
                InlinePanel("stewards", label=_("Person responsible")),
                "last_reviewed_on",
                "review_due_on",
            ],
            heading=_("Responsible and review"),
        ),
        InlinePanel(
            "changes",
            heading=_("What changed"),
            label=_("Note of a change"),
            help_text=_("Told to readers at the end of the page, the newest first."),
        ),
        "read_numbers",
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        # Not "tags": its joins look for an id that a page of a type has under another name.
        index.RelatedFields(
            "tagged_items", [index.RelatedFields("tag", [index.SearchField("name")])]
        ),
        index.FilterField("school_year"),
    ]
    override_translatable_fields = [
        SynchronizedField("learning_areas"),
        SynchronizedField("grades"),
        SynchronizedField("policy_focuses"),
    ]

    class Meta:
        abstract = True

    @property
    def kind_label(self):
        """The name of this kind of page in the language in force."""
        return self._meta.verbose_name

    @cached_property
    def persons(self):
        """The persons of this page in their order."""
        return [link.person for link in self.people.all()]

    @property
    def is_review_overdue(self):
        """Whether the day has passed by which somebody was to look whether it is still right."""
        return bool(self.review_due_on) and self.review_due_on < timezone.localdate()

    @property
    def area_code(self):
        """The first learning area's code, which colours the woven cover."""
        return self.areas[0].code if self.areas else "none"

    @property
    def weave_seed(self):
        return self.translation_key.hex[:8]

    def text_values(self):
        """Yield (field name, plain text) for each field that holds words to read."""
        for name in self.text_fields:
            field = self._meta.get_field(name)
            value = getattr(self, name)
            if hasattr(field, "stream_block"):
                yield (
                    name,
                    "\n".join(str(t) for t in field.stream_block.get_searchable_content(value)),
                )
            elif value:
                yield name, strip_tags(str(value).replace("</", "\n</"))

    @property
    def plain_text(self):
        return "\n".join(text for _name, text in self.text_values() if text)

    @property
    def headings(self):
        """The heading values of all streams in reading order."""
        return [
            block.value
            for name in self.text_fields
            if hasattr(self._meta.get_field(name), "stream_block")
            for block in getattr(self, name)
            if block.block_type == "heading"
        ]

    @property
    def reading_minutes(self):
        return reading_minutes(self.plain_text)

    def search_document(self):
        """Return the words of each part, as `search` weighs them."""
        return {
            "title": self.title,
            "summary": self.summary,
            "headings": "\n".join(value["text"] for value in self.headings),
            "body": self.plain_text,
            "tags": " ".join(tag.name for tag in self.tags.all()),
            "people": " ".join(person.display_name for person in self.persons),
            "files": searchable_files(self),
        }

    def search_facets(self):
        """Return the codes this page is counted and filtered by."""
        return {
            "learning_area": [area.code for area in self.learning_areas.all()],
            "grade": [grade.code for grade in self.grades.all()],
            "year": [self.school_year.code] if self.school_year else [],
            "policy_focus": [focus.code for focus in self.policy_focuses.all()],
        }
