"""The bamboo chimes of the film, at rest on its poster and struck in its frames."""

from .kit import (
    BRICK,
    CLAY,
    DEEP,
    MARIGOLD,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    band,
    circle,
    join,
    put,
    rect,
    sheet,
    stroke,
    text,
)
from .things import tube

TUBES, BEATS = 6, 8


def _chimes(struck: int | None) -> str:
    tubes = join(
        tube(165 + i * 62, 62, 42, 190 - i * 20, 5 if i == struck else 0) for i in range(TUBES)
    )
    return tubes + stroke("M130 82H510M130 96H510", BRICK, 8)


def _mallet(over: int, struck: bool) -> str:
    x, y = 165 + over * 62, 200 - over * 14
    drawn = stroke("M14 8L120 84", WOOD, 9) + circle(0, 0, 19, CLAY)
    rings = circle(x, y, 36, "none", f'stroke="{SUN}" stroke-width="5"') if struck else ""
    return rings + put(drawn, x if struck else x + 34, y if struck else y + 26)


def _beats(now: int | None, pattern) -> str:
    return join(
        circle(110 + i * 60, 298, 17 if sounds else 8, _beat_colour(i == now, sounds))
        for i, sounds in enumerate(pattern)
    )


def _beat_colour(current: bool, sounds: bool) -> str:
    if current:
        return MARIGOLD if sounds else WHITE
    return CLAY if sounds else TEAL


def frame(title: str, over: int, struck: bool, now: int | None, pattern) -> str:
    """Draws one moment of the film: the mallet over a tube and the beat it is on."""
    ground = rect(0, 0, 640, 360, DEEP) + band(334, 26, "gold", 0, 640)
    words = text(320, 42, title, 30, SUN)
    chimes = _chimes(over if struck else None)
    return sheet(
        ground + chimes + _mallet(over, struck) + words + _beats(now, pattern), DEEP, 640, 360
    )


def draw() -> str:
    """Draws the poster of the film about bamboo rhythm."""
    return frame("จังหวะไม้ไผ่", 3, False, None, (1, 0, 1, 1, 0, 1, 0, 1))
