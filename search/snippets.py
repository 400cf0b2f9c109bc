"""The piece of a text that shows why it was found, with what was asked marked."""

import re
from html import escape

from core.thai import fold, parts
from core.thai.excerpts import word_end, word_start
from core.thai.segmentation import pieces

from .words import letters

LENGTH = 180
LEAD = 40  # characters kept before the first word that was found
MOST_PLACES = 200
ELLIPSIS = "…"


def snippet(text, asked):
    """Return escaped HTML with <mark> only, cut between words."""
    text = " ".join(text.split())
    folded = fold(text)
    wanted = _wanted(asked)
    start = _start(text, _best_place(folded, wanted))
    end = len(text) if len(text) - start <= LENGTH else start + word_end(text[start:], LENGTH)
    marked = _marked(text[start:end], folded[start:end], wanted)
    return f"{ELLIPSIS if start else ''}{marked}{ELLIPSIS if end < len(text) else ''}"


def _wanted(asked):
    """Return the words to look for, telling ones and what stands for them."""
    return {word.text for word in asked.telling} | {p for w in asked.telling for p in w.pieces}


def _best_place(folded, wanted):
    """Return where most different words lie within one snippet's length."""
    if not wanted:
        return 0
    longest_first = sorted(wanted, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(word) for word in longest_first))
    places = []
    for match in pattern.finditer(folded):
        places.append((match.start(), match.group()))
        if len(places) == MOST_PLACES:
            break
    best, best_score = 0, 0
    for number, (start, _word) in enumerate(places):
        near = {word for at, word in places[number : number + 30] if at < start + LENGTH - LEAD}
        score = sum(len(word) for word in near)
        if score > best_score:
            best, best_score = start, score
    return best


def _start(text, place):
    """Return where the snippet starts: at the text's start when that is near."""
    return 0 if place <= LEAD else min(word_start(text, place - LEAD), place)


def _marked(text, folded, wanted):
    """Mark the words that were asked for; neighbours are marked together."""
    out, at, open_mark = [], 0, False
    for piece in pieces(folded):
        found = _is_wanted(piece, wanted)
        if found != open_mark and not (open_mark and piece.isspace()):
            out.append("<mark>" if found else "</mark>")
            open_mark = found
        out.append(escape(text[at : at + len(piece)]))
        at += len(piece)
    return "".join(out) + ("</mark>" if open_mark else "")


def _is_wanted(piece, wanted):
    if piece.isspace():
        return False
    return letters(piece) in wanted or not wanted.isdisjoint(parts(piece))
