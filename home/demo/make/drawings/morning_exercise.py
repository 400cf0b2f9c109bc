"""Pupils stretching in rows before the flag."""

from .kit import CLAY, CREAM, FOREST, INDIGO, SUN, TEAL, WHITE, join, rect, sheet, stroke
from .nature import cloud, flag, hill, school, sun, tree
from .people import ARMS_UP, ARMS_WIDE, person

SIDE = ((-70, -216), (70, -216))


def _near() -> str:
    return join(
        person(
            120 + i * 340,
            955,
            350,
            (SUN, WHITE)[i % 2],
            (CLAY, INDIGO)[i % 2],
            i % 2 == 1,
            i + 1,
            ARMS_WIDE if i % 2 else SIDE,
        )
        for i in range(5)
    )


def draw() -> str:
    """Draws pupils stretching in rows before the flag."""
    sky = (
        rect(0, 0, 1600, 1000, "#f8dca0")
        + sun(800, 380, 190, "#f3b656")
        + cloud(240, 150, 1.1, CREAM)
        + cloud(1370, 120, 1.2, CREAM)
    )
    land = hill(((0, 470), (400, 380), (800, 470), (1250, 370), (1600, 450)), "#8fb38a") + rect(
        0, 560, 1600, 440, "#d9c08c"
    )
    lines = stroke("M0 700H1600M0 850H1600", WHITE, 6, 'opacity=".4"')
    back = (
        school(400, 570, 0.78, TEAL, CREAM, 4)
        + tree(1180, 580, 0.9)
        + tree(1420, 580, 0.7, FOREST)
        + flag(800, 590, 470)
    )
    far = join(
        person(230 + i * 285, 720, 230, WHITE, (INDIGO, CLAY)[i % 2], i % 2 == 0, i, ARMS_UP)
        for i in range(5)
    )
    return sheet(join((sky, land, back, lines, far, _near())))
