"""Shapes, colours and lettering which every drawing shares."""

from collections.abc import Iterable
from html import escape

INK, PAPER, CREAM, SAND = "#1c2b2b", "#faf8f3", "#f5ebd7", "#e6d3b1"
TEAL, DEEP, SEA, MIST = "#0d5c5a", "#0b3f40", "#5aa7a0", "#cfe3dc"
MARIGOLD, SUN, CLAY, BRICK = "#f0b429", "#f7cf6d", "#bf6040", "#8a3b2a"
INDIGO, NIGHT, SKY, LEAF = "#2f4b7c", "#1d2f54", "#bcd8e4", "#4f8a4a"
SPROUT, FOREST, WOOD, BARK = "#93b85c", "#2c6434", "#b98a56", "#7a5333"
PLUM, ROSE, WHITE, SOFT = "#6b3f7a", "#d9899b", "#ffffff", "#566463"
SKINS = ("#c78d63", "#b27a50", "#d9a477", "#a56f49")
HAIR = "#2a2322"


def rect(x, y, w, h, fill, r=0, extra="") -> str:
    """Returns a rectangle, rounded by r."""
    return f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}" fill="{fill}" {extra}/>'


def circle(x, y, r, fill, extra="") -> str:
    """Returns a disc."""
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}" {extra}/>'


def oval(x, y, rx, ry, fill, extra="") -> str:
    """Returns an ellipse."""
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}" {extra}/>'


def area(d, fill, extra="") -> str:
    """Returns a filled path."""
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def stroke(d, colour, width=6, extra="") -> str:
    """Returns a drawn line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" '
        f'stroke-linecap="round" stroke-linejoin="round" {extra}/>'
    )


def text(x, y, words, size=40, fill=INK, anchor="middle", weight=600, extra="") -> str:
    """Returns one line of lettering."""
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}" text-anchor="{anchor}" '
        f'font-weight="{weight}" {extra}>{escape(str(words))}</text>'
    )


def put(content, x=0, y=0, scale=1.0, turn=0, flip=False) -> str:
    """Places a drawing: moved, turned, scaled and perhaps mirrored."""
    across = -scale if flip else scale
    return f'<g transform="translate({x} {y}) rotate({turn}) scale({across} {scale})">{content}</g>'


def join(parts: Iterable[str]) -> str:
    """Returns the parts as one drawing, first part at the back."""
    return "".join(parts)


def tag(x, y, words, fill=WHITE, ink=INK, size=36, width=None) -> str:
    """Returns a label centred at a point."""
    wide = width or int(len(words) * size * 0.52 + size * 1.4)
    high = int(size * 1.75)
    return rect(x - wide / 2, y - high / 2, wide, high, fill, 12) + text(
        x, y + size * 0.34, words, size, ink
    )


def leader(x1, y1, x2, y2, colour=INK) -> str:
    """Returns a thin line from a label to what it names."""
    return stroke(f"M{x1} {y1}L{x2} {y2}", colour, 4) + circle(x2, y2, 9, colour)


MOTIFS = {
    "diamond": (
        "....#....",
        "...#.#...",
        "..#.#.#..",
        ".#.#.#.#.",
        "#.#...#.#",
        ".#.#.#.#.",
        "..#.#.#..",
        "...#.#...",
        "....#....",
        ".........",
    ),
    "chevron": ("#.....#.....", "##...##....#", ".##.##.##.##", "..###...###.", "...#.....#.."),
    "stripe": ("######......", "............", "##..##..##..", "............"),
    "hook": (
        "######..",
        "#....#..",
        "#.##.#..",
        "#.#..#..",
        "#.####..",
        "#.......",
        "########",
        "........",
    ),
    "check": ("##..##..", "##..##..", "..##..##", "..##..##"),
}
CLOTHS = {
    "teal": ("diamond", TEAL, "#9fd0bd", 8),
    "clay": ("diamond", CLAY, "#f3c69b", 8),
    "indigo": ("chevron", INDIGO, "#a9c4e0", 8),
    "gold": ("hook", "#c98d1c", "#f8dd92", 8),
    "plum": ("hook", PLUM, "#d9b3df", 7),
    "leaf": ("chevron", FOREST, "#a9cf95", 8),
    "mat": ("check", "#e3c78f", "#cfab6a", 9),
    "rose": ("stripe", "#a33f5b", "#f3b8c4", 8),
    "brick": ("chevron", BRICK, "#e7b98a", 9),
    "straw": ("stripe", "#ecd6a5", "#d8b877", 9),
}


def _cloth(name) -> str:
    motif, ground, thread, cell = CLOTHS[name]
    rows = MOTIFS[motif]
    wide, high = len(rows[0]) * cell, len(rows) * cell
    knots = join(
        rect(x * cell, y * cell, cell * 0.94, cell * 0.94, thread)
        for y, row in enumerate(rows)
        for x, mark in enumerate(row)
        if mark == "#"
    )
    return (
        f'<pattern id="{name}" width="{wide}" height="{high}" patternUnits="userSpaceOnUse">'
        f"{rect(0, 0, wide, high, ground)}{knots}</pattern>"
    )


def cloth(name) -> str:
    """Returns the fill of one of the woven cloths."""
    return f"url(#{name})"


def band(y, high, name, x=0, wide=1600) -> str:
    """Returns a woven band across the picture, edged with two threads."""
    edge = CLOTHS[name][2]
    return (
        rect(x, y, wide, high, cloth(name))
        + rect(x, y, wide, 6, edge)
        + rect(x, y + high - 6, wide, 6, edge)
    )


def sheet(content, ground=CREAM, wide=1600, high=1000) -> str:
    """Returns the finished SVG."""
    cloths = join(_cloth(name) for name in CLOTHS)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" '
        f'width="{wide}" height="{high}"><defs>{cloths}</defs>'
        f"{rect(0, 0, wide, high, ground)}{content}</svg>"
    )
