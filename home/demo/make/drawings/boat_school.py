"""A school on stilts with children arriving by boat."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CREAM,
    DEEP,
    INDIGO,
    SEA,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    area,
    join,
    rect,
    sheet,
    stroke,
    tag,
)
from .nature import cloud, flag, palm, school, sun, waves
from .people import ARMS_WIDE, person, sitter
from .things import long_boat


def _sea() -> str:
    return (
        rect(0, 515, 1600, 485, SEA)
        + rect(0, 700, 1600, 300, "#41918b")
        + waves(580, 700, 1600)
        + waves(650, 60)
        + waves(760, 0)
        + waves(950, 20)
    )


def _sky() -> str:
    return (
        rect(0, 0, 1600, 560, "#f8dfa8")
        + sun(1240, 330, 100, "#f2b45c")
        + cloud(300, 140, 1.1, CREAM)
        + cloud(900, 90, 0.8, CREAM)
    )


def draw() -> str:
    """Draws a school on stilts with children arriving by boat."""
    isles = area(
        "M980 520Q1040 380 1110 400Q1180 330 1250 440Q1330 420 1400 520Z", "#7fa79b"
    ) + area("M1330 520Q1400 440 1470 450Q1560 400 1640 520Z", "#5f8f84")
    shore = (
        area("M0 480Q220 440 420 500Q520 540 470 590Q200 640 0 620Z", "#ecd49c")
        + palm(70, 520, 1.05)
        + palm(250, 500, 0.8, -34)
    )
    stilts = stroke("".join(f"M{380 + i * 92} 500V680" for i in range(7)), BARK, 16) + rect(
        330, 490, 700, 24, BARK
    )
    building = school(660, 492, 1.06, CLAY, CREAM, 4) + flag(1000, 490, 300)
    sign = tag(640, 238, "โรงเรียนบ้านเกาะลอย", DEEP, SUN, 38, 400)
    pier = rect(900, 560, 420, 22, WOOD) + stroke(
        "M930 580V700M1060 580V710M1190 580V710M1300 580V720M900 560L840 514", BARK, 14
    )
    walkers = person(1120, 562, 170, WHITE, INDIGO, True, 1) + person(
        1210, 562, 180, WHITE, "#9a7b4a", False, 2, ARMS_WIDE
    )
    riders = join(
        sitter(-140 + i * 110, 40, 190, WHITE, INDIGO, i, long_hair=i % 2 == 0) for i in range(3)
    )
    boats = long_boat(1010, 830, 1.15, BRICK, riders) + long_boat(330, 860, 0.8, TEAL)
    return sheet(join((_sky(), isles, _sea(), shore, stilts, building, sign, pier, walkers, boats)))
