"""What supervisors add to the search: words that mean the same, and pages picked for a query."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, Page

from core.thai import normalise, tidy

from .stopwords import STOP_WORDS
from .wording import phrase

LONGEST_WORD = 100
MOST_WORDS = 20
LONGEST_QUERY = 100
_BETWEEN = re.compile(r"[,\n\r]+")


def listed(text):
    """Return the words of a list with commas or line breaks, each once."""
    words = (" ".join(tidy(word).split()) for word in _BETWEEN.split(text))
    return list({normalise(word): word for word in words if word}.values())


def query_key(query):
    """Return a query as it is counted and picked for: one spelling, one blank between words."""
    return " ".join(normalise(query).split())


class SynonymGroup(models.Model):
    """Words that mean the same to a reader."""

    words = models.TextField(
        _("words that mean the same"),
        max_length=2000,
        help_text=_("One a line, or with commas between, for example: ศน., ศึกษานิเทศก์"),
    )
    one_way = models.BooleanField(
        _("one way only"),
        default=False,
        help_text=_(
            "Who searches for the first word also finds the others, but not the other way round."
        ),
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["words"]

    def __str__(self):
        return " → ".join(self._sides()) if self.one_way else ", ".join(self.listed)

    def _sides(self):
        first, *others = self.listed or [""]
        return first, ", ".join(others)

    @property
    def listed(self):
        return listed(self.words)

    @property
    def asked(self):
        """The words that find the others."""
        return self.listed[:1] if self.one_way else self.listed

    def clean(self):
        words = self.listed
        self.words = "\n".join(words)
        if error := self._error(words) or self._taken(words):
            raise ValidationError({"words": error})

    def _error(self, words):
        """Return what is wrong with the words by themselves."""
        if len({phrase(word) for word in words}) < 2:
            return _("Write at least two different words.")
        if len(words) > MOST_WORDS:
            return _("Write at most %(n)d words.") % {"n": MOST_WORDS}
        for word in words:
            if len(word) > LONGEST_WORD:
                return _("“%(word)s…” is too long.") % {"word": word[:40]}
            if not phrase(word):
                return _("“%(word)s” has no letters to search for.") % {"word": word}
            # IS is a subject at school; `synonyms` takes it for one only among Thai words.
            if STOP_WORDS.issuperset(phrase(word)) and not word.isascii():
                return _("“%(word)s” stands in nearly every text and finds nothing.") % {
                    "word": word
                }
        return None

    def _taken(self, words):
        """Return which word finds others by another group already."""
        asked = {phrase(word): word for word in self.asked}
        for group in SynonymGroup.objects.exclude(pk=self.pk):
            for word in group.asked:
                if phrase(word) in asked:
                    values = {"word": asked[phrase(word)], "group": group}
                    return _("“%(word)s” is in another group: %(group)s") % values
        return None


class QueryPicks(ClusterableModel):
    """The pages that are shown first for one query."""

    query = models.CharField(
        _("what readers type"),
        max_length=LONGEST_QUERY,
        help_text=_(
            "Exactly these words in this order; capital letters, Thai digits and more blanks"
            " make no difference."
        ),
    )
    key = models.CharField(max_length=LONGEST_QUERY * 2, unique=True, editable=False)

    class Meta:
        verbose_name = _("picked page")
        verbose_name_plural = _("picked pages")
        ordering = ["key"]

    def __str__(self):
        return self.query

    def clean(self):
        self.query = " ".join(tidy(self.query).split())
        self.key = query_key(self.query)
        if not self.key:
            raise ValidationError({"query": _("Write what readers type.")})
        if QueryPicks.objects.exclude(pk=self.pk).filter(key=self.key).exists():
            raise ValidationError({"query": _("There are picks for this query already.")})

    def save(self, **kwargs):
        self.key = query_key(self.query)
        super().save(**kwargs)

    @property
    def titles(self):
        """The picked pages in a line, for the list."""
        return ", ".join(pick.page.title for pick in self.picks.select_related("page"))


class PickedPage(Orderable):
    """One page among the picks of a query."""

    picks = ParentalKey(QueryPicks, on_delete=models.CASCADE, related_name="picks")
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )
    note = models.CharField(
        _("why it is picked"),
        max_length=200,
        blank=True,
        help_text=_("One line that readers see below the title; may stay empty."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("page")
        constraints = [
            models.UniqueConstraint(fields=["picks", "page"], name="search_page_picked_once")
        ]

    def __str__(self):
        return str(self.page)
