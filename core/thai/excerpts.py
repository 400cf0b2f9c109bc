"""Cutting texts short without cutting a word or a cluster in two."""

from .clusters import boundaries
from .segmentation import pieces
from .text import tidy

ELLIPSIS = "…"


def excerpt(text, length=160):
    """Return the beginning of a text in at most `length` characters, cut between words."""
    text = " ".join(tidy(text).split())
    if len(text) <= length:
        return text
    return text[: word_end(text, length - 1)].rstrip() + ELLIPSIS


def word_end(text, limit):
    """Return the last position up to `limit` where a word ends, or failing that a cluster."""
    position = best = 0
    ends = set(boundaries(text[: limit + 60]))
    for piece in pieces(text[: limit + 60]):
        position += len(piece)
        if position > limit:
            break
        # A mark that was typed behind a sign belongs to it, though it begins a run of letters.
        if position in ends:
            best = position
    return best or cluster_end(text, limit)


def cluster_end(text, limit):
    """Return the last position up to `limit` where a cluster ends."""
    best = 0
    for end in boundaries(text[: limit + 20]):
        if end > limit:
            break
        best = end
    return best


def word_start(text, position):
    """Return the first position from `position` on where a word starts."""
    begin = max(0, position - 60)
    at = begin
    for piece in pieces(text[begin : position + 120]):
        if at >= position:
            return at
        at += len(piece)
    return at
