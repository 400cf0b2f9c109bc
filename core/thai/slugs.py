"""Addresses out of Thai titles: ASCII slugs, and anchors that keep the Thai."""

import re
import unicodedata
from functools import lru_cache

from .excerpts import cluster_end
from .segmentation import pieces
from .text import normalise

_NOT_ASCII_WORD = re.compile("[^a-z0-9]+")
_NOT_WORD = re.compile(r"[^\wั-ฺ็-๎]+")
_THAI = re.compile("[ก-๎]")


def ascii_slug(text, length=60):
    """Return the text romanised as a slug, cut between words; empty when nothing can be read."""
    found, size = [], 0
    for word in pieces(normalise(text)):
        word = _NOT_ASCII_WORD.sub("-", _latin(word)).strip("-")
        if not word:
            continue
        size += len(word) + 1
        if size > length + 1:
            break
        found.append(word)
    return "-".join(found) or _first(text, length)


def _first(text, length):
    """Cut inside the first word where even that is too long."""
    for word in pieces(normalise(text)):
        if word := _NOT_ASCII_WORD.sub("-", _latin(word)).strip("-"):
            return word[:length].strip("-")
    return ""


@lru_cache(maxsize=4096)
def _latin(word):
    if not _THAI.search(word):
        decomposed = unicodedata.normalize("NFKD", word)
        return "".join(char for char in decomposed if char.isascii())
    from pythainlp.transliterate import romanize

    return romanize(word[:40], engine="royin").lower()


def anchor(text, length=80):
    """Return a fragment identifier for a heading, in its own script, with every mark kept."""
    joined = "-".join(_NOT_WORD.sub(" ", normalise(text)).split())
    return joined if len(joined) <= length else joined[: cluster_end(joined, length)].strip("-")
