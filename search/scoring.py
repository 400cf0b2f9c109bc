"""How well an entry answers: BM25F over its sections, nearness of words, and its title.

BM25F as in Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009),
3.6: a word's occurrences are weighted by section and divided by the section's relative length, then
summed, and only the sum is saturated. Nearness follows the sequential dependence of Metzler and
Croft (2005): words of the query that stand beside each other count once more.
"""

from dataclasses import dataclass

import numpy as np

from .vectors import number, unpack_all
from .words import RUNNING_SECTIONS, SECTIONS, WEIGHTS

K1 = 0.9  # how soon more of the same word counts for nothing
B = np.array([0.3 if name == "title" else 0.75 for name in SECTIONS])
NEAR = 6  # words apart
NEARNESS = 1.0
TITLE = 1.5
STANDING = 0.9  # of an occurrence, for one of a synonym
_WEIGHTS = np.array(list(WEIGHTS.values()))
_LOW_BITS = 1 << 16


@dataclass(frozen=True)
class Asked:
    """The terms of a query: their numbers, what each is worth, and how many are whole words.

    `standing` is [(numbers in a row, places of the words they stand for)].
    """

    numbers: np.ndarray
    worth: np.ndarray
    words: int
    standing: tuple = ()

    @classmethod
    def of(cls, worth_by_term, words, standing=()):
        """Make it of {term: worth}, words first."""
        numbers = np.fromiter(map(number, worth_by_term), np.uint32, len(worth_by_term))
        rows = [([*map(number, terms)], places) for terms, places in standing]
        return cls(numbers, np.array(list(worth_by_term.values()), float), words, tuple(rows))


class Hits:
    """Where the terms of a query stand in some vectors."""

    def __init__(self, asked, vectors):
        lengths, numbers = unpack_all(vectors)
        self.lengths = lengths.astype(float)
        self.places, self.terms = _found(asked.numbers, numbers)
        self.shares = None
        if asked.standing:
            self._let_stand(asked.standing, numbers)
        ends = np.cumsum(lengths)
        self.cells = np.searchsorted(ends, self.places, side="right")
        self.sections = self.cells % len(SECTIONS)

    def _let_stand(self, standing, numbers):
        """Add the places where a synonym stands: nearly as good as the words themselves."""
        places, terms = [self.places], [self.terms]
        for row, words in standing:
            found = _in_a_row(row, numbers)
            places.append(np.repeat(found, len(words)))
            terms.append(np.tile(words, len(found)))
        places, terms = np.concatenate(places), np.concatenate(terms)
        order = np.argsort(places, kind="stable")
        self.shares = np.where(order < len(self.places), 1, STANDING)
        self.places, self.terms = places[order], terms[order]

    def times(self, terms):
        """Return how often each term stands in each section: entries × sections × terms."""
        shape = (*self.lengths.shape, terms)
        flat = self.cells * terms + self.terms
        return np.bincount(flat, self.shares, minlength=np.prod(shape)).reshape(shape)


def _found(asked, numbers):
    """Return the places of the asked numbers, and which of them stands there."""
    maybe = np.zeros(_LOW_BITS, bool)
    maybe[asked % _LOW_BITS] = True
    places = np.flatnonzero(maybe[numbers.astype(np.uint16)])
    order = np.argsort(asked, kind="stable")
    rank = np.searchsorted(asked, numbers[places], sorter=order)
    terms = order[np.minimum(rank, len(asked) - 1)]
    exact = asked[terms] == numbers[places]
    return places[exact], terms[exact]


def _in_a_row(row, numbers):
    """Return the places from which on these numbers stand one after the other."""
    places = np.flatnonzero(numbers[: max(0, len(numbers) - len(row) + 1)] == row[0])
    for offset, following in enumerate(row[1:], start=1):
        places = places[numbers[places + offset] == following]
    return places


def scores(asked, vectors, average_lengths):
    """Return the score of each vector, as an array."""
    hits = Hits(asked, vectors)
    times = hits.times(len(asked.numbers))
    total = _bm25f(times, hits.lengths / average_lengths) @ asked.worth
    total += NEARNESS * _nearness(asked, hits)
    return total + TITLE * _title(asked, times, hits.lengths[:, 0])


def _bm25f(times, relative_lengths):
    shares = _WEIGHTS / (1 - B + B * relative_lengths)
    weighted = np.einsum("est,es->et", times, shares)
    return weighted * (K1 + 1) / (K1 + weighted)


def _nearness(asked, hits):
    """Return for each entry the worth of the pairs of different words that stand close together."""
    running = (hits.terms < asked.words) & (hits.sections < len(RUNNING_SECTIONS))
    places, terms, cells = hits.places[running], hits.terms[running], hits.cells[running]
    gaps = np.diff(places)
    near = (gaps <= NEAR) & (np.diff(cells) == 0) & (np.diff(terms) != 0)
    first, second = terms[:-1][near], terms[1:][near]
    worth = np.minimum(asked.worth[first], asked.worth[second]) / np.sqrt(np.maximum(gaps[near], 1))
    entries = cells[1:][near] // len(SECTIONS)
    pairs = np.minimum(first, second) * asked.words + np.maximum(first, second)
    return _sums_of_best(entries, pairs, worth, asked.words**2, len(hits.lengths))


def _sums_of_best(entries, pairs, worth, kinds, size):
    """Return for each of `size` entries the sum of what the closest place of each pair is worth."""
    found, of = np.unique(entries * kinds + pairs, return_inverse=True)
    best = np.zeros(len(found))
    np.maximum.at(best, of, worth)
    return np.bincount(found // kinds, best, minlength=size)


def _title(asked, times, title_lengths):
    """Return the worth of the words in the title times the share of the title they make up."""
    held = times[:, 0, : asked.words] > 0
    share = held.sum(1) / np.maximum(title_lengths, 1)
    return (held @ asked.worth[: asked.words]) * np.minimum(share, 1)
