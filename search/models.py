"""The index of the public search: what is shown of a hit, and what it is filtered by.

The words themselves lie in an engine's own tables (`search.backends`), one pair of slots beside
these rows, under the same ids.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from .asked_queries import AskedQuery  # noqa: F401  (Django looks for models here)
from .curated import PickedPage, QueryPicks, SynonymGroup  # noqa: F401

SLOTS = ("a", "b")


class SearchIndex(models.Model):
    """Which of the two slots answers, and which one is being built beside it."""

    active = models.CharField(max_length=1, default=SLOTS[0])
    building = models.CharField(max_length=1, blank=True)
    version = models.PositiveIntegerField(default=1)
    built_at = models.DateTimeField(null=True)
    totals = models.JSONField(default=dict, help_text="numbers and lengths of a slot's sections")
    curated = models.CharField(max_length=32, blank=True, help_text="stamp of synonyms and picks")
    rebuild_asked_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("search index")

    def __str__(self):
        return f"{self.version}{self.active}"

    @property
    def written_slots(self):
        """Every slot that a change must reach."""
        return [self.active, self.building] if self.building else [self.active]


class IndexEntry(models.Model):
    """One object in one language in one slot."""

    slot = models.CharField(max_length=1)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=64)
    locale = models.CharField(max_length=12)
    site_id = models.IntegerField(null=True)
    type = models.CharField(max_length=100)
    access = models.CharField(max_length=200, blank=True, help_text="ids of view restrictions")
    published_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    source_id = models.CharField(max_length=255, blank=True)
    url = models.CharField(max_length=2000)
    title = models.TextField()
    summary = models.TextField(blank=True)

    class Meta:
        verbose_name = _("search index entry")
        constraints = [
            models.UniqueConstraint(
                fields=["slot", "content_type", "object_id", "locale"],
                name="search_entry_once_a_slot",
            )
        ]
        indexes = [
            models.Index(fields=["slot", "locale", "-published_at"], name="search_entry_newest"),
            models.Index(fields=["slot", "access"], name="search_entry_access"),
        ]

    def __str__(self):
        return self.title


class EntryText(models.Model):
    """The plain text that snippets are cut from; apart, so that entries stay small to read."""

    entry = models.OneToOneField(
        IndexEntry, primary_key=True, on_delete=models.CASCADE, related_name="plain"
    )
    text = models.TextField(blank=True)
    spans = models.BinaryField(default=bytes, help_text="where its words begin and end")

    class Meta:
        verbose_name = _("search index text")

    def __str__(self):
        return self.text[:80]


class EntryFile(models.Model):
    """A file that an object shows, with its text; every reader of the entry may see it."""

    entry = models.ForeignKey(IndexEntry, on_delete=models.CASCADE, related_name="files")
    title = models.CharField(max_length=300)
    url = models.CharField(max_length=2000)
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = _("file in the search index")

    def __str__(self):
        return self.title


class EntryVector(models.Model):
    """The words of an entry as the scorer reads them (`search.vectors`)."""

    entry = models.OneToOneField(
        IndexEntry, primary_key=True, on_delete=models.CASCADE, related_name="vector"
    )
    numbers = models.BinaryField()

    class Meta:
        verbose_name = _("search index vector")

    def __str__(self):
        return str(self.pk)


class Term(models.Model):
    """A term and how many entries of its slot hold it (`search.vocabulary`)."""

    id = models.BigIntegerField(primary_key=True)
    word = models.TextField()
    entries = models.IntegerField()

    class Meta:
        verbose_name = _("search index term")

    def __str__(self):
        return self.word


class EntryFacet(models.Model):
    """One code under which an entry is counted and filtered."""

    entry = models.ForeignKey(
        IndexEntry, on_delete=models.CASCADE, related_name="facets", db_index=False
    )
    name = models.CharField(max_length=40)
    value = models.CharField(max_length=100)

    class Meta:
        verbose_name = _("search index facet")
        indexes = [models.Index(fields=["entry", "name", "value"], name="search_facet_of_entry")]

    def __str__(self):
        return f"{self.name}={self.value}"


class TitleStart(models.Model):
    """A place where a title may be begun to be typed (`search.title_starts`)."""

    entry = models.ForeignKey(IndexEntry, on_delete=models.CASCADE, related_name="starts")
    key = models.BinaryField(max_length=200, db_index=True)

    class Meta:
        verbose_name = _("start of a title")

    def __str__(self):
        return bytes(self.key).decode()


class PendingEntry(models.Model):
    """An entry that changed and that Elasticsearch has not been told of (`search.outbox`)."""

    slot = models.CharField(max_length=1)
    entry_id = models.BigIntegerField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("entry to deliver")
        indexes = [models.Index(fields=["slot", "tries"], name="search_pending_slot")]

    def __str__(self):
        return f"{self.slot} {self.entry_id}"


class EngineBuild(models.Model):
    """Which version of a slot lies in Elasticsearch, and whether it may answer."""

    slot = models.CharField(max_length=1, primary_key=True)
    build = models.BigIntegerField(help_text="the second in which it was begun, or a later one")
    created = models.BooleanField(default=False)
    ready = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("version in Elasticsearch")

    def __str__(self):
        return f"{self.slot}{self.build}"
