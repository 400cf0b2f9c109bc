"""A child dressed as a robot who follows arrow cards to a star."""

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
    MIST,
    PLUM,
    SOFT,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    area,
    band,
    circle,
    join,
    put,
    rect,
    sheet,
    stroke,
    tag,
    text,
)
from .nature import pebble
from .people import person


def _arrow_card(x, y, turn, fill, size=1.0) -> str:
    face = rect(-62, -62, 124, 124, fill, 16) + area("M0 -42L40 4H16V42H-16V4H-40Z", WHITE)
    return put(face, x, y, size, turn)


def _box() -> str:
    return (
        rect(-96, -352, 192, 180, WOOD, 10)
        + rect(-70, -326, 140, 70, MIST, 8)
        + circle(-40, -291, 15, CLAY)
        + circle(0, -291, 15, MARIGOLD)
        + circle(40, -291, 15, LEAF)
        + stroke("M-60 -220H60M-60 -196H20", BARK, 7)
    )


def _cards() -> str:
    return join(
        (
            tag(200, 140, "บัตรคำสั่ง", DEEP, SUN, 52, 300),
            *(
                _arrow_card(120, 270 + i * 150, turn, fill)
                + text(210, 288 + i * 150, words, 46, INK, "start")
                for i, (words, turn, fill) in enumerate(
                    (("เดินหน้า", 0, TEAL), ("หันขวา", 90, CLAY), ("หันซ้าย", -90, PLUM))
                )
            ),
        )
    )


def _route() -> str:
    return (
        (766, 716, 0, TEAL),
        (766, 536, 90, CLAY),
        (946, 536, 90, TEAL),
        (1126, 536, -90, PLUM),
        (1126, 356, 0, TEAL),
    )


def _star() -> str:
    return put(
        area("M0 -70L20 -22L70 -20L30 12L44 62L0 34L-44 62L-30 12L-70 -20L-20 -22Z", MARIGOLD),
        1126,
        180,
        1.05,
    )


def _stones() -> str:
    return join(
        (
            put(pebble(0, 14, 62, 40, SOFT), x, y)
            for x, y in ((946, 350), (1306, 350), (1486, 530), (766, 170))
        )
    )


def _floor() -> str:
    return join(
        rect(500 + i * 180, 90 + j * 180, 172, 172, (CREAM, "#e9d9b4")[(i + j) % 2], 8)
        for i in range(6)
        for j in range(4)
    )


def draw() -> str:
    """Draws a child dressed as a robot who follows arrow cards to a star."""
    walk = join((_arrow_card(x, y, turn, fill) for x, y, turn, fill in _route()))
    body = person(0, 0, 470, SUN, INDIGO, False, 2, ((-70, -86), (70, -86)))
    hat = (
        rect(-72, -520, 144, 70, WOOD, 8)
        + stroke("M0 -520V-570", BARK, 8)
        + circle(0, -578, 14, BRICK)
    )
    loop = rect(58, 700, 310, 110, SUN, 20) + text(213, 770, "ทำซ้ำ 2 ครั้ง", 46, INK)
    return sheet(
        join(
            (
                _floor(),
                walk,
                _star(),
                _stones(),
                _cards(),
                loop,
                put(body + _box() + hat, 586, 920, 0.78),
                band(950, 50, "plum"),
            )
        ),
        "#cfe0d6",
    )
