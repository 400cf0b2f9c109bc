"""Teachers around a table from above, with the four steps of their circle."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    DEEP,
    FOREST,
    INK,
    LEAF,
    MARIGOLD,
    PAPER,
    PLUM,
    ROSE,
    SAND,
    SEA,
    SUN,
    WHITE,
    WOOD,
    area,
    circle,
    cloth,
    join,
    put,
    rect,
    sheet,
    stroke,
    text,
)
from .people import from_above


def _note(x, y, turn, fill, words) -> str:
    return put(rect(-80, -56, 160, 112, fill, 6) + text(0, 12, words, 38, INK), x, y, 1, turn)


def _cup(x, y) -> str:
    return put(
        circle(0, 0, 34, WHITE)
        + circle(0, 0, 25, BARK)
        + stroke("M30 -14q26 -6 22 16q-4 12 -24 6", WHITE, 8),
        x,
        y,
    )


def _notes() -> str:
    return (
        _note(720, 440, -6, SUN, "วางแผน")
        + _note(890, 446, 5, "#cfe3dc", "ลงมือ")
        + _note(884, 572, -4, ROSE, "สังเกต")
        + _note(712, 572, 6, "#c9dba4", "สะท้อน")
    )


def _words() -> str:
    return (
        text(60, 120, "วง PLC", 92, DEEP, "start")
        + text(60, 186, "คุยเรื่องเด็ก", 40, BRICK, "start")
        + text(60, 240, "ไม่คุยเรื่องใครผิด", 40, BRICK, "start")
    )


def _plants() -> str:
    return join(
        (
            put(
                join(
                    (
                        put(
                            area(
                                "M0 0C-30 -40 -20 -100 0 -130C20 -100 30 -40 0 0Z",
                                (LEAF, FOREST)[a // 45 % 2],
                            ),
                            0,
                            0,
                            1,
                            a,
                        )
                        for a in range(0, 360, 45)
                    )
                )
                + circle(0, 0, 26, CLAY),
                x,
                y,
                0.95,
            )
            for x, y in ((1470, 140), (1480, 870), (130, 870))
        )
    )


def _papers() -> str:
    lines = stroke("M-40 -16H40M-40 4H40M-40 24H10", SAND, 6)
    return put(rect(-58, -40, 116, 80, PAPER, 4) + lines, 0, 200)


SEATS = (
    (0, CLAY, True),
    (60, PLUM, False),
    (120, LEAF, True),
    (180, MARIGOLD, False),
    (240, SEA, True),
    (300, BRICK, True),
)


def draw() -> str:
    """Draws teachers around a table from above, with the four steps of their circle."""
    tiles = join(
        rect(i * 160, j * 160, 156, 156, ("#d9c39a", "#d2ba8e")[(i + j) % 2])
        for i in range(10)
        for j in range(7)
    )
    rug = circle(800, 500, 480, cloth("indigo")) + circle(
        800, 500, 480, "none", f'stroke="{SUN}" stroke-width="10"'
    )
    table = (
        circle(806, 512, 300, INK, 'opacity=".25"')
        + circle(800, 500, 300, WOOD)
        + circle(800, 500, 282, "#c99a62")
    )
    crew = join(
        (
            put(put(from_above(0, 0, fill, 0, i, bob, 1.12), 0, 352), 800, 500, 1, turn)
            for i, (turn, fill, bob) in enumerate(SEATS)
        )
    )
    sheets = join(put(_papers(), 800, 500, 1, turn + 30) for turn in range(0, 360, 120))
    cups = _cup(800, 290) + _cup(620, 600) + _cup(984, 610)
    return sheet(join((tiles, rug, table, sheets, crew, _notes(), cups, _words(), _plants())))
