"""Where the words of a text begin and end: stored with it, or found out around a few places."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from core.thai import parts
from core.thai.segmentation import pieces

SHORTEST_PART = 3  # a shorter part inside another word is chance
_PLACE = "<u2"  # the texts that are stored have fewer than 65,536 characters


def packed(texts, longest):
    """Return the begin and end of each word of texts that are joined by one character, as bytes.

    `texts` is [(text, `core.thai.segmentation.Located`)]; what lies behind the longest is left out.
    """
    found, offset = [np.empty((0, 2), int)], 0
    for text, words in texts:
        found.append(offset + np.array([words.begins, words.ends]).T)
        offset += len(text) + 1
    spans = np.concatenate(found)
    return spans[spans[:, 1] <= longest].astype(_PLACE).tobytes()


@dataclass(frozen=True)
class Cut:
    """The words of a part of a text: in order, where each begins and ends in the whole text."""

    text: str
    starts: list
    ends: list

    @classmethod
    def stored(cls, text, spans, begin, end):
        """Take those of the packed words that lie between two places."""
        places = np.frombuffer(spans, _PLACE)
        starts, ends = places[::2], places[1::2]
        some = slice(np.searchsorted(starts, begin), np.searchsorted(ends, end, side="right"))
        return cls(text, starts[some].tolist(), ends[some].tolist())

    @classmethod
    def made(cls, text, begin, end, places):
        """Cut what lies between two places, where that matters: around some others."""
        found = pieces(text[begin:end], [place - begin for place in places])
        *starts, _end = cuts = list(accumulate(map(len, found), initial=begin))
        return cls(text, starts, cuts[1:])

    def first_from(self, position):
        """Return where the first word begins that does not begin before."""
        at = bisect_left(self.starts, position)
        return self.starts[at] if at < len(self.starts) else position

    def last_until(self, limit):
        """Return where the last word ends that does not end behind."""
        at = bisect_right(self.ends, limit)
        return self.ends[at - 1] if at else limit

    def is_word(self, begin, end):
        """Tell whether words begin and end here, or a word of which this is a telling part."""
        at = bisect_right(self.starts, begin) - 1
        if at < 0 or end > self.ends[-1]:
            return False
        if begin == self.starts[at] and self.ends[bisect_left(self.ends, end)] == end:
            return True
        if end - begin < SHORTEST_PART or end > self.ends[at]:
            return False
        return self.text[begin:end] in parts(self.text[self.starts[at] : self.ends[at]])
