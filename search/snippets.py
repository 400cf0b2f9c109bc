"""The piece of a text that shows why it was found, with what was asked marked."""

import re
from html import escape

from django.utils.safestring import mark_safe

from core.thai import fold, parts
from core.thai.clusters import boundaries
from core.thai.segmentation import pieces

from .stopwords import STOP_WORDS
from .words import letters

LENGTH = 180
LEAD = 40  # characters kept before the first word that was found
MARGIN = 40  # characters cut into words beyond the snippet, to find where words end
MOST_PLACES = 30  # of one word
MOST_NEAR = 20
SHORTEST_PART = 3  # a shorter part inside another word is chance
ELLIPSIS = "…"


def _is_worth_marking(word):
    return len(word) >= SHORTEST_PART and word not in STOP_WORDS


def _found(text, words, patterns):
    """Return the sorted (begin, end) of words and patterns; of a frequent word the first ones."""
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    for word in words:
        at = text.find(word)
        for _time in range(MOST_PLACES):
            if at < 0:
                break
            spans.append((at, at + len(word)))
            at = text.find(word, at + len(word))
    return sorted(spans)


def _standing_free(phrase):
    """Return a pattern of a phrase; an abbreviation is none inside another, as ศน. in กศน."""
    before = "(?<![ก-๎a-z0-9])" if "." in phrase or phrase[0].isascii() else ""
    after = "(?![a-z0-9])" if phrase[-1].isalnum() and phrase[-1].isascii() else ""
    return re.compile(before + r"\s*".join(map(re.escape, phrase.split())) + after)


class Highlighter:
    """Shows texts as answers to one query."""

    def __init__(self, asked):
        words = [word.text for word in asked.telling]
        typed = {word for word in asked.text.split() if _is_worth_marking(word)}
        self.wanted = {*words, *(piece for word in asked.telling for piece in word.pieces)}
        standing = {other.written for synonym in asked.synonyms for other in synonym.others}
        self.typed, self.searched = typed, typed | self.wanted
        self.standing = [_standing_free(phrase) for phrase in standing]

    def snippet(self, text):
        """Return escaped HTML with <mark> only, cut between words."""
        folded = fold(text)
        place = self._best_place(folded)
        begin = 0 if place <= LEAD else place - LEAD
        lead = max(0, begin - MARGIN)
        cut = _Cut(pieces(folded[lead : begin + LENGTH + MARGIN]), lead)
        start = cut.first_from(begin) if begin else 0
        end = len(text) if len(text) - start <= LENGTH else cut.last_until(start + LENGTH)
        spans = self._spans(cut.between(start, end), folded[start:end])
        shown = marked(text[start:end], spans)
        before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(text) else ""
        return mark_safe(f"{before}{shown}{after}")  # noqa: S308 (`marked` escapes the text)

    def _best_place(self, folded):
        """Return where most of what was asked lies within one snippet's length."""
        places = _found(folded, self.searched, self.standing)
        best, best_score = 0, 0
        for number, (begin, _end) in enumerate(places):
            limit = begin + LENGTH - LEAD
            near = {folded[b:e] for b, e in places[number : number + MOST_NEAR] if e <= limit}
            score = sum(len(word) ** 1.5 for word in near)
            if score > best_score:
                best, best_score = begin, score
        return best

    def _spans(self, cut, folded):
        """Return where what was asked lies: words as they are cut, and what was typed as it is."""
        spans = [span for at, piece in cut for span in self._within(at, piece)]
        typed = _found(folded, self.typed, self.standing)
        ends = {0, *boundaries(folded)} if typed else ()
        return sorted([*spans, *(span for span in typed if ends.issuperset(span))])

    def _within(self, at, piece):
        if letters(piece) in self.wanted:
            return [(at, at + len(piece))]
        for part in parts(piece):
            if len(part) >= SHORTEST_PART and part in self.wanted:
                begin = at + piece.index(part)
                return [(begin, begin + len(part))]
        return []


def marked(text, spans):
    """Return the text escaped, with each span marked; spans parted by blanks only are one."""
    out, at = [], 0
    for begin, end in _joined(text, spans):
        out += [escape(text[at:begin]), "<mark>", escape(text[begin:end]), "</mark>"]
        at = end
    return "".join(out) + escape(text[at:])


def _joined(text, spans):
    joined = []
    for begin, end in spans:
        if joined and not text[joined[-1][1] : begin].strip():
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([begin, end])
    return joined


class _Cut:
    """Pieces of a text with their places."""

    def __init__(self, words, begin):
        self.places = []
        for word in words:
            self.places.append((begin, word))
            begin += len(word)
        self.end = begin

    def first_from(self, position):
        return next((at for at, word in self.places if at >= position), self.end)

    def last_until(self, limit):
        ends = [at + len(word) for at, word in self.places if at + len(word) <= limit]
        return ends[-1] if ends else self.end

    def between(self, start, end):
        """Return (place counted from `start`, piece)."""
        return [(at - start, word) for at, word in self.places if start <= at < end]
