"""Cutting text into words, the same way for what is stored and for what is asked."""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from .clusters import boundaries, clusters
from .dictionary import cutter, words
from .text import normalise

LONGEST_RUN = 400  # characters handed to the cutter at once: its worst case grows faster than that
LONGEST_WORD = 60

_TOKEN = re.compile(
    r"(?P<abbreviation>(?<![ก-๎a-z0-9])(?:[ก-ฮ]{1,4}\.)+(?: ?[0-9]{1,2}(?![0-9]))?)"
    r"|(?P<criterion>(?<![ก-๎a-z0-9])(?:[ปมวอ]|ปวช|ปวส) ?[0-9]{1,2}(?![0-9]))"
    r"|(?P<number>[0-9]+(?:,[0-9]{3})+(?![0-9]))"
    r"|(?P<thai>[ก-ฮฯะ-ฺเ-๎]+)"
    r"|(?P<joined>[^\W_ก-๎]+(?:[-'’&+][^\W_ก-๎]+)+)"
    r"|(?P<single>[\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af])"
    r"|(?P<plain>[^\W_ก-๎\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af]+)"
)
_WITH_SIGNS = {"abbreviation", "criterion", "number"}
_NOT_LETTERS = re.compile(r"[\W_]+")
_RUNS = re.compile(r"[ก-ฮฯะ-ฺเ-๎]+|[^\W_ก-๎]+|\s+|[^\w\s]|_|[ก-๎]")
_THAI = frozenset(map(chr, range(0x0E01, 0x0E4F))) - {"฿"}
_CONSONANTS = frozenset(map(chr, range(0x0E01, 0x0E2F)))
_INNER = re.compile(r"[^\W_]+")
_MARKS_ONLY = re.compile("[ฯะ-ฺๅ-๎]+")


def segment(text):
    """Return the words of a text in order, whole compounds, without blanks and signs."""
    return segment_normalised(normalise(text))


def segment_normalised(text):
    """Do what `segment` does for a text that is normalised already."""
    return located(text).words


class Located(NamedTuple):
    """The words of a text in order, and where each begins and ends."""

    words: list
    begins: list
    ends: list


def located(text):
    """Return the words of a normalised text, `Located`."""
    words, begins, ends = found = Located([], [], [])
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup, match.group()
        if kind == "thai":
            run = _cut(token)
            places = list(accumulate(map(len, run), initial=match.start()))
            words += run
            begins += places[:-1]
            ends += places[1:]
        else:
            words.append(_NOT_LETTERS.sub("", token) if kind in _WITH_SIGNS else token)
            begins.append(match.start())
            ends.append(match.end())
    tells = [word[0] in _CONSONANTS or not _MARKS_ONLY.fullmatch(word) for word in words]
    words[:] = [word[:LONGEST_WORD] for word in words]
    return found if all(tells) else Located(*(list(compress(some, tells)) for some in found))


def index_words(text):
    """Return the words of a text and, behind each compound, its parts."""
    found = []
    for word in segment(text):
        found.append(word)
        found.extend(parts(word))
    return found


def pieces(text, places=None):
    """Return a text cut between its words, with nothing left out: joined they give it again.

    With `places`, only those runs of Thai are cut that reach over one of these positions.
    """
    places = None if places is None else sorted(places)
    found = []
    for match in _RUNS.finditer(text):
        run = match.group()
        is_cut = run[0] in _THAI and (places is None or _reaches_over(match, places))
        found.extend(_cut(run) if is_cut else (run,))
    return found


def _reaches_over(match, places):
    start, end = match.span()
    nearest = bisect_left(places, start)
    return nearest < len(places) and places[nearest] < end


def _cut(run):
    """Return the pieces of a run of Thai."""
    if len(run) <= LONGEST_RUN:
        return _cut_short(run)
    return [piece for part in _bounded(run) for piece in _cut_short(part)]


def _cut_short(run):
    """Cut what the cutter takes; one that drops or changes letters is not believed."""
    found = cutter()(run)
    return found if "".join(found) == run else clusters(run)


def _bounded(run):
    """Yield a run in pieces short enough for the cutter, parted between clusters."""
    piece = ""
    for cluster in clusters(run):
        if len(piece) + len(cluster) > LONGEST_RUN:
            yield piece
            piece = ""
        piece += cluster
    yield piece


@lru_cache(maxsize=1 << 16)
def parts(word):
    """Return the dictionary words a compound is made of, fewest first, then theirs in turn."""
    pieces = split(word)
    return tuple(dict.fromkeys(part for piece in pieces for part in (piece, *parts(piece))))


def split(word):
    """Return the split into the fewest dictionary words, or nothing for a simple word."""
    if not word.isascii():
        return _fewest(word) if 4 <= len(word) <= LONGEST_WORD else ()
    return tuple(_INNER.findall(word)) if _NOT_LETTERS.search(word) else ()


def _fewest(word):
    """Find the split by the shortest way from each cluster's end to the next."""
    known, best = words(), {0: ()}
    for end in boundaries(word):
        for start, before in list(best.items()):
            piece = word[start:end]
            is_shorter = end not in best or len(before) + 1 < len(best[end])
            if is_shorter and 1 < len(piece) < len(word) and piece in known:
                best[end] = (*before, piece)
    return best.get(len(word), ())
