"""What the admin's search keeps of a text and asks for: words and parts, or letters in order."""

import re

from core.thai import index_words, normalise, segment
from core.thai.segmentation import split
from search.words import letters

# One Thai letter with the marks on it, or a word of another script.
_UNIT = re.compile(r"[ก-ฮฯะาำๅเ-ๆ][ัิ-ฺ็-๎]*|[^\W_ก-๎]+")
_LONGEST = 200_000
_LONGEST_QUERY = 500

# FTS5 takes Thai marks for separators, but keeps letters of the private use area.
_MARKS = {
    code: 0xE000 + code - 0x0E00
    for code in (0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))
}


def shield_marks(text):
    """Write Thai marks as private-use letters, one for one."""
    return text.translate(_MARKS)


def words_kept(text):
    """Return the words of a text and the parts of compounds, parted by blanks."""
    return " ".join(map(letters, index_words(text[:_LONGEST])))


def letters_kept(text):
    """Return the letters of Thai words and the other words whole, in order."""
    return " ".join(_UNIT.findall(normalise(text[:_LONGEST])))


def words_asked(text):
    """Return the words that must all be there; a compound may be there in parts."""
    asked = []
    for word in segment(text[:_LONGEST_QUERY]):
        asked.extend(split(word) or [letters(word)])
    return list(dict.fromkeys(asked))


def letters_asked(text):
    """Return, for each stretch between blanks, its letters in order."""
    stretches = normalise(text[:_LONGEST_QUERY]).split()
    return [units for stretch in stretches if (units := _UNIT.findall(stretch))]
