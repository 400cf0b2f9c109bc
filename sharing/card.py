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
        _write(brush, card, site_name, dyes)
    return _png(picture)


def _write(brush, card, site_name, dyes):
    """Write label and title from the top, site name and people from the bottom."""
    width = PAPER_WIDTH - LEFT - RIGHT
    top = _down(brush, _fit(card.label, DISPLAY, (28, 24), width, 50), TOP, dyes["label"])
    bottom = _up(brush, _fit(site_name, DISPLAY, (26, 22), width, 44), HEIGHT - BOTTOM, dyes["ink"])
    brush.rectangle(((LEFT, bottom - 18), (LEFT + 56, bottom - 15)), fill=dyes["label"])
    bottom -= 40
    for line in reversed([line for line in card.lines if line][:3]):
        bottom = _up(brush, _fit(line, TEXT, (30, 26), width, 48), bottom, dyes["soft"])
    if card.name:
        bottom = _up(brush, _fit(card.name, DISPLAY, (40, 34, 30), width, 64), bottom, dyes["label"])
    room = bottom - top - 30
    title = _fit(card.title, DISPLAY, TITLES, width, room, TITLE_LEADING)
    _down(brush, title, top + 14, dyes["ink"], TITLE_LEADING)


def _fit(text, files, sizes, width, height, leading=LEADING):
    return fitted(drawable(text), files, sizes, width, height, leading)


def _down(brush, block, top, fill, leading=LEADING):
    """Write lines below each other and return where they end."""
    for line in block.lines:
        block.face.draw(brush, (LEFT, top + block.face.size * 1.02), line, fill)
        top += block.face.size * leading
    return top


def _up(brush, block, bottom, fill):
    """Write lines that end at the bottom and return where they begin."""
    for line in reversed(block.lines):
        block.face.draw(brush, (LEFT, bottom), line, fill)
        bottom -= block.face.size * LEADING
    return bottom


def _png(picture):
    """Return the picture in the few colours it has: a third of the bytes."""
    buffer = BytesIO()
    picture.quantize(128, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
