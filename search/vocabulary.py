"""In how many entries each term is: kept by us, so that every engine ranks alike."""

import math
from collections import Counter

import numpy as np
from django.db import connection

from .matching import listed, rows
from .models import SLOTS, Term
from .vectors import number, unpack
from .words import SECTIONS

_ADD = (
    "INSERT INTO search_term (id, word, entries) VALUES (%s, %s, %s)"
    " ON CONFLICT (id) DO UPDATE SET entries = search_term.entries + excluded.entries"
)
_TAKE = "UPDATE search_term SET entries = entries - %s WHERE id = %s"
_HELD = "SELECT id, entries FROM search_term WHERE id IN ({})"
_WORDS = "SELECT id, word FROM search_term WHERE id IN ({})"
_AT_ONCE = 5000  # ids in one statement
_SLOT_SIZE = 1 << 32  # the numbers of one slot lie behind those of the other


def _first_id(slot):
    return SLOTS.index(slot) * _SLOT_SIZE


def ids_of(slot):
    """Return the first id of a slot's terms, and the first behind them."""
    return _first_id(slot), _first_id(slot) + _SLOT_SIZE


def _counted(vectors):
    """Return the numbers in these vectors, and in how many of them each is."""
    each = [np.unique(unpack(vector)[1]) for vector in vectors]
    return np.unique(np.concatenate(each), return_counts=True)


def add(index, slot, documents):
    """Count [({section: terms}, vector)] in."""
    terms = set().union(*(found for words, _vector in documents for found in words.values()))
    known = {number(term): term for term in terms}
    numbers, times = _counted(vector for _words, vector in documents)
    first = _first_id(slot)
    rows = [
        (first + key, known[key], count)
        for key, count in zip(numbers.tolist(), times.tolist(), strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(_ADD, rows)
    _total(index, slot, [vector for _words, vector in documents], 1)


def words_of(slot, numbers):
    """Return {number: word} of those numbers that are known."""
    first, found = _first_id(slot), {}
    for start in range(0, len(numbers), _AT_ONCE):
        ids = (first + key for key in numbers[start : start + _AT_ONCE])
        found |= {pk - first: word for pk, word in rows(_WORDS.format(listed(ids)), ())}
    return found


def take(index, slot, vectors):
    """Count vectors out that are about to be deleted."""
    numbers, times = _counted(vectors)
    first = _first_id(slot)
    rows = [(n, first + key) for key, n in zip(numbers.tolist(), times.tolist(), strict=True)]
    with connection.cursor() as cursor:
        cursor.executemany(_TAKE, rows)
    _total(index, slot, vectors, -1)


def clear(index, slot):
    """Forget what was counted in a slot."""
    first = _first_id(slot)
    Term.objects.filter(id__gte=first, id__lt=first + _SLOT_SIZE).delete()
    index.totals.pop(slot, None)
    index.save(update_fields=["totals"])


def _total(index, slot, vectors, sign):
    """Add how many entries there are, and of each section how many have it and its length."""
    lengths = np.array([unpack(vector)[0] for vector in vectors], np.int64)
    found = np.array([[len(vectors)] * len(SECTIONS), (lengths > 0).sum(0), lengths.sum(0)])
    before = np.array(index.totals.get(slot) or np.zeros_like(found))
    index.totals[slot] = (before + sign * found).tolist()
    index.save(update_fields=["totals"])


class Statistics:
    """What is known of the entries of the slot that answers, and of some terms in it."""

    def __init__(self, index, terms):
        totals = index.totals.get(index.active) or [[0] * len(SECTIONS)] * 3
        (self.size, *_), filled, lengths = totals
        self.average_lengths = np.maximum(lengths, 1) / np.maximum(filled, 1)
        self.index = index
        first = _first_id(index.active)
        ids = {first + number(term): term for term in terms}
        held = dict(rows(_HELD.format(listed(ids)), ()))
        self.frequency = Counter({term: held.get(key, 0) for key, term in ids.items()})

    def with_terms(self, terms):
        """Return what is known of other terms."""
        return Statistics(self.index, terms)

    def rarity(self, term):
        """Return the inverse document frequency of BM25, never negative."""
        held = min(self.frequency[term], self.size)
        return math.log(1 + (self.size - held + 0.5) / (held + 0.5))
