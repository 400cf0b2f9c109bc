"""The board of a game about buying and selling at a market."""

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
    SAND,
    SUN,
    TEAL,
    WHITE,
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


def _stall(x, y, name, goods, words) -> str:
    roof = join(
        area(f"M{-80 + i * 40} -150h40v44q-20 22 -40 0Z", (goods, CREAM)[i % 2]) for i in range(4)
    )
    body = (
        rect(-70, -70, 140, 70, cloth(name))
        + rect(-76, -150, 8, 150, BARK)
        + rect(68, -150, 8, 150, BARK)
    )
    wares = join(circle(-46 + i * 31, -80, 16, goods) for i in range(4))
    return put(wares + body + roof, x, y, 1.15) + text(x, y + 44, words, 36, INK)


def _board_path() -> str:
    cells, fills = ([], (SUN, CREAM, "#cfe3dc", "#f0c3a8"))
    petal = area("M0 0C-16 -16 -12 -34 0 -44C12 -34 16 -16 0 0Z", CLAY, 'opacity=".45"')
    bloom = join(put(petal, 0, 0, 0.8, a) for a in range(0, 360, 60))
    spots = [(300 + i * 125, 150) for i in range(9)] + [(1300, 275 + i * 125) for i in range(5)]
    spots += [(1300 - i * 125, 775) for i in range(1, 9)] + [
        (300, 775 - i * 125) for i in range(1, 5)
    ]
    for i, (x, y) in enumerate(spots):
        cells.append(
            rect(x - 58, y - 58, 116, 116, fills[i % 4], 14, f'stroke="{WOOD}" stroke-width="4"')
        )
        if i % 4 == 2:
            cells.append(
                text(x, y + 18, ("+5", "−3", "+10", "ซื้อ", "ขาย", "×2")[i // 4 % 6], 48, BRICK)
            )
        elif i and i % 4 == 0:
            cells.append(
                circle(x, y, 26, MARIGOLD) + text(x, y + 16, (5, 10, 1)[i // 4 % 3], 40, BARK)
            )
        elif i % 2:
            cells.append(put(bloom, x, y))
    return join(cells) + text(300, 164, "เริ่ม", 44, DEEP)


def _pawn(x, y, fill) -> str:
    return put(
        oval(0, 4, 40, 14, INK, 'opacity=".25"')
        + area("M-34 0Q-20 -34 -14 -62H14Q20 -34 34 0Z", fill)
        + circle(0, -78, 27, fill)
        + circle(-8, -86, 8, WHITE, 'opacity=".5"'),
        x,
        y,
    )


def _coins() -> str:
    return join(
        (
            circle(1490 + a, 720 + b, 46, fill)
            + circle(1490 + a, 720 + b, 36, "none", 'stroke="#a67414" stroke-width="4"')
            + text(1490 + a, 738 + b, n, 44, BARK)
            for a, b, fill, n in ((0, 0, MARIGOLD, 10), (26, 96, SUN, 5), (-30, 180, SAND, 1))
        )
    )


def _notes() -> str:
    return join(
        (
            put(
                rect(-80, -50, 160, 100, fill, 12)
                + rect(-66, -36, 132, 72, "none", 8, f'stroke="{WHITE}" stroke-width="4"')
                + text(0, 18, n, 52, WHITE),
                96,
                y,
                1,
                turn,
            )
            for y, turn, fill, n in (
                (250, -8, LEAF, 20),
                (400, 6, INDIGO, 50),
                (560, -4, BRICK, 100),
            )
        )
    )


def _board() -> str:
    return (
        rect(200, 50, 1200, 850, INK, 30, 'opacity=".25"')
        + rect(190, 40, 1220, 850, PAPER, 30)
        + rect(210, 60, 1180, 810, "#e9d9ae", 22)
    )


def _stalls() -> str:
    return (
        _stall(510, 610, "leaf", LEAF, "ผัก")
        + _stall(800, 610, "clay", CLAY, "ขนม")
        + _stall(1090, 610, "indigo", PLUM, "ผลไม้")
    )


def draw() -> str:
    """Draws the board of a game about buying and selling at a market."""
    table = rect(0, 0, 1600, 1000, "#7a5333") + stroke(
        "M0 250H1600M0 500H1600M0 750H1600", "#6a4529", 6
    )
    middle = rect(376, 226, 848, 474, "#dce8cf", 20)
    title = text(800, 330, "ตลาดนัดหน้าโรงเรียน", 80, DEEP)
    pawns = _pawn(675, 190, CLAY) + _pawn(1300, 310, TEAL) + _pawn(925, 810, INDIGO)
    die = rect(-52, -52, 104, 104, WHITE, 20) + join(
        (circle(a, b, 11, BRICK) for a, b in ((-26, -26), (26, 26), (0, 0), (-26, 26), (26, -26)))
    )
    return sheet(
        join(
            (
                table,
                _board(),
                middle,
                _board_path(),
                title,
                _stalls(),
                pawns,
                put(die, 1500, 300, 1.1, 18),
                put(die, 110, 780, 1.1, -24),
                _coins(),
                _notes(),
            )
        )
    )
