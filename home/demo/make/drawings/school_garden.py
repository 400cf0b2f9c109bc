"""Vegetable beds with name posts, tended by two children."""

from .kit import (
    BARK,
    BRICK,
    FOREST,
    INDIGO,
    INK,
    LEAF,
    SPROUT,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    area,
    circle,
    cloth,
    join,
    put,
    rect,
    sheet,
    stroke,
    tag,
)
from .nature import cloud, hill, school, sun, tree, tuft
from .people import person


def _bed(y, wide, leaf, count, scale, words, fruit=None) -> str:
    left = 800 - wide / 2
    soil = area(
        f"M{left} {y}Q800 {y - 34} {left + wide} {y}L{left + wide + 40} {y + 52}H{left - 40}Z",
        "#6b4a30",
    )
    plants = join(
        tuft(left + 60 + i * (wide - 120) / (count - 1), y + 6, scale, leaf) for i in range(count)
    )
    if fruit:
        plants += join(
            circle(left + 74 + i * (wide - 120) / (count - 1), y - 34 * scale, 11 * scale, fruit)
            for i in range(count)
        )
    post = stroke(f"M{left - 70} {y + 60}V{y - 10}", BARK, 10) + tag(
        left - 70, y - 36, words, SUN, INK, 38, 170
    )
    return soil + plants + post


def _can(x, y) -> str:
    body = (
        area("M-50 0L-44 -80H44L50 0Z", TEAL)
        + stroke("M44 -60L110 -96", TEAL, 15)
        + stroke("M-46 -70Q-100 -50 -50 -14", TEAL, 12)
    )
    rose = stroke("M96 -112L122 -78", TEAL, 13)
    drops = stroke(
        "M126 -66l10 44M142 -76l16 52M112 -58l4 40", "#7fb8d2", 6, 'stroke-dasharray="8 14"'
    )
    return put(body + rose + drops, x, y)


def _far() -> str:
    return (
        rect(0, 0, 1600, 470, "#f6e3b4")
        + sun(1330, 150, 78)
        + cloud(330, 130, 0.9)
        + cloud(950, 90, 0.6)
    )


def _beds() -> str:
    return (
        _bed(590, 760, LEAF, 11, 0.85, "คะน้า")
        + _bed(730, 980, SPROUT, 13, 1, "ผักบุ้ง")
        + _bed(900, 1160, FOREST, 12, 1.3, "มะเขือเทศ", BRICK)
    )


def _land() -> str:
    return hill(((0, 330), (400, 270), (900, 340), (1300, 260), (1600, 320)), SPROUT) + rect(
        0, 440, 1600, 560, "#b5c877"
    )


def draw() -> str:
    """Draws vegetable beds with name posts, tended by two children."""
    fence = stroke("M0 452H1600M0 488H1600", WOOD, 9) + stroke(
        "".join(f"M{20 + i * 78} 512V424" for i in range(21)), WOOD, 13
    )
    kids = person(1330, 790, 360, WHITE, INDIGO, True, 1, ((-92, -100), (46, -92)))
    boy = person(700, 600, 270, SUN, BRICK, False, 3, ((-60, -76), (60, -76)))
    basket = area("M1440 850H1570L1550 950H1460Z", cloth("straw")) + join(
        tuft(1466 + i * 36, 860, 0.9, (LEAF, SPROUT)[i % 2]) for i in range(3)
    )
    return sheet(
        join(
            (
                _far(),
                _land(),
                school(640, 430, 0.86),
                tree(90, 470, 1.0),
                tree(1180, 450, 0.7, FOREST),
                fence,
                boy,
                _beds(),
                kids,
                put(_can(0, 0), 1155, 645, 0.9, flip=True),
                basket,
            )
        )
    )
