"""A supervisor and a teacher talking under a tree after a lesson."""

from .kit import (
    BARK,
    CLAY,
    CREAM,
    DEEP,
    FOREST,
    INDIGO,
    INK,
    LEAF,
    PAPER,
    SOFT,
    SPROUT,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    area,
    circle,
    join,
    oval,
    put,
    rect,
    sheet,
    stroke,
    text,
)
from .nature import bush, cloud, hill, pot_plant, school
from .people import grown_up, open_book


def _bench(x, y, wide) -> str:
    return stroke(f"M{x - wide / 2 + 30} {y}v110M{x + wide / 2 - 30} {y}v110", BARK, 18) + rect(
        x - wide / 2, y - 14, wide, 30, WOOD, 8
    )


def _crown() -> str:
    return join(
        (
            circle(x, y, r, fill)
            for x, y, r, fill in (
                (1130, 230, 170, LEAF),
                (1340, 130, 230, LEAF),
                (1540, 250, 190, LEAF),
                (1260, 300, 120, FOREST),
                (1470, 330, 130, FOREST),
            )
        )
    )


def _book() -> str:
    return put(open_book(0, 0, 1.35, TEAL), 646, 640, 1, -8) + put(
        rect(-60, -80, 120, 150, WOOD, 8)
        + rect(-50, -64, 100, 126, PAPER)
        + stroke("M-34 -38l8 10l16 -18M-34 0l8 10l16 -18M-34 36l8 10l16 -18", LEAF, 7)
        + stroke("M4 -36H36M4 2H36M4 38H36", SOFT, 6),
        860,
        650,
        1,
        6,
    )


def _land() -> str:
    return (
        hill(((0, 560), (500, 480), (1000, 560), (1600, 500)), "#a9c59a")
        + rect(0, 690, 1600, 310, "#c7cf8c")
        + oval(830, 880, 640, 60, "#b3bd77")
    )


def _marks() -> str:
    return stroke(
        "".join(f"M{1040 + i * 61 % 520} {110 + i * 97 % 230}q14 -18 30 0" for i in range(16)),
        SPROUT,
        6,
    )


def _talk() -> str:
    return (
        rect(500, 84, 430, 120, PAPER, 50)
        + area("M570 196l-10 130l80 -126Z", PAPER)
        + text(715, 160, "วันนี้เด็กตอบเองได้", 44, DEEP)
    )


def _back() -> str:
    return (
        rect(700, 236, 400, 106, SUN, 46)
        + area("M940 334l14 44l46 -50Z", SUN)
        + text(900, 304, "ลองต่ออีกนิดนะ", 44, INK)
    )


def _left() -> str:
    return grown_up(
        540, 930, 520, "#e9c46a", INDIGO, skirt=True, arms=((-46, -92), (36, -118)), long_hair=True
    )


def draw() -> str:
    """Draws a supervisor and a teacher talking under a tree after a lesson."""
    sky = rect(0, 0, 1600, 700, "#dcebe6") + cloud(260, 120, 1) + cloud(800, 90, 0.7)
    trunk = area("M1290 900Q1330 600 1280 330H1400Q1390 620 1450 900Z", BARK)
    right = grown_up(960, 930, 540, WHITE, BARK, skin=1, arms=((-34, -118), (46, -92)), flip=False)
    table = (
        _bench(230, 860, 300) + put(open_book(0, 0, 1, CLAY), 200, 820) + pot_plant(310, 846, 0.5)
    )
    return sheet(
        join(
            (
                sky,
                _land(),
                school(300, 720, 1.05, CLAY, CREAM, 4),
                trunk,
                _crown(),
                _marks(),
                bush(1560, 900, 1),
                table,
                _left(),
                right,
                _book(),
                _talk(),
                _back(),
            )
        )
    )
