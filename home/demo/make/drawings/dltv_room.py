"""A small class learning with a teacher on the screen and one in the room."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CREAM,
    DEEP,
    FOREST,
    INDIGO,
    INK,
    LEAF,
    MIST,
    PAPER,
    PLUM,
    SEA,
    SKY,
    SPROUT,
    SUN,
    WHITE,
    area,
    band,
    circle,
    join,
    oval,
    put,
    rect,
    sheet,
    stroke,
    text,
)
from .nature import hill
from .people import desk_child, grown_up


def _dish(x, y, scale=1.0) -> str:
    bowl = put(oval(0, 0, 92, 54, PAPER) + oval(0, -8, 76, 38, MIST), 0, -150, 1, -38)
    return put(
        stroke("M0 0V-120M-50 0L0 -80L50 0", INK, 12)
        + bowl
        + stroke("M4 -150L-52 -214", INK, 7)
        + circle(-54, -216, 14, BRICK),
        x,
        y,
        scale,
    )


def _view() -> str:
    land = hill(((0, 250), (160, 190), (320, 230)), LEAF)
    outside = rect(0, 0, 320, 330, SKY) + land + _dish(150, 330, 1.05)
    return f'<svg x="1240" y="110" width="320" height="330">{outside}</svg>'


def _leaf() -> str:
    return put(
        area("M0 0C-90 -60 -60 -190 0 -230C60 -190 90 -60 0 0Z", SPROUT)
        + stroke(
            "M0 20V-200M0 -60L40 -100M0 -60L-40 -100M0 -120L32 -152M0 -120L-32 -152", FOREST, 6
        ),
        790,
        420,
    )


def _kids() -> str:
    return join(
        (
            desk_child(x, 880, 330, i, i % 2 == 0)
            + rect(x - 120, 868, 240, 26, CLAY, 8)
            + rect(x - 100, 890, 16, 110, BARK)
            + rect(x + 84, 890, 16, 110, BARK)
            for i, x in enumerate((190, 500, 810))
        )
    )


def _screen() -> str:
    return (
        rect(330, 110, 700, 420, INK, 18)
        + rect(352, 132, 656, 376, SEA)
        + rect(352, 450, 656, 58, DEEP)
    )


def _on_air() -> str:
    return put(grown_up(0, 0, 330, SUN, PLUM, skirt=True, arms=((-46, -92), (92, -168))), 500, 520)


def draw() -> str:
    """Draws a small class learning with a teacher on the screen and one in the room."""
    wall = rect(0, 0, 1600, 1000, "#efe0c2") + rect(0, 720, 1600, 280, "#d3ab78")
    frame = stroke("M1240 110h320v330h-320Z", BARK, 18)
    lesson = text(680, 490, "วิทยาศาสตร์ ป.4  ส่วนต่าง ๆ ของพืช", 34, WHITE)
    clip = (
        '<svg x="352" y="132" width="656" height="318" viewBox="352 132 656 '
        f'318">{_on_air()}{_leaf()}</svg>'
    )
    guide = grown_up(1260, 940, 540, CREAM, INDIGO, arms=((-96, -178), (46, -92)), skin=1)
    return sheet(
        join(
            (
                wall,
                band(0, 66, "gold"),
                _view(),
                frame,
                _screen(),
                rect(352, 132, 656, 318, "#d7ebe3"),
                clip,
                rect(352, 450, 656, 58, DEEP),
                lesson,
                rect(300, 560, 760, 22, BARK, 6),
                guide,
                _kids(),
            )
        )
    )
