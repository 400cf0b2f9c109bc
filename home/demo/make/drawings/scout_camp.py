"""Scouts around a fire at night."""

from random import Random

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CREAM,
    INK,
    MARIGOLD,
    NIGHT,
    SAND,
    SUN,
    TEAL,
    WOOD,
    area,
    circle,
    cloth,
    join,
    oval,
    put,
    rect,
    sheet,
    stroke,
    text,
)
from .nature import flag, hill
from .people import sitter


def _tent(x, y, scale, left, right) -> str:
    fly = area("M0 -230L-220 0H-60Z", left) + area("M0 -230L220 0H60Z", right)
    dark = area("M0 -230L-60 0H60Z", INK) + area("M0 -230L-60 0H-10Z", SUN, 'opacity=".35"')
    return put(stroke("M-220 0l-50 20M220 0l50 20M0 -230v-24", SAND, 6) + fly + dark, x, y, scale)


def _fire(x, y) -> str:
    logs = put(rect(-110, -18, 220, 36, BARK, 18), 0, 0, 1, 14) + put(
        rect(-110, -18, 220, 36, WOOD, 18), 0, 0, 1, -14
    )
    flame = (
        area("M0 -230C70 -150 96 -90 70 -30Q40 6 0 6Q-40 6 -70 -30C-96 -90 -40 -120 0 -230Z", CLAY)
        + area(
            "M6 -150C50 -96 54 -60 40 -24Q20 2 0 2Q-24 2 -40 -24C-50 -60 -20 -90 6 -150Z", MARIGOLD
        )
        + area("M0 -70C22 -46 26 -24 0 -6C-26 -24 -20 -46 0 -70Z", "#fff1c4")
    )
    return put(
        circle(0, -60, 260, SUN, 'opacity=".12"')
        + circle(0, -60, 180, SUN, 'opacity=".16"')
        + logs
        + flame,
        x,
        y,
    )


def _back() -> str:
    return hill(
        ((0, 480), (300, 330), (640, 470), (1000, 340), (1330, 470), (1600, 360)), "#2a4568"
    ) + hill(((0, 600), (500, 540), (1000, 600), (1600, 530)), "#22503f")


def _pines() -> str:
    return join(
        (
            area(f"M{x} {y - 250}l70 120h-36l56 110h-180l56 -110h-36Z", "#173a31")
            + rect(x - 12, y - 24, 24, 40, "#3a2a1d")
            for x, y in ((70, 640), (210, 610), (1440, 610), (1560, 660))
        )
    )


def _scarves() -> str:
    return join(
        (
            area(f"M{x - 30} {y}h60l-30 44Z", MARIGOLD)
            for x, y in ((440, 782), (620, 812), (1000, 812), (1180, 782))
        )
    )


def _stars() -> str:
    chance = Random(7)
    return join(
        circle(chance.randrange(1600), chance.randrange(430), 3 + i % 3 * 1.6, CREAM)
        for i in range(60)
    )


def _scouts() -> str:
    khaki, brown = "#b08c55", "#6b5434"
    places = ((440, 930, 0), (620, 960, 2), (1000, 960, 1), (1180, 930, 3))
    return join(sitter(x, y, 250, khaki, brown, skin, long_hair=skin > 1) for x, y, skin in places)


def draw() -> str:
    """Draws scouts around a fire at night."""

    moon = circle(1300, 170, 78, "#f6e7bd") + circle(1336, 146, 68, NIGHT)
    ground = rect(0, 690, 1600, 310, "#3a5f40") + oval(800, 860, 560, 110, "#5f7a4a")
    tents = _tent(430, 700, 1.0, cloth("clay"), BRICK) + _tent(1130, 690, 0.92, cloth("teal"), TEAL)

    words = text(800, 130, "ค่ายลูกเสือ คืนหนึ่งใต้ดาว", 76, SUN)
    return sheet(
        join(
            (
                _stars(),
                moon,
                _back(),
                _pines(),
                ground,
                tents,
                words,
                flag(720, 690, 330),
                _fire(810, 880),
                _scouts(),
                _scarves(),
            )
        ),
        NIGHT,
    )
