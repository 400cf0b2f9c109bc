"""What a reader meant who mistyped: the part of a title, or words that the library has."""

import time
from functools import lru_cache
from itertools import accumulate

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from core.thai import fold, tidy
from core.thai.dictionary import words
from core.thai.segmentation import pieces

from .matching import rows
from .stopwords import STOP_WORDS
from .vocabulary import ids_of

ALIKE = 85  # of 100; a title less like the query is another one
FRAGMENT = 2  # letters; a word with a slip in it falls apart into pieces as short
HELD_BY = 2  # entries; a word in fewer may be a slip of theirs
SHORTEST, LONGEST = 4, 24  # letters of words that are corrected
LONG = 8  # letters; such a word may be two slips away
MOST_WINDOWS = 12
REMEMBERED_SECONDS = 600
_WORDS = (
    "SELECT word FROM search_term WHERE id >= %s AND id < %s AND entries >= %s"
    " AND length(word) BETWEEN %s AND %s AND word >= 'ก' AND word < '๏'"
)


def title_meant(asked, title):
    """Return the part of a title that the query was meant to be, or None."""
    written = fold(tidy(title))
    aligned = fuzz.partial_ratio_alignment(asked.text, written, score_cutoff=ALIKE)
    if aligned is None or len(asked.text) > len(written) + 2:
        return None
    ends = [0, *accumulate(map(len, pieces(written)))]
    start = max(end for end in ends if end <= aligned.dest_start)
    stop = min(end for end in ends if end >= aligned.dest_end)
    part = tidy(title)[start:stop].strip()
    return part if fold(part) != asked.text else None


def words_meant(asked, statistics, index):
    """Return the query with its unknown stretch of Thai replaced by a word of the library."""
    cut = pieces(asked.text)
    doubtful = [at for at, piece in enumerate(cut) if _is_doubtful(piece, statistics)]
    if not doubtful:
        return None
    best = max(_replacements(cut, doubtful[0], doubtful[-1] + 1, index), default=None)
    if best is None:
        return None
    _likeness, begin, end, word = best
    return "".join([*cut[:begin], word, *cut[end:]])


def _is_doubtful(piece, statistics):
    """Tell whether a piece of Thai is hardly in the library, or too short to be a word."""
    if not "ก" <= piece[0] <= "๎" or piece in STOP_WORDS:
        return False
    if statistics.frequency[piece] < HELD_BY:
        return True
    return len(piece) <= FRAGMENT and piece not in words()


def _replacements(cut, first, last, index):
    """Yield (likeness, begin, end, word) for stretches about the doubtful pieces."""
    windows = [(b, e) for b in range(first, -1, -1) for e in range(last, len(cut) + 1)]
    for begin, end in sorted(windows, key=lambda window: window[1] - window[0])[:MOST_WINDOWS]:
        typed = "".join(cut[begin:end])
        if SHORTEST <= len(typed) <= LONGEST and " " not in typed:
            for word, slips in _near(typed, index):
                yield 1 - slips / len(typed), begin, end, word


def _near(typed, index):
    """Return [(word, slips)] of the words that are one slip away, or two if it is long."""
    slips = 2 if len(typed) >= LONG else 1
    by_length = _words_by_length(
        index.version, index.active, time.monotonic() // REMEMBERED_SECONDS
    )
    same = [w for n in range(-slips, slips + 1) for w in by_length.get(len(typed) + n, ())]
    found = process.extract(typed, same, scorer=OSA.distance, score_cutoff=slips, limit=3)
    return [(word, distance) for word, distance, _at in found if distance]


@lru_cache(maxsize=1)
def _words_by_length(version, slot, moment):
    """Return {length: words of Thai that at least two entries hold}."""
    by_length = {}
    for (word,) in rows(_WORDS, [*ids_of(slot), HELD_BY, SHORTEST, LONGEST + 2]):
        by_length.setdefault(len(word), []).append(word)
    return by_length
