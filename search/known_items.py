"""Known items: titles typed as people type them, to measure how forgiving the search is."""

import random
import re

from core.thai import clusters
from core.thai.keyboard import typed_in_latin

SHORTEST, LONGEST = 6, 40  # Thai characters of a title
_THAI = re.compile("[ก-๎]")
_TONES = "่้๊๋"
_LETTERS = [chr(code) for code in range(ord("ก"), ord("์") + 1) if chr(code).isprintable()]
_ZERO_WIDTH = "\u200b"
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def titles(pairs):
    """Return those (title, id) whose title is the only one of its kind and of fair length."""
    pairs = list(pairs)
    counted = {}
    for title, _key in pairs:
        counted[title] = counted.get(title, 0) + 1
    return [
        (title, key)
        for title, key in pairs
        if counted[title] == 1 and SHORTEST <= len(_THAI.findall(title)) <= LONGEST
    ]


def known_items(pairs, seed):
    """Yield (query, id, kind) for (title, id); a kind that leaves a title as it is skips it."""
    rng = random.Random(seed)  # noqa: S311  a sample, no secret
    for title, key in titles(pairs):
        for kind, spoil in KINDS.items():
            query = spoil(title, rng)
            if query != title and query.strip():
                yield query, key, kind


def typo(title, rng):
    """Drop a tone mark (35 %) or a character (25 %), swap two (20 %), or replace one."""
    chance = rng.random()
    tones = [at for at, char in enumerate(title) if char in _TONES]
    if chance < 0.35 and tones:
        return _without(title, rng.choice(tones))
    at = rng.choice([at for at, char in enumerate(title) if _THAI.match(char)])
    if chance < 0.60:
        return _without(title, at)
    if chance < 0.80 and at + 1 < len(title):
        return title[:at] + title[at + 1] + title[at] + title[at + 2 :]
    return title[:at] + rng.choice(_LETTERS) + title[at + 1 :]


def _without(text, at):
    return text[:at] + text[at + 1 :]


def _two_typos(title, rng):
    return typo(typo(title, rng), rng)


def _part(begin, end):
    def cut(title, rng):
        found = clusters(title)
        return "".join(found[round(begin * len(found)) : round(end * len(found))])

    return cut


def _zero_width(title, rng):
    return "".join(char + _ZERO_WIDTH if rng.random() < 0.15 else char for char in title)


def _mistyped_vowels(title, rng):
    return title.replace("แ", "เเ").replace("ำ", "ํา")


KINDS = {
    "typo": typo,
    "two-typos": _two_typos,
    "first-60": _part(0, 0.6),
    "middle": _part(0.25, 0.85),
    "no-spaces": lambda title, rng: title.replace(" ", ""),
    "keyboard": lambda title, rng: typed_in_latin(title),
    "zero-width": _zero_width,
    "vowels": _mistyped_vowels,
    "thai-digits": lambda title, rng: title.translate(_THAI_DIGITS),
}
