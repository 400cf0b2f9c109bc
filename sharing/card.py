"""The picture that messengers show with an address: what it is on paper, beside its own cloth."""

import hashlib
from dataclasses import astuple
from io import BytesIO

from PIL import Image, ImageDraw

from .canvas import woven
from .lettering import DISPLAY, TEXT, can_draw, drawable, fitted

WIDTH, HEIGHT = 1200, 630
CELL, COLUMNS = 14, 29
PAPER_WIDTH = WIDTH - CELL * COLUMNS
LEFT, RIGHT, TOP, BOTTOM = 64, 52, 58, 56
# Room for two marks above a letter and one below.
LEADING, TITLE_LEADING = 1.5, 1.42
TITLES = (80, 66, 58, 52, 46, 42)
# Raise it with each change of the drawing: the pictures get other addresses.
DESIGN = 1

# The light colours of css/tokens.css: paper, letters, quiet letters, and the label of each kind.
PAPER, INK, SOFT = "#faf8f3", "#1c2b2b", "#53605f"
LABELS = {
    "article": "#0d5c5a",
    "news": "#8f3a12",
    "innovation": "#5a3f8f",
    "best_practice": "#2c6434",
    "school": "#24507c",
}
# Honors are gold on deep teal.
HONOR = {"paper": "#0b3f40", "ink": "#f6f1e4", "soft": "#d0dcd6", "label": "#f0b429"}


def version(card, site_name):
    """Return what changes in the picture's address whenever the picture does."""
    said = repr((DESIGN, astuple(card), site_name))
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def colours(kind):
    """Return the colours of a kind of page."""
    if kind == "honor":
        return HONOR
    return {"paper": PAPER, "ink": INK, "soft": SOFT, "label": LABELS.get(kind, LABELS["article"])}


def draw(card, site_name):
    """Return the picture as PNG."""
    dyes = colours(card.kind)
    picture = Image.new("RGB", (WIDTH, HEIGHT), dyes["paper"])
    picture.paste(woven(card.area, card.kind, card.seed, COLUMNS, CELL), (PAPER_WIDTH, 0))
    brush = ImageDraw.Draw(picture)
    brush.rectangle(((PAPER_WIDTH - 8, 0), (PAPER_WIDTH - 1, HEIGHT)), fill=dyes["label"])
    if can_draw():
        _write(Paper(brush, dyes), card, site_name)
    return _png(picture)


class Paper:
    """The written side of a card, filled from both ends."""

    width = PAPER_WIDTH - LEFT - RIGHT

    def __init__(self, brush, dyes):
        self.brush, self.dyes = brush, dyes
        self.top, self.bottom = TOP, HEIGHT - BOTTOM

    def down(self, text, sizes, colour, height, leading=LEADING):
        """Write below what stands at the top."""
        block = fitted(drawable(text), DISPLAY, sizes, self.width, height, leading)
        for line in block.lines:
            base = self.top + block.face.size * 1.02
            block.face.draw(self.brush, (LEFT, base), line, self.dyes[colour])
            self.top += block.face.size * leading

    def up(self, text, files, sizes, colour):
        """Write one line above what stands at the bottom."""
        height = sizes[0] * LEADING + 1
        block = fitted(drawable(text), files, sizes, self.width, height, LEADING)
        for line in block.lines:
            block.face.draw(self.brush, (LEFT, self.bottom), line, self.dyes[colour])
            self.bottom -= block.face.size * LEADING

    def rule(self):
        """Draw the short line that parts the library's name from what is above."""
        place = ((LEFT, self.bottom - 18), (LEFT + 56, self.bottom - 15))
        self.brush.rectangle(place, fill=self.dyes["label"])
        self.bottom -= 40


def _write(paper, card, site_name):
    """Write the label at the top, names from the bottom up, and the title in the room between."""
    paper.down(card.label, (28, 24), "label", 50)
    paper.up(site_name, DISPLAY, (26, 22), "ink")
    paper.rule()
    for line in reversed([line for line in card.lines if line][:3]):
        paper.up(line, TEXT, (30, 26), "soft")
    if card.name:
        paper.up(card.name, DISPLAY, (40, 34, 30), "label")
    paper.top += 14
    paper.down(card.title, TITLES, "ink", paper.bottom - paper.top - 16, TITLE_LEADING)


def _png(picture):
    """Return the picture in the few colours it has: a third of the bytes."""
    buffer = BytesIO()
    picture.quantize(128, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
