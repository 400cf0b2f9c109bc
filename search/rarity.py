"""How rare words are, remembered for a while: it changes slowly and is asked at every search."""

import math
import time
from functools import lru_cache

from .backends import engine

REMEMBERED_SECONDS = 300
# A word in more entries than this says too little to be worth ranking everything that holds it.
COMMON_SHARE = 0.4
COMMON_AT_LEAST = 300


@lru_cache(maxsize=20_000)
def _frequency(version, slot, period, word):
    return engine().frequencies(slot, [word])[word]


@lru_cache(maxsize=64)
def _size(version, slot, period):
    return max(engine().size(slot), 1)


class Rarity:
    """Frequencies of words in one version of the index."""

    def __init__(self, index):
        period = int(time.monotonic() // REMEMBERED_SECONDS)
        self.of = (index.version, index.active, period)

    def frequency(self, word):
        return _frequency(*self.of, word)

    def is_common(self, word):
        return self.frequency(word) > max(COMMON_SHARE * _size(*self.of), COMMON_AT_LEAST)

    def weigh(self, word):
        """Return the weight BM25 gives to a word for its rarity."""
        size, frequency = _size(*self.of), self.frequency(word)
        return (
            math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)) if frequency < size else 0.0
        )
