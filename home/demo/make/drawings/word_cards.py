"""Syllable cards on a table, with the words they make."""

from .kit import (
    BARK,
    CLAY,
    INDIGO,
    INK,
    MARIGOLD,
    PAPER,
    SOFT,
    SUN,
    WHITE,
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
from .things import CRAB

BIRD = (
    area("M-70 10Q-40 -60 30 -50Q70 -46 78 -8Q50 50 -20 46Q-60 44 -70 10Z", INK)
    + area("M-60 14L-140 40L-130 0Z", INK)
    + circle(58, -46, 38, INK)
    + area("M88 -54L134 -40L90 -30Z", MARIGOLD)
    + circle(66, -56, 8, WHITE)
    + stroke("M-10 44v44M20 44v44", MARIGOLD, 8)
    + area("M-40 0Q0 -26 40 4Q0 30 -40 0Z", SOFT)
)


EYE = (
    area("M-96 0Q0 -84 96 0Q0 84 -96 0Z", WHITE, f'stroke="{INK}" stroke-width="8"')
    + circle(0, 0, 38, BARK)
    + circle(0, 0, 18, INK)
    + circle(12, -12, 9, WHITE)
)


def _card(x, y, turn, parts, picture="", high=260, wide=220) -> str:
    face = rect(-wide / 2, -high / 2, wide, high, PAPER, 22)
    shade = rect(-wide / 2 + 8, -high / 2 + 10, wide, high, INK, 22, 'opacity=".18"')
    size = 130 if picture else 150
    at = high / 2 - (90 if high > 400 else 44) if picture else 46
    words = "".join((f'<tspan fill="{fill}">{part}</tspan>' for part, fill in parts))
    line = (
        f'<text x="0" y="{at}" font-size="{size}" font-weight="600" '
        f'text-anchor="middle">{words}</text>'
    )
    return put(shade + face + line + picture, x, y, 1, turn)


def _sum_row() -> str:
    return join(
        (
            _card(360, 255, -3, [("ก", CLAY)]),
            text(560, 300, "+", 120, SUN),
            _card(760, 255, 2, [("-า", INDIGO)]),
            text(960, 296, "=", 120, SUN),
            _card(1200, 255, -1, [("ก", CLAY), ("า", INDIGO)], put(BIRD, 70, -20, 0.62), 280, 330),
        )
    )


def _low() -> str:
    return join(
        (
            _card(270, 710, -7, [("ป", CLAY), ("ู", INDIGO)], put(CRAB, 0, -80, 1.1), 420, 330),
            _card(680, 700, 4, [("ต", CLAY), ("า", INDIGO)], put(EYE, 0, -80, 1.1), 420, 330),
            _card(1070, 730, -3, [("ม", CLAY), ("า", INDIGO)], "", 230, 220),
            _card(1340, 660, 8, [("ด", CLAY), ("ี", INDIGO)], "", 240, 220),
            _card(1270, 860, -10, [("ใ", INDIGO), ("จ", CLAY)], "", 230, 220),
        )
    )


def draw() -> str:
    """Draws syllable cards on a table, with the words they make."""
    planks = join(rect(0, i * 200, 1600, 196, ("#b98a56", "#c2935e")[i % 2]) for i in range(5))
    runner = (
        rect(0, 90, 1600, 330, cloth("teal"))
        + rect(0, 84, 1600, 8, SUN)
        + rect(0, 418, 1600, 8, SUN)
    )
    return sheet(planks + runner + _sum_row() + _low(), "#a4733f")
