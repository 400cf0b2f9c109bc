"""What else is about the same: entries that hold the words an entry dwells on."""

from collections import Counter

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, get_page_models

from .backends import database_engine
from .matching import candidates, listed, rows
from .models import IndexEntry
from .scope import Scope
from .stopwords import STOP_WORDS
from .vectors import unpack
from .vocabulary import Statistics, words_of
from .words import RUNNING_SECTIONS, SECTIONS, WEIGHTS
from .writing import answering_index, entries_of

TELLING = 16  # words that say what an entry is about
SHORTEST = 2  # letters; a shorter word tells nothing
MOST_OFTEN = 4  # times that one word counts
SAME_FACET = 0.1  # more for each code that both are filed under
CANDIDATES = 40
COMMON_SHARE = 0.2  # a word in more of the entries tells nothing
_FACETS = "SELECT entry_id, name, value FROM search_entryfacet WHERE entry_id IN ({})"


def related_pages(page):
    """Return the keys of public pages about the same, the most alike first; none if not indexed."""
    index = answering_index()
    language = page.locale.language_code
    entries = entries_of(Page, [page.pk]).filter(slot=index.active, locale=language)
    entry = entries.select_related("vector").first()
    if entry is None:
        return []
    weights = telling_words(entry.vector.numbers, index)
    if not weights:
        return []
    scope = Scope(index.active, language)
    found = database_engine().holding_most(index.active, weights, scope, CANDIDATES)
    seen = candidates(found, scope, CANDIDATES)
    return _pages(_ordered(entry, [c.id for c in seen if c.id != entry.pk]))


def telling_words(vector, index):
    """Return {word: weight} of the words that tell an entry from others (tf-idf)."""
    often = _often(vector)
    known = words_of(index.active, list(often))
    words = {number: word for number, word in known.items() if _may_tell(word)}
    statistics = Statistics(index, words.values())
    weights = {
        word: min(often[number], MOST_OFTEN) * statistics.rarity(word)
        for number, word in words.items()
        if 1 < statistics.frequency[word] <= max(COMMON_SHARE * statistics.size, 3)
    }
    best = sorted(weights, key=weights.get, reverse=True)[:TELLING]
    return {word: weights[word] for word in best}


def _often(vector):
    """Return {number: how often a word stands in the text, by the weight of the section}."""
    lengths, numbers = unpack(vector)
    often, start = Counter(), 0
    for section, length in zip(SECTIONS, lengths.tolist(), strict=True):
        if section in RUNNING_SECTIONS:
            for number in numbers[start : start + length].tolist():
                often[number] += WEIGHTS[section]
        start += length
    return often


def _may_tell(word):
    return len(word) >= SHORTEST and word not in STOP_WORDS and not word.isdecimal()


def _ordered(entry, found):
    """Put what is filed under the same before what is not; `found` comes best first."""
    codes = {}
    for pk, name, value in rows(_FACETS.format(listed([entry.pk, *found])), ()):
        codes.setdefault(pk, set()).add((name, value))
    own = codes.get(entry.pk, set())
    worth = {
        pk: (1 + SAME_FACET * len(own & codes.get(pk, set()))) / (place + 3)
        for place, pk in enumerate(found)
    }
    return sorted(found, key=worth.get, reverse=True)


def _pages(entry_ids):
    """Return the keys of those entries that are pages, in order."""
    kinds = [ContentType.objects.get_for_model(model) for model in get_page_models()]
    entries = IndexEntry.objects.filter(pk__in=entry_ids, content_type__in=kinds)
    keys = dict(entries.values_list("pk", "object_id"))
    return [int(keys[pk]) for pk in entry_ids if pk in keys]
