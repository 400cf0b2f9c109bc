"""Thai and Latin letters for pictures: measured, broken between words, made to fit.

The files are the web's own subsets, one for each script, so a text is drawn run by run. The shaping
engine puts vowels and tone marks where they belong.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from PIL import ImageFont, features

from core import thai
from core.thai.excerpts import ELLIPSIS
from core.thai.segmentation import pieces

FONTS = settings.BASE_DIR / "knowledge_hub/static/fonts"
DISPLAY = ("plex-thai-thai-600.woff2", "plex-thai-latin-600.woff2")
TEXT = ("plex-thai-looped-thai-400.woff2", "plex-thai-looped-latin-400.woff2")

# What it costs to break a line inside a phrase, against a line left half empty (0.25).
MID_PHRASE = 0.12

_RUN = re.compile("[\u0e01-\u0e5b\u200b-\u200d]+|[^\u0e01-\u0e5b\u200b-\u200d]+")
# What the subsets have no shape for would be drawn as an empty box.
_SHAPELESS = re.compile(
    "[^\u0020-\u007e\u00a0-\u00ff\u0e01-\u0e3a\u0e3f-\u0e5b\u2013\u2014\u2018-\u201a\u201c-\u201e"
    "\u2022\u2026\u2039\u203a\u20ac\u2122\u2191\u2193\u2212]+"
)
# ๆ, ฯ and signs stay with the word before them.
_THAI_WORD = re.compile("[ก-ฮเ-ไ]")
_THAI_END = re.compile("[ก-ฺเ-ๅ็-๎]$")


class Fitted(NamedTuple):
    """Lines of one size that fit into a space."""

    face: "Face"
    lines: list[str]


def can_draw():
    """Tell whether letters can be put together here; without FriBiDi marks would fall apart."""
    return features.check("raqm") and features.check("fribidi")


class Face:
    """One typeface in one size, for both scripts."""

    def __init__(self, files, size):
        self.size = size
        self.thai, self.latin = (
            ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.RAQM)
            for name in files
        )

    def runs(self, text):
        """Yield each run of one script with its font."""
        for run in _RUN.findall(text):
            yield (self.thai if "\u0e01" <= run[0] <= "\u0e5b" else self.latin), run

    def length(self, text):
        return sum(font.getlength(run) for font, run in self.runs(text))

    def draw(self, canvas, place, text, fill):
        """Draw a line whose base line begins at a place."""
        x, y = place
        for font, run in self.runs(text):
            canvas.text((x, y), run, font=font, fill=fill, anchor="ls", language="th")
            x += font.getlength(run)


@lru_cache(maxsize=32)
def face(files, size):
    return Face(files, size)


def drawable(text):
    """Return the text in one line, spelt right, without what the fonts lack."""
    return " ".join(_SHAPELESS.sub(" ", thai.tidy(str(text))).split())


def units(text):
    """Return the smallest parts between which a line may be broken; joined they are the text."""
    found = []
    for piece in pieces(text):
        if found and not _may_break(found[-1], piece):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _may_break(before, after):
    """Tell whether a line may end here: behind a blank, or between two words of Thai."""
    if before[-1].isspace():
        return not after.isspace()
    return bool(_THAI_END.search(before) and _THAI_WORD.match(after))


def broken(text, face, width):
    """Return the text in lines of at most this width."""
    lines = [""]
    for unit in units(text):
        for part in _that_fit(unit, face, width):
            if lines[-1] and face.length((lines[-1] + part).rstrip()) > width:
                lines.append("")
            lines[-1] += part
    return [line.strip() for line in lines if line.strip()]


def _that_fit(unit, face, width):
    """Return a unit whole, or one that is wider than a line cluster by cluster."""
    return [unit] if face.length(unit.rstrip()) <= width else thai.clusters(unit)


def balanced(text, face, width):
    """Return as few lines as `broken`, about equally long, ended behind a phrase where they can."""
    parts = units(text)
    most = len(broken(text, face, width))
    if any(face.length(part.rstrip()) > width for part in parts):
        return broken(text, face, width)
    # For each number of lines: where the last one begins → (cost, the lines up to there).
    reached = {0: (0, [])}
    for _number in range(most):
        reached = _one_line_more(reached, parts, face, width)
    return reached[len(parts)][1]


def _one_line_more(reached, parts, face, width):
    """Return the cheapest ways to end one line more behind each of the parts."""
    best = {}
    for start, (cost, lines) in reached.items():
        for end in range(start + 1, len(parts) + 1):
            line = "".join(parts[start:end]).strip()
            length = face.length(line)
            if length > width:
                break
            price = cost + _price(length / width, parts[end - 1], end == len(parts))
            if end not in best or price < best[end][0]:
                best[end] = (price, [*lines, line])
    return best


def _price(filled, part, is_last):
    """Return what a line costs: blank space, and an end in the middle of a phrase."""
    return (1 - filled) ** 2 + (0 if is_last or part[-1].isspace() else MID_PHRASE)


def shortened(lines, most, face, width):
    """Return the first lines, with an ellipsis behind the last whole word when more follow."""
    if len(lines) <= most:
        return lines
    kept = units(lines[most - 1])
    while len(kept) > 1 and face.length("".join(kept).rstrip() + ELLIPSIS) > width:
        kept.pop()
    return [*lines[: most - 1], "".join(kept).rstrip() + ELLIPSIS]


def fitted(text, files, sizes, width, height, leading):
    """Return the text in the largest size that fits, or shortened in the smallest."""
    for size in sizes:
        chosen, most = face(files, size), int(height // (size * leading))
        if len(broken(text, chosen, width)) <= most:
            return Fitted(chosen, balanced(text, chosen, width))
    return Fitted(chosen, shortened(broken(text, chosen, width), most, chosen, width))
