"""How rare words are, remembered for a while: it changes slowly and is asked at every search."""

import math
import time

from .backends import engine

REMEMBERED_SECONDS = 300
MOST_REMEMBERED = 50_000
# A word in more entries than this says too little to be worth ranking everything that holds it.
COMMON_SHARE = 0.4
COMMON_AT_LEAST = 300

_remembered = {}


def _memory_of(index):
    """Return what is known of this version of the index for now."""
    key = (index.version, index.active, int(time.monotonic() // REMEMBERED_SECONDS))
    if key not in _remembered or len(_remembered[key]) > MOST_REMEMBERED:
        _remembered.clear()
        _remembered[key] = {"": max(engine().size(index.active), 1)}
    return _remembered[key]


class Rarity:
    """Frequencies of these words in one version of the index."""

    def __init__(self, index, words):
        known = _memory_of(index)
        unknown = [word for word in words if word not in known]
        if unknown:
            known |= engine().frequencies(index.active, unknown)
        self.size = known[""]
        self.frequency = {word: known[word] for word in words}

    def is_common(self, word):
        return self.frequency[word] > max(COMMON_SHARE * self.size, COMMON_AT_LEAST)

    def weigh(self, word):
        """Return the weight BM25 gives to a word for its rarity."""
        frequency = min(self.frequency[word], self.size)
        return math.log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))
