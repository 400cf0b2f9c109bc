"""A pupil's map of the village: river, school, temple, market and pier."""

from .kit import (
    BRICK,
    CLAY,
    CREAM,
    DEEP,
    FOREST,
    LEAF,
    MARIGOLD,
    PAPER,
    PLUM,
    ROSE,
    SAND,
    SOFT,
    SPROUT,
    SUN,
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
    tag,
    text,
)
from .nature import flag, house, school, tree
from .things import long_boat


def _temple(x, y) -> str:
    roof = (
        area("M-90 -60L0 -140L90 -60Z", CLAY)
        + area("M-66 -96L0 -170L66 -96Z", BRICK)
        + stroke("M0 -170V-200M-90 -60l-18 -16M90 -60l18 -16", MARIGOLD, 8)
    )
    return put(rect(-64, -62, 128, 62, CREAM) + rect(-16, -44, 32, 44, MARIGOLD) + roof, x, y)


def _market(x, y) -> str:
    return put(
        join(
            (
                rect(-100 + i * 70, -50, 60, 50, fill)
                + area(f"M{-106 + i * 70} -50h72l-14 -36h-44Z", top)
                for i, (fill, top) in enumerate(((SUN, CLAY), (CREAM, TEAL), (ROSE, PLUM)))
            )
        ),
        x,
        y,
    )


def _river() -> str:
    return stroke("M1180 46C1100 200 1330 330 1180 480S860 700 960 954", "#8cc3d3", 120) + stroke(
        "M1180 60C1100 200 1330 330 1180 480S860 700 960 940",
        WHITE,
        5,
        'stroke-dasharray="40 60" opacity=".8"',
    )


def _homes() -> str:
    return join(
        (
            house(x, y, 0.52, roof)
            for x, y, roof in (
                (800, 240, BRICK),
                (950, 250, CLAY),
                (790, 390, TEAL),
                (930, 400, CLAY),
                (1400, 330, BRICK),
                (1490, 410, CLAY),
            )
        )
    )


def _marks() -> str:
    return (
        school(350, 420, 0.55, CLAY, CREAM, 3)
        + flag(540, 420, 120)
        + _temple(790, 680)
        + _market(1370, 670)
        + tree(160, 460, 0.5)
        + tree(520, 880, 0.5, FOREST)
        + tree(1440, 210, 0.6, FOREST)
    )


def _names() -> str:
    return join(
        (
            tag(x, y, words, DEEP, WHITE, 36, wide)
            for x, y, words, wide in (
                (350, 470, "โรงเรียนของเรา", 290),
                (790, 720, "วัด", 110),
                (1370, 724, "ตลาดเช้า", 200),
                (1150, 460, "สะพานไม้", 200),
                (830, 880, "ท่าเรือ", 150),
                (260, 910, "นาข้าว", 150),
            )
        )
    )


def _fields() -> str:
    return join(
        rect(
            110 + i % 2 * 160,
            640 + i // 2 * 120,
            146,
            106,
            (SPROUT, "#d9d07c", LEAF, SPROUT)[i],
            10,
        )
        for i in range(4)
    )


def _rose() -> str:
    return put(
        circle(0, 0, 74, CREAM)
        + area("M0 -96L20 0H-20Z", BRICK)
        + area("M0 96L20 0H-20Z", SOFT)
        + text(0, -110, "น", 44),
        1450,
        880,
        0.8,
    )


def _rows() -> str:
    return stroke(
        "".join(
            f"M{126 + k % 2 * 160} {668 + k // 2 % 4 * 22 + k // 8 * 120}h114" for k in range(16)
        ),
        WHITE,
        4,
        'opacity=".5"',
    )


def draw() -> str:
    """Draws a pupil's map of the village: river, school, temple, market and pier."""
    paper = rect(40, 40, 1520, 920, PAPER, 6) + rect(
        40, 40, 1520, 920, "none", 6, f'stroke="{WOOD}" stroke-width="10"'
    )
    roads = (
        stroke("M50 520H1080M620 290V940M620 800H930", SAND, 46)
        + stroke("M1080 520L1330 560L1550 520", SAND, 46)
        + rect(1036, 490, 210, 60, WOOD, 6)
    )
    ways = (
        '<svg x="45" y="45" width="1510" height="910" viewBox="45 45 1510 910">'
        f"{_river()}{roads}</svg>"
    )
    pier = rect(930, 800, 110, 22, WOOD) + put(long_boat(0, 0, 0.22, BRICK), 1010, 890)
    title = text(100, 140, "แผนที่ชุมชนของฉัน", 76, DEEP, "start") + text(
        100, 206, "เดินสำรวจ ถามผู้รู้ วาดด้วยกัน", 42, SOFT, "start"
    )
    return sheet(
        join((paper, _fields(), _rows(), ways, _homes(), _marks(), pier, _names(), _rose(), title)),
        "#b98a56",
    )
