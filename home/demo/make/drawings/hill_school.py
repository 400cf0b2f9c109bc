"""A small school among terraced hills and morning mist."""

from .kit import (
    BRICK,
    CREAM,
    FOREST,
    INDIGO,
    LEAF,
    SAND,
    SPROUT,
    SUN,
    WHITE,
    join,
    rect,
    sheet,
    stroke,
)
from .nature import flag, hill, house, school, sun, tree
from .people import person


def _back() -> str:
    return hill(
        ((0, 420), (300, 250), (600, 390), (980, 170), (1300, 340), (1600, 220)), "#a9c4c4"
    ) + hill(((0, 520), (340, 420), (760, 500), (1180, 350), (1600, 470)), "#78a69c")


def _mist() -> str:
    return (
        rect(-40, 470, 760, 40, WHITE, 20, 'opacity=".6"')
        + rect(500, 520, 900, 34, WHITE, 17, 'opacity=".5"')
        + rect(1200, 420, 460, 36, WHITE, 18, 'opacity=".5"')
    )


def _steps() -> str:
    return join(
        (
            hill(
                (
                    (-20, 600 + i * 76),
                    (360, 560 + i * 84),
                    (820, 640 + i * 70),
                    (1250, 560 + i * 86),
                    (1620, 620 + i * 76),
                ),
                fill,
            )
            for i, fill in enumerate((LEAF, SPROUT, "#6d9f4d", "#b2c96d", LEAF, FOREST))
        )
    )


def _road() -> str:
    return stroke(
        "M760 1010C900 900 1240 900 1180 800S860 740 1010 640S1060 570 1060 560", SAND, 40
    ) + stroke(
        "M760 1010C900 900 1240 900 1180 800S860 740 1010 640S1060 570 1060 560",
        WHITE,
        4,
        'stroke-dasharray="18 26"',
    )


def _place() -> str:
    return (
        school(1090, 566, 0.86, BRICK, CREAM, 3)
        + flag(1370, 580, 240)
        + tree(800, 590, 0.7)
        + tree(1575, 620, 0.64, FOREST)
        + house(300, 640, 0.7)
        + house(160, 670, 0.55, BRICK)
    )


def draw() -> str:
    """Draws a small school among terraced hills and morning mist."""
    sky = rect(0, 0, 1600, 1000, "#f3dfc0") + sun(420, 240, 90, "#f0b25a")
    rice = stroke(
        "".join(
            f"M{40 + i * 62} {700 + i * 47 % 230}q6 -22 14 -26m-14 26q-4 -20 -12 -26"
            for i in range(25)
        ),
        "#e3e39a",
        5,
    )
    kids = (
        person(860, 930, 170, WHITE, INDIGO, True, 0)
        + person(950, 915, 165, WHITE, BRICK, False, 2)
        + person(1190, 842, 120, SUN, INDIGO, True, 1)
    )
    return sheet(join((sky, _back(), _mist(), _steps(), rice, _road(), _place(), kids)))
