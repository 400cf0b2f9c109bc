"""The order of the Thai dictionary, as a key that any database sorts rightly."""

import re
import unicodedata

from .text import normalise

LONGEST = 96  # characters compared; the key stays under 300

_LEADING = re.compile("([เ-ไ])([ก-ฮ])")
_SECONDARY = "็่้๊๋์ํ๎"
_ALPHABET = " 0123456789abcdefghijklmnopqrstuvwxyz" + "".join(
    char for char in map(chr, range(0x0E01, 0x0E4F)) if char not in _SECONDARY
)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _pair(number):
    """Write a number below 1,296 as two characters of 0-9a-z."""
    return _DIGITS[number // 36] + _DIGITS[number % 36]


_CODES = {char: _pair(place) for place, char in enumerate(_ALPHABET, start=1)}


def sort_key(text):
    """Return an ASCII key: consonants before vowels, tone marks only where all else is equal.

    Letters of the key are digits and a-z alone, because a database may collate anything else
    in an order of its own.
    """
    text = _LEADING.sub(r"\2\1", " ".join(normalise(text).split()))
    first, second = [], []
    for char in text:
        if char in _SECONDARY:
            if second:
                second[-1] = _DIGITS[_SECONDARY.index(char) + 1]
        elif len(first) == LONGEST:
            break
        elif code := _code(char):
            first.append(code)
            second.append("0")
    return f"{''.join(first)}00{''.join(second).rstrip('0')}"


def _code(char):
    """Return a letter's place in the alphabet; accents are dropped, signs count for nothing."""
    if char in _CODES:
        return _CODES[char]
    plain = unicodedata.normalize("NFKD", char)[0]
    if plain in _CODES:
        return _CODES[plain]
    return "zz" if char.isalpha() else ""
