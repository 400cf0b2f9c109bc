"""The story of a crab finding the way home, as a path of five stops."""

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
    PAPER,
    PLUM,
    SEA,
    SOFT,
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
    text,
)
from .nature import palm, pebble, waves
from .things import CRAB


def _stop(x, y, number, words, fill, picture) -> str:
    disc = circle(0, 0, 118, fill) + circle(0, 0, 100, PAPER) + picture
    mark = circle(-92, -86, 34, INK) + text(-92, -72, number, 40, WHITE)
    return put(disc + mark, x, y) + text(x, y + 178, words, 46, INK)


def _road() -> str:
    return stroke(
        (
            "M190 340C420 160 420 480 600 390S820 260 1010 300S1240 240 1400 390S1600 700 "
            "1300 760S1200 700 1080 690S620 640 420 760"
        ),
        BARK,
        12,
        'stroke-dasharray="4 30"',
    )


def _boat() -> str:
    return put(
        area("M-150 0Q0 40 170 -30Q110 70 0 72Q-110 66 -150 0Z", BRICK)
        + stroke("M0 10V-150", BARK, 10)
        + area("M6 -150Q110 -90 90 -10H6Z", CREAM),
        360,
        850,
    )


def _net() -> str:
    return stroke(
        "M-60 -40L60 50M-60 10L20 60M-20 -60L60 0M60 -40L-60 50M60 10L-20 60M20 -60L-60 0",
        INDIGO,
        6,
    )


def _beach() -> str:
    sand = area("M-84 60Q0 20 84 60Q40 94 0 96Q-40 94 -84 60Z", SUN)
    return put(palm(0, 0, 0.42), -10, 74) + sand


def _scissors() -> str:
    handle = f'stroke="{CLAY}" stroke-width="13"'
    blades = stroke("M-44 -44L20 30M44 -44L-20 30", INK, 14)
    return blades + circle(-34, 46, 22, "none", handle) + circle(34, 46, 22, "none", handle)


def draw() -> str:
    """Draws the story of a crab finding the way home, as a path of five stops."""
    land = rect(0, 0, 1600, 1000, "#f0dfb6") + area("M0 700Q400 620 800 760T1600 700V1000H0Z", SEA)
    foam = stroke("M0 700Q400 620 800 760T1600 700", WHITE, 14) + waves(880, 40) + waves(950, 100)
    star = area("M0 -70L20 -22L70 -20L30 12L44 62L0 34L-44 62L-30 12L-70 -20L-20 -22Z", MARIGOLD)
    home = pebble(-20, 34, 60, 36, SOFT) + pebble(44, 44, 40, 26, WOOD) + put(CRAB, 6, 0, 0.5)
    stops = join(
        (
            _stop(190, 340, "1", "ตัวละคร", CLAY, put(CRAB, 0, 16, 0.66)),
            _stop(600, 390, "2", "ฉาก", LEAF, _beach()),
            _stop(1010, 300, "3", "ปัญหา", INDIGO, _net() + put(CRAB, 0, 10, 0.42)),
            _stop(1400, 390, "4", "ทางแก้", PLUM, _scissors()),
            _stop(1080, 690, "5", "ตอนจบ", TEAL, home),
        )
    )
    title = text(60, 118, "แผนที่เรื่อง  ลูกปูกลับทะเล", 76, DEEP, "start")
    badge = put(star, 1500, 100, 0.9) + text(1420, 118, "เล่าต่อได้", 44, BRICK, "end")
    return sheet(join((land, foam, _road(), palm(70, 690, 0.36, 20), stops, _boat(), title, badge)))
