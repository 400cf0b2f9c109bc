"""A word problem about mangoes as a bar model on squared paper."""

from .kit import (
    BARK,
    BRICK,
    CREAM,
    DEEP,
    INK,
    LEAF,
    MARIGOLD,
    PAPER,
    ROSE,
    SOFT,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    area,
    cloth,
    join,
    put,
    rect,
    sheet,
    stroke,
    text,
)

MANGO = (
    area("M0 -40C46 -40 60 0 40 34C20 62 -34 60 -46 24C-54 -6 -36 -38 0 -40Z", MARIGOLD)
    + area("M-30 0Q-24 -28 4 -30Q-16 -14 -20 12Z", SUN)
    + stroke("M2 -40L8 -54", BARK, 6)
    + area("M8 -50Q34 -72 56 -54Q34 -38 8 -50Z", LEAF)
)


def _brace(x1, x2, y, up=True) -> str:
    tip, middle = (-34 if up else 34, (x1 + x2) / 2)
    half = tip / 2
    return stroke(
        (
            f"M{x1} {y}q0 {half} 20 {half}H{middle - 20}q20 0 20 {half}q0 {-half} 20 {-half}"
            f"H{x2 - 20}q20 0 20 {-half}"
        ),
        INK,
        5,
    )


def _bars() -> str:
    return join(
        rect(
            200 + i * 300,
            440,
            300,
            160,
            TEAL if i < 3 else MARIGOLD,
            0,
            f'stroke="{PAPER}" stroke-width="8"',
        )
        + text(350 + i * 300, 548, "6", 84, WHITE if i < 3 else INK)
        for i in range(4)
    )


def _notes() -> str:
    return join(
        (
            _brace(204, 1396, 420),
            text(800, 360, "ทั้งหมด 24 ผล", 50),
            _brace(204, 1096, 620, False),
            text(650, 716, "ขายแล้ว 18 ผล", 50, TEAL),
            _brace(1104, 1396, 620, False),
            text(1250, 716, "เหลือ 6 ผล", 50, BRICK),
        )
    )


def _pencil() -> str:
    return put(
        rect(0, -22, 420, 44, MARIGOLD)
        + rect(0, -8, 420, 16, SUN)
        + area("M420 -22L490 0L420 22Z", CREAM)
        + area("M466 -8L490 0L466 8Z", INK)
        + rect(-50, -22, 54, 44, ROSE, 12),
        160,
        900,
        1,
        -8,
    )


def draw() -> str:
    """Draws a word problem about mangoes as a bar model on squared paper."""
    grid = stroke(
        "".join(f"M{i * 50} 0V1000" for i in range(33))
        + "".join(f"M0 {i * 50}H1600" for i in range(21)),
        "#cfe0dc",
        2,
    )
    board = rect(0, 0, 1600, 1000, PAPER) + grid + rect(0, 0, 44, 1000, cloth("clay"))
    question = text(110, 128, "ป้ามีมะม่วง 24 ผล ขายไปแล้ว 3 ใน 4 ส่วน", 62, DEEP, "start")
    ask = text(110, 214, "เหลือมะม่วงกี่ผล", 62, BRICK, "start")
    fruit = join(
        put(MANGO, 1180 + i % 3 * 120 + i // 3 * 30, 900 - i // 3 * 84, 1.05, i * 23 % 30 - 14)
        for i in range(6)
    )
    basket = area("M1080 900H1540L1500 1000H1120Z", cloth("straw")) + rect(
        1064, 886, 492, 30, WOOD, 14
    )
    answer = text(110, 820, "24 ÷ 4 = 6", 62, SOFT, "start")
    return sheet(join((board, question, ask, _bars(), _notes(), fruit, basket, answer, _pencil())))
