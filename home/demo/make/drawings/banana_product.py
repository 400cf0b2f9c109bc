"""A pupils' stall of banana chips with its sums."""

from .kit import (
    BARK,
    BRICK,
    CREAM,
    DEEP,
    FOREST,
    INK,
    LEAF,
    MARIGOLD,
    PAPER,
    SAND,
    SEA,
    SPROUT,
    SUN,
    WOOD,
    area,
    cloth,
    join,
    oval,
    put,
    rect,
    sheet,
    stroke,
    text,
)


def _bananas(x, y, scale=1.0) -> str:
    one = area("M-34 0C-60 90 -40 200 30 262Q56 276 62 250C30 190 30 90 34 0Z", MARIGOLD) + stroke(
        "M-4 20C-20 100 -4 180 38 246", "#c98d1c", 6
    )
    tip = area("M30 262Q56 276 62 250L54 236L24 252Z", BARK)
    bunch = join(put(one + tip, i * 34, i % 2 * 10, 1, 34 - i * 17) for i in range(5))
    stalk = area("M-30 14L40 -64L84 -58L168 20Q70 46 -30 14Z", FOREST)
    return put(bunch + stalk, x, y, scale)


def _packet(x, y, name, words, chips, turn=0) -> str:
    bag = (
        area("M-120 -190H120L132 190H-132Z", PAPER)
        + area("M-120 -190h240l-6 -30h-228Z", BRICK)
        + rect(-126, 30, 252, 86, cloth(name))
    )
    window = oval(0, -60, 84, 78, SAND) + join(
        oval(
            -44 + i % 3 * 42,
            -100 + i // 3 * 44,
            26,
            20,
            chips,
            f'stroke="{WOOD}" stroke-width="4"',
        )
        for i in range(9)
    )
    return put(bag + window + text(0, 166, words, 40, INK), x, y, 1, turn)


def _wall() -> str:
    return (
        rect(0, 0, 1600, 660, "#dfe9c8")
        + area("M0 0Q220 60 300 330Q120 250 0 300Z", LEAF)
        + area("M0 0Q140 180 120 420Q40 330 0 330Z", FOREST)
        + stroke("M0 0Q180 120 300 330", SPROUT, 8)
    )


def _bags() -> str:
    return (
        _packet(560, 480, "clay", "กล้วยฉาบ", SUN, -3)
        + _packet(850, 490, "leaf", "กล้วยอบ", "#d99a4e", 2)
        + _packet(1120, 480, "plum", "กล้วยม้วน", "#e8b45a", -1)
    )


def _tray() -> str:
    return (
        oval(300, 720, 250, 62, FOREST)
        + oval(300, 708, 230, 52, LEAF)
        + join(
            oval(
                170 + i % 6 * 52,
                690 + i // 6 * 26,
                34,
                17,
                SUN,
                'stroke="#c98d1c" stroke-width="4"',
            )
            for i in range(12)
        )
    )


def _sums() -> str:
    return join(
        (
            text(1306, 330 + i * 62, a, 36, CREAM, "start")
            + text(1524, 330 + i * 62, b, 38, SUN if i == 2 else CREAM, "end")
            for i, (a, b) in enumerate((("ต้นทุน", "12 บาท"), ("ขาย", "20 บาท"), ("กำไร", "8 บาท")))
        )
    ) + stroke("M1306 412H1524", SEA, 4)


def draw() -> str:
    """Draws a pupils' stall of banana chips with its sums."""
    table = rect(0, 660, 1600, 340, cloth("gold")) + rect(0, 640, 1600, 40, WOOD)
    slate = (
        rect(1270, 190, 290, 360, BARK, 10)
        + rect(1288, 208, 254, 324, DEEP, 4)
        + text(1415, 264, "คิดราคา", 46, SUN)
    )
    sign = (
        rect(420, 60, 800, 140, PAPER, 16)
        + stroke("M500 60V0M1140 60V0", BARK, 7)
        + text(820, 152, "ร้านกล้วยบ้านเกาะลอย", 78, BRICK)
    )
    legs = stroke("M1330 650V550M1500 650V550", BARK, 16)
    return sheet(
        join(
            (
                _wall(),
                table,
                legs,
                slate,
                _sums(),
                sign,
                _bags(),
                _tray(),
                _bananas(1280, 740, 0.84),
            )
        )
    )
