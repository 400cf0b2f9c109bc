"""A certificate with a woven frame and a ribbon seal."""

from .kit import (
    BRICK,
    CLAY,
    DEEP,
    INDIGO,
    INK,
    MARIGOLD,
    PAPER,
    SAND,
    SOFT,
    SUN,
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


def _corners() -> str:
    return join(
        put(
            rect(-44, -44, 88, 88, cloth("gold"))
            + rect(-44, -44, 88, 88, "none", 0, f'stroke="{PAPER}" stroke-width="8"'),
            x,
            y,
            1,
            45,
        )
        for x in (112, 1488)
        for y in (112, 888)
    )


def _words() -> str:
    return join(
        (
            text(800, 390, "เกียรติบัตร", 116, DEEP),
            text(800, 466, "แหล่งขุมความรู้ ขอมอบให้ไว้เพื่อแสดงว่า", 42, SOFT),
            text(800, 562, "คุณครูตัวอย่าง ใจดีเสมอ", 70, BRICK),
            stroke("M470 586H1130", SAND, 4),
            text(800, 650, "แบ่งปันนวัตกรรมการอ่านให้เพื่อนครู ปีการศึกษา 2568", 42, INK),
            text(540, 850, "ผู้อำนวยการกลุ่มนิเทศฯ", 34, SOFT),
            stroke("M390 800Q430 740 470 790T560 780T690 770", INDIGO, 6),
        )
    )


def draw() -> str:
    """Draws a certificate with a woven frame and a ribbon seal."""
    frame = (
        rect(0, 0, 1600, 1000, cloth("teal"))
        + rect(74, 74, 1452, 852, SUN)
        + rect(84, 84, 1432, 832, PAPER)
    )
    inner = rect(112, 112, 1376, 776, "none", 0, f'stroke="{MARIGOLD}" stroke-width="3"')
    crest = area("M736 210a64 64 0 1 1 128 0v0a64 64 0 0 1 -64 64h-64Z", DEEP) + circle(
        800, 204, 30, MARIGOLD
    )
    tails = area("M-50 60L-74 190L-30 160L0 194V60Z", BRICK) + area(
        "M50 60L74 190L30 160L0 194V60Z", CLAY
    )
    seal = "".join(
        put(rect(-80, -80, 160, 160, MARIGOLD, 18), 0, 0, 1, a) for a in (0, 22.5, 45, 67.5)
    )
    disc = circle(0, 0, 66, SUN) + area(
        "M0 -44L13 -14L45 -13L20 8L28 40L0 22L-28 40L-20 8L-45 -13L-13 -14Z", BRICK
    )
    return sheet(
        join((frame, inner, _corners(), crest, _words(), put(tails + seal + disc, 1230, 770, 0.9)))
    )
