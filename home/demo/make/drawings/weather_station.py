"""A home-made weather station in a schoolyard."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    DEEP,
    FOREST,
    INDIGO,
    INK,
    LEAF,
    MARIGOLD,
    MIST,
    PAPER,
    PLUM,
    SEA,
    SKY,
    SOFT,
    SPROUT,
    TEAL,
    WHITE,
    WOOD,
    area,
    circle,
    join,
    put,
    rect,
    sheet,
    stroke,
    text,
)
from .nature import bush, cloud, hill, sun
from .people import person


def _vane(x, y) -> str:
    bird = area(
        (
            "M-60 0Q-40 -60 10 -40Q40 -90 70 -60L90 -52L70 -40Q60 20 0 20Q-70 20 -110 -40"
            "Q-80 -30 -60 0Z"
        ),
        BRICK,
    ) + area("M52 -76q6 -24 16 -8q12 -14 14 6q4 8 -14 10Z", CLAY)
    arrow = (
        stroke("M-150 44H150", INK, 9)
        + area("M150 20L206 44L150 68Z", INK)
        + area("M-150 24H-190L-176 44L-190 64H-150Z", INK)
    )
    return put(
        stroke("M0 180V30", INK, 12)
        + arrow
        + bird
        + text(-140, 124, "ต", 50)
        + text(140, 124, "อ", 50)
        + stroke("M-108 108H108", INK, 6),
        x,
        y,
    )


def _cups(x, y) -> str:
    arms = stroke("M-150 14L150 -14M-46 -50L46 50", INK, 9)
    cups = "".join(
        (
            area("M-38 -30A38 38 0 1 0 38 -30Z", fill, f'transform="translate({a} {b})"')
            for a, b, fill in (
                (-150, 24, CLAY),
                (150, -4, MARIGOLD),
                (-46, -40, TEAL),
                (56, 66, PLUM),
            )
        )
    )
    return put(stroke("M0 180V0", INK, 12) + arms + cups + circle(0, 0, 14, INK), x, y)


def _gauge() -> str:
    return (
        rect(690, 640, 110, 230, WHITE, 16, 'opacity=".75"')
        + rect(690, 770, 110, 100, "#7fb8d2", 14)
        + area("M680 640h130l-40 -56h-50Z", SEA)
        + stroke(
            "".join(f"M700 {850 - i * 28}h{(34 if i % 2 == 0 else 20)}" for i in range(8)), INK, 5
        )
    )


def _thermo() -> str:
    return (
        rect(880, 600, 84, 290, PAPER, 14)
        + rect(914, 622, 16, 210, MIST, 8)
        + rect(914, 700, 16, 140, BRICK, 8)
        + circle(922, 850, 25, BRICK)
        + text(948, 640, "°", 40, INK)
    )


def _rows() -> str:
    return join(
        (
            text(1216, 570 + i * 62, day, 40, SOFT, "start")
            + text(1496, 570 + i * 62, note, 40, fill, "end")
            for i, (day, note, fill) in enumerate(
                (
                    ("จันทร์", "31°  แดด", CLAY),
                    ("อังคาร", "28°  ฝน", INDIGO),
                    ("พุธ", "29°  เมฆ", TEAL),
                    ("พฤหัส", "30°  แดด", CLAY),
                )
            )
        )
    )


def _sky() -> str:
    return (
        rect(0, 0, 1600, 1000, SKY)
        + cloud(260, 170, 1.5)
        + cloud(1180, 120, 1.1)
        + sun(700, 170, 80)
    )


def _land() -> str:
    return (
        hill(((0, 640), (500, 560), (1000, 650), (1600, 540)), SPROUT)
        + rect(0, 770, 1600, 230, "#a4bd6a")
        + bush(80, 790, 1.3)
        + bush(1530, 790, 1.2, LEAF)
    )


def _post() -> str:
    return (
        rect(560, 420, 22, 480, BARK)
        + rect(1010, 420, 22, 480, BARK)
        + rect(520, 560, 560, 26, WOOD, 8)
    )


def _board() -> str:
    return (
        rect(1180, 420, 350, 400, BARK, 10)
        + rect(1196, 436, 318, 368, PAPER, 4)
        + text(1355, 496, "บันทึกอากาศ", 48, DEEP)
    )


def draw() -> str:
    """Draws a home-made weather station in a schoolyard."""
    legs = stroke("M1230 900V820M1480 900V820", BARK, 18)
    kid = person(360, 940, 440, WHITE, INDIGO, True, 0, ((-46, -92), (104, -176))) + rect(
        110, 940, 0, 0, INK
    )
    shelf = rect(540, 868, 510, 22, WOOD, 8)
    ground = shelf + stroke("M540 906H620M990 906H1060", FOREST, 8)
    return sheet(
        join(
            (
                _sky(),
                _land(),
                legs,
                _board(),
                _rows(),
                _post(),
                ground,
                _vane(571, 260),
                _cups(1021, 280),
                _gauge(),
                _thermo(),
                kid,
            )
        )
    )
