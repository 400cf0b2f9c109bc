"""Whole queries for what has been typed so far: what many ask, and other words for the same."""

import re
from functools import lru_cache

from core.thai import skeleton
from core.thai.segmentation import segment

from . import statistics
from .curated import SynonymGroup
from .vocabulary import Statistics
from .words import letters as as_kept

THAI = "th"
_THAI_LETTER = re.compile("[ก-๎]")
_letters = lru_cache(maxsize=4096)(skeleton)


def popular(locale, letters="", limit=8):
    """Return what many readers ask and find, beginning with these letters, most asked first."""
    asked = statistics.popular(limit=statistics.POPULAR_KEPT)
    return [
        query for query in asked if _letters(query).startswith(letters) and _is_of(locale, query)
    ][:limit]


def _is_of(locale, query):
    """Tell whether a query may find something there: English pages hold no Thai."""
    return locale == THAI or not _THAI_LETTER.search(query)


def other_words(index, locale, letters, limit=2):
    """Return the other words for an abbreviation or a word."""
    found = [text for text in _synonyms(index.curated).get(letters, ()) if _is_of(locale, text)]
    return _in_the_library(index, found)[:limit]


@lru_cache(maxsize=2)
def _synonyms(stamp):
    """Return {letters of a word: its other words}."""
    found = {}
    for group in SynonymGroup.objects.all():
        for word in group.asked:
            others = (other for other in group.listed if other != word)
            found.setdefault(_letters(word), {}).update(dict.fromkeys(others))
    return found


def _in_the_library(index, texts):
    """Return those of the texts whose every word is in some entry."""
    if not texts:
        return []
    terms = {text: [as_kept(word) for word in segment(text)] for text in texts}
    known = Statistics(index, {term for words in terms.values() for term in words}).frequency
    return [text for text in texts if all(known[term] for term in terms[text])]
