"""A kindergarten corner with a tent, blocks and beads."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CREAM,
    FOREST,
    INDIGO,
    INK,
    LEAF,
    MARIGOLD,
    NIGHT,
    PLUM,
    ROSE,
    SKY,
    SPROUT,
    SUN,
    TEAL,
    WHITE,
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
from .nature import pot_plant
from .people import sitter


def _tent(x, y) -> str:
    poles = stroke("M-210 0L30 -470M210 0L-30 -470", BARK, 14)
    left, right = (
        area("M-196 0L0 -420V-340L-70 0Z", cloth("rose")),
        area("M196 0L0 -420V-340L70 0Z", cloth("rose")),
    )
    dark = area("M-70 0L0 -340L70 0Z", NIGHT)
    return put(poles + dark + left + right, x, y)


def _tower(x, y) -> str:
    parts = [
        rect(-150, -80, 90, 80, CLAY, 6),
        rect(-50, -80, 90, 80, MARIGOLD, 6),
        rect(50, -80, 90, 80, TEAL, 6),
        rect(-100, -160, 90, 80, LEAF, 6),
        rect(0, -160, 90, 80, ROSE, 6),
        rect(-50, -240, 90, 80, INDIGO, 6),
        area("M-66 -240L-5 -320L56 -240Z", BRICK),
        area("M-34 -160v-34a28 28 0 0 1 56 0v34Z", NIGHT),
    ]
    return put(join(parts), x, y)


def _beads(x, y) -> str:
    frame = stroke("M-130 0V-220H130V0M-150 0H150", BARK, 14)
    rows = ((-180, CLAY, 5), (-130, MARIGOLD, 4), (-80, TEAL, 6), (-36, PLUM, 3))
    beads = join(
        (
            stroke(f"M-126 {row}H126", INK, 4)
            + join((circle(-104 + i * 34, row, 16, fill) for i in range(n)))
            for row, fill, n in rows
        )
    )
    return put(frame + beads, x, y)


def _letters() -> str:
    return join(
        (
            circle(520 + i * 150, 190 + i % 2 * 40, 62, fill)
            + text(520 + i * 150, 214 + i % 2 * 40, word, 70, WHITE)
            for i, (word, fill) in enumerate(
                zip("กขคงจ", (CLAY, TEAL, MARIGOLD, PLUM, LEAF), strict=True)
            )
        )
    )


def _car() -> str:
    return (
        rect(1300, 620, 150, 40, BRICK, 12)
        + rect(1330, 590, 80, 40, SKY, 10)
        + circle(1330, 662, 18, INK)
        + circle(1420, 662, 18, INK)
    )


def _rug() -> str:
    return (
        oval(820, 880, 620, 120, TEAL)
        + oval(820, 880, 560, 104, SUN)
        + oval(820, 880, 490, 88, CREAM)
    )


def _shelf() -> str:
    return (
        rect(1240, 420, 300, 270, BARK, 8)
        + rect(1258, 438, 264, 110, "#5c3d26")
        + rect(1258, 562, 264, 112, "#5c3d26")
    )


def _toys() -> str:
    return (
        circle(1310, 508, 38, CLAY)
        + rect(1370, 470, 60, 76, TEAL, 8)
        + area("M1450 546l34 -80l34 80Z", MARIGOLD)
    )


def draw() -> str:
    """Draws a kindergarten corner with a tent, blocks and beads."""
    wall = rect(0, 0, 1600, 690, "#dfe8cf") + rect(0, 600, 1600, 90, SPROUT, 0, 'opacity=".45"')
    floor = rect(0, 690, 1600, 310, "#e0bd8c")
    kids = sitter(640, 910, 260, ROSE, INDIGO, 1, ((-30, -100), (66, -110)), True) + sitter(
        1130, 920, 260, SUN, TEAL, 3, ((-66, -110), (30, -100))
    )
    return sheet(
        join(
            (
                wall,
                floor,
                text(820, 96, "มุมเล่นตามใจ เรียนรู้ด้วยมือ", 60, FOREST),
                _letters(),
                _shelf(),
                _toys(),
                _car(),
                _tent(240, 800),
                _rug(),
                kids,
                _tower(880, 900),
                _beads(1400, 900),
                pot_plant(1540, 420, 0.7, CLAY),
            )
        )
    )
