"""The piece of a text that shows why it was found, with what was asked marked."""

import re
from html import escape

from django.utils.safestring import mark_safe

from core.thai import fold
from core.thai.clusters import boundaries

from .cuts import SHORTEST_PART, Cut
from .stopwords import STOP_WORDS

LENGTH = 180
LEAD = 40  # characters kept before the first word that was found
MARGIN = 40  # characters cut into words beyond the snippet, to find where words end
MOST_PLACES = 30  # of one word
ELLIPSIS = "…"


def _is_worth_marking(word):
    return SHORTEST_PART <= len(word) <= LENGTH - LEAD and word not in STOP_WORDS


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
        self.typed = {word for word in asked.text.split() if _is_worth_marking(word)}
        wanted = {part for word in asked.telling for part in (word.text, *word.pieces)}
        self.searched = self.typed | wanted
        standing = {other.written for synonym in asked.synonyms for other in synonym.others}
        self.standing = [_standing_free(phrase) for phrase in standing]

    def snippet(self, text, spans=b""):
        """Return escaped HTML with <mark> only, cut between words; `spans` are those `packed`."""
        folded = fold(text)
        places = _found(folded, self.searched, self.standing)
        begin = max(0, _best_place(folded, places) - LEAD)
        window = max(0, begin - MARGIN), begin + LENGTH + MARGIN
        found = [(b, e) for b, e in places if window[0] <= b and e <= window[1]]
        if spans:
            cut = Cut.stored(folded, spans, *window)
        else:
            cut = Cut.made(folded, *window, {begin, begin + LENGTH, *(b for b, _end in found)})
        start = cut.first_from(begin) if begin else 0
        end = len(text) if len(text) - start <= LENGTH else cut.last_until(start + LENGTH)
        marks = self._marks(cut, [(b, e) for b, e in found if start <= b and e <= end], window)
        shown = marked(text[start:end], [(b - start, e - start) for b, e in marks])
        before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(text) else ""
        return mark_safe(f"{before}{shown}{after}")  # noqa: S308 (`marked` escapes the text)

    def _marks(self, cut, found, window):
        """Yield what was asked where it is a word, or stands between clusters just as typed."""
        ends = None
        for begin, end in found:
            word = cut.text[begin:end]
            if cut.is_word(begin, end):
                yield begin, end
            elif word in self.typed or word not in self.searched:
                ends = ends or _cluster_ends(cut.text, *window)
                if {begin, end} <= ends:
                    yield begin, end


def _cluster_ends(text, begin, end):
    return {begin, *(begin + place for place in boundaries(text[begin:end]))}


def _best_place(text, places):
    """Return where most of what was asked lies within one snippet's length."""
    words = [text[begin:end] for begin, end in places]
    worths = {word: len(word) ** 1.5 for word in words}
    inside, worth, ahead = dict.fromkeys(worths, 0), 0, 0
    best, best_worth = 0, 0
    for (begin, _end), word in zip(places, words, strict=True):
        while ahead < len(places) and places[ahead][1] <= begin + LENGTH - LEAD:
            coming = words[ahead]
            worth += 0 if inside[coming] else worths[coming]
            inside[coming] += 1
            ahead += 1
        if worth > best_worth:
            best, best_worth = begin, worth
        inside[word] -= 1
        worth -= 0 if inside[word] else worths[word]
    return best


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
