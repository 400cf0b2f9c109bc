"""One hour in a room of three grades as three coloured lanes."""

from .kit import (
    BRICK,
    CLAY,
    DEEP,
    INK,
    SAND,
    SOFT,
    SUN,
    WHITE,
    band,
    circle,
    join,
    rect,
    sheet,
    stroke,
    text,
)

PLAN = {
    "ป.1": (("ครูสอน", 2, 0), ("ฝึกกับเพื่อน", 2, 1), ("ทำเอง", 2, 2)),
    "ป.2": (("ทำเอง", 2, 2), ("ครูสอน", 2, 0), ("ฝึกกับเพื่อน", 2, 1)),
    "ป.3": (("ฝึกกับเพื่อน", 2, 1), ("ทำเอง", 2, 2), ("ครูสอน", 2, 0)),
}


def _lane(y, grade, blocks) -> str:
    parts, x = ([circle(150, y + 75, 72, DEEP) + text(150, y + 96, grade, 62, SUN)], 260)
    for words, length, kind in blocks:
        wide = length * 205
        fill, ink = ((CLAY, WHITE), (SUN, INK), ("#cfe3dc", INK))[kind]
        parts.append(
            rect(x, y, wide - 12, 150, fill, 18) + text(x + wide / 2 - 6, y + 78, words, 52, ink)
        )
        x += wide
    return join(parts)


def _times() -> str:
    return join(
        (
            text(
                260 + i * 410,
                232,
                words,
                40,
                SOFT,
                "start" if i == 0 else "middle" if i < 3 else "end",
            )
            + stroke(f"M{258 + i * 410} 250V850", SAND, 4)
            for i, words in enumerate(("09.00 น.", "09.20 น.", "09.40 น.", "10.00 น."))
        )
    )


def draw() -> str:
    """Draws one hour in a room of three grades as three coloured lanes."""
    title = text(80, 124, "หนึ่งชั่วโมง สามชั้นเรียน ครูหนึ่งคน", 76, DEEP, "start")
    lanes = join((_lane(270 + i * 195, grade, PLAN[grade]) for i, grade in enumerate(PLAN)))
    step = circle(450, 400, 22, BRICK) + circle(860, 595, 22, BRICK) + circle(1270, 790, 22, BRICK)
    line = stroke(
        "M470 412C600 440 720 540 838 586M882 606C1010 640 1130 740 1248 780",
        BRICK,
        8,
        'stroke-dasharray="4 22"',
    )
    key = text(260, 905, "เส้นประ คือทางเดินของครู เริ่มที่ชั้นซึ่งต้องการครูก่อน", 42, BRICK, "start")
    return sheet(join((band(940, 60, "clay"), title, _times(), lanes, line, step, key)), "#f6eedc")
