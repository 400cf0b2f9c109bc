"""The words of an entry as numbers in order, which the scorer reads for every candidate.

A vector is an array of unsigned 32-bit numbers: the length of each section, then the numbers of its
words. Sections of running text keep their order, so that nearness can be told; the others keep only
what occurs, at most `MOST_OFTEN` times each.
"""

from collections import Counter
from functools import lru_cache
from zlib import crc32

import numpy as np

from .words import RUNNING_SECTIONS, SECTIONS

MOST_OFTEN = 4


@lru_cache(maxsize=1 << 17)
def number(term):
    """Return the number of a term: two of a million terms in ten thousand share theirs."""
    return crc32(term.encode("utf-8", "surrogatepass"))


def pack(words):
    """Return the vector of {section: terms} as bytes."""
    sections = [_section(name, words.get(name, ())) for name in SECTIONS]
    lengths = np.array([len(section) for section in sections], np.uint32)
    return np.concatenate([lengths, *sections]).astype("<u4").tobytes()


def _section(name, terms):
    if name in RUNNING_SECTIONS:
        return _numbers(terms)
    times = Counter(terms)
    often = np.fromiter(times.values(), np.uint32, len(times))
    return np.repeat(_numbers(times), np.minimum(often, MOST_OFTEN))


def _numbers(terms):
    return np.fromiter(map(number, terms), np.uint32, len(terms))


def unpack(vector):
    """Return the lengths of the sections, and the numbers of all terms in their order."""
    numbers = np.frombuffer(vector, "<u4")
    return numbers[: len(SECTIONS)], numbers[len(SECTIONS) :]


def unpack_all(vectors):
    """Return the lengths of the sections of each vector, and the numbers of all, one by one."""
    joined = np.frombuffer(b"".join(vectors), "<u4")
    starts = np.cumsum([0, *map(len, vectors)])[:-1] // joined.itemsize
    heads = starts[:, None] + np.arange(len(SECTIONS))
    is_number = np.ones(len(joined), bool)
    is_number[heads] = False
    return joined[heads], joined[is_number]


def holds_any(vector, terms):
    """Tell whether one of the terms is in a vector."""
    return bool(terms) and bool(np.isin(unpack(vector)[1], [number(term) for term in terms]).any())
