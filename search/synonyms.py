"""Words that mean the same: a query is widened by what `SynonymGroup` says of its words.

The table is kept in each process under the stamp of the index row, which every query reads anyway;
whoever saves a group writes a new stamp (`search.curation`), so all processes follow at once.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from core.thai import normalise
from core.thai.segmentation import split

from .curated import SynonymGroup
from .plans import Word
from .scoring import STANDING
from .stopwords import STOP_WORDS
from .wording import cut
from .words import letters


@dataclass(frozen=True)
class Standing:
    """Another way to say some words: its own words, and as it is written, in lower case."""

    words: tuple[Word, ...]
    written: str

    @property
    def terms(self):
        return tuple(word.text for word in self.words)


@dataclass(frozen=True)
class Synonym:
    """Words of a query that belong together, and the other ways to say them."""

    words: tuple[Word, ...]
    others: tuple[Standing, ...]

    @property
    def alternatives(self):
        """Every way to hold it: tuples of terms that all must be there."""
        said = (self.words, *(other.words for other in self.others))
        return tuple(dict.fromkeys(way for words in said for way in _ways(words)))


def _ways(words):
    """Yield the telling words whole, then as the pieces that stand for them."""
    words = [word for word in words if word.is_telling] or words
    yield tuple(word.text for word in words)
    yield tuple(piece for word in words for piece in word.pieces or (word.text,))


@lru_cache(maxsize=2)
def _table(stamp):
    """Return {terms: the other ways to say them}."""
    table = {}
    for group in SynonymGroup.objects.all():
        said = [_read(text) for text in group.listed]
        for one in said[: len(group.asked)]:
            others = [other for other in said if other.terms != one.terms]
            table.setdefault(one.terms, {}).update((other.terms, other) for other in others)
    return {terms: tuple(others.values()) for terms, others in table.items() if terms}


def _read(text):
    words = (Word(letters(word), split(word), word not in STOP_WORDS) for word in cut(text))
    return Standing(tuple(words), normalise(text))


def widened(asked, stamp):
    """Return a plan with the synonyms of its words; the longest run of words wins."""
    table, found, start = _table(stamp), [], 0
    words = () if asked.phrases else asked.words
    longest = max(map(len, table), default=0)
    while start < len(words):
        size = _longest_run(words, start, longest, table)
        run = words[start : start + size]
        if run and _is_meant(run, words):
            found.append(Synonym(run, table[tuple(word.text for word in run)]))
        start += size or 1
    return replace(asked, synonyms=tuple(found)) if found else asked


def _is_meant(run, words):
    """Tell whether words are more than the small words of an English question: IS, but not is."""
    return any(word.is_telling for word in run) or not any(
        word.text.isalpha() and word.text.isascii() for word in words if word not in run
    )


def _longest_run(words, start, longest, table):
    """Return how many words from here on have a synonym together; 0 where none has."""
    terms = tuple(word.text for word in words[start : start + longest])
    return next((size for size in range(len(terms), 0, -1) if terms[:size] in table), 0)


def terms_of(asked):
    """Return every term of the words that stand for those of a plan."""
    return [term for synonym in asked.synonyms for other in synonym.others for term in other.terms]


def worth_of(asked, worth):
    """Return {term: worth} of what stands for words of this worth."""
    found = {}
    for synonym in asked.synonyms:
        whole = STANDING * sum(worth[word.text] for word in synonym.words)
        for other in synonym.others:
            found |= dict.fromkeys(other.terms, whole / len(other.terms))
    return found


def rarity(word, asked, statistics):
    """Return the rarity of a word, or of what stands for it where that is more common."""
    others = [other for s in asked.synonyms if s.words == (word,) for other in s.others]
    held = [max(map(statistics.rarity, other.terms)) for other in others]
    return min([statistics.rarity(word.text), *held])


def standing(asked):
    """Return [(terms in a row, the places of the words they stand for)].

    What was asked for itself already is left out: it counts once.
    """
    places = {word.text: place for place, word in enumerate(asked.words)}
    return [
        (other.terms, tuple(places[word.text] for word in synonym.words))
        for synonym in asked.synonyms
        for other in synonym.others
        if not places.keys() >= set(other.terms)
    ]
