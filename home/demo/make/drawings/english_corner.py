"""A stall where two children greet each other in English."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CREAM,
    DEEP,
    INDIGO,
    INK,
    LEAF,
    MARIGOLD,
    PLUM,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    area,
    cloth,
    join,
    put,
    rect,
    sheet,
    text,
)
from .people import person


def _bubble(x, y, words, fill, flip=False, size=58) -> str:
    wide = len(words) * size * 0.52 + 80
    tail = 1 if flip else -1
    shape = rect(-wide / 2, -60, wide, 120, fill, 50) + area(
        f"M{tail * 40} 50l{tail * 60} 60l{-tail * 6} -66Z", fill
    )
    return put(shape, x, y) + text(x, y + size * 0.34, words, size, INK)


def _blocks() -> str:
    return join(
        (
            put(
                rect(-40, -80, 80, 80, fill, 8) + text(0, -20, letter, 56, WHITE),
                560 + i * 96,
                735,
                1,
                turn,
            )
            for i, (letter, fill, turn) in enumerate(
                (
                    ("H", CLAY, -4),
                    ("E", TEAL, 2),
                    ("L", MARIGOLD, -2),
                    ("L", PLUM, 5),
                    ("O", LEAF, -3),
                )
            )
        )
    )


def draw() -> str:
    """Draws a stall where two children greet each other in English."""
    wall = (
        rect(0, 0, 1600, 760, "#d8e8ea")
        + rect(0, 760, 1600, 240, "#a97a4b")
        + rect(0, 745, 1600, 18, WOOD)
    )
    roof = join(
        area(f"M{330 + i * 94} 150h94v110q-47 60 -94 0Z", (BRICK, CREAM)[i % 2]) for i in range(10)
    )
    stall = (
        rect(340, 250, 20, 520, BARK)
        + rect(1240, 250, 20, 520, BARK)
        + rect(330, 120, 940, 40, DEEP, 8)
    )
    title = text(800, 100, "ENGLISH CORNER", 76, DEEP) + rect(470, 300, 660, 160, DEEP, 14)
    words = text(800, 362, "A new word every day", 46, SUN) + text(
        800, 430, "คำใหม่วันละคำ:  boat = เรือ", 46, CREAM
    )
    counter = rect(300, 760, 1000, 200, cloth("indigo")) + rect(280, 735, 1040, 36, WOOD, 8)
    left = person(190, 960, 470, WHITE, INDIGO, True, 0, ((-46, -92), (84, -196)))
    right = person(1420, 960, 470, WHITE, "#9a7b4a", False, 2, ((-84, -190), (46, -92)))
    talk = _bubble(210, 330, "Hello!", SUN, True) + _bubble(
        1400, 330, "Hi! I'm Ton.", WHITE, False, 46
    )
    return sheet(join((wall, stall, roof, title, words, counter, _blocks(), left, right, talk)))
