"""A paper wheel: first sounds around, one word family in the middle."""

import math

from .kit import (
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
    ROSE,
    SOFT,
    TEAL,
    WHITE,
    WOOD,
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


def _ring(radius, words, size, fill, turn=0.0) -> str:
    step = 360 / len(words)
    return join(
        (
            put(text(0, -radius, word, size, fill), 0, 0, 1, turn + i * step)
            for i, word in enumerate(words)
        )
    )


def _slices(radius, count, fills) -> str:
    parts = []
    for i in range(count):
        a, b = (2 * math.pi * (i + k - 0.5) / count - math.pi / 2 for k in (0, 1))
        x1, y1, x2, y2 = (radius * f for f in (math.cos(a), math.sin(a), math.cos(b), math.sin(b)))
        parts.append(
            area(
                f"M0 0L{x1:.1f} {y1:.1f}A{radius} {radius} 0 0 1 {x2:.1f} {y2:.1f}Z",
                fills[i % len(fills)],
            )
        )
    return join(parts)


CAT = (
    oval(0, 60, 90, 80, MARIGOLD)
    + circle(0, -50, 72, MARIGOLD)
    + area("M-66 -80L-62 -150L-14 -110Z", MARIGOLD)
    + area("M66 -80L62 -150L14 -110Z", MARIGOLD)
    + circle(-26, -54, 8, INK)
    + circle(26, -54, 8, INK)
    + area("M-10 -32H10L0 -20Z", BRICK)
    + stroke("M0 -20V-10M0 -10Q-14 2 -24 -6M0 -10Q14 2 24 -6M-40 -26h-50M40 -26h50", INK, 5)
    + stroke("M84 90Q150 80 130 0", MARIGOLD, 22)
    + stroke("M-40 20q40 20 80 0M-50 60q50 24 100 0", CLAY, 8)
)


def _words() -> str:
    return join(
        (
            rect(1010, 330 + i * 118, 480, 98, PAPER, 20)
            + text(1046, 398 + i * 118, en, 62, DEEP, "start")
            + text(1460, 396 + i * 118, th, 48, CLAY, "end")
            for i, (en, th) in enumerate(
                (
                    ("c-at", "แมว"),
                    ("h-at", "หมวก"),
                    ("m-at", "เสื่อ"),
                    ("r-at", "หนู"),
                    ("b-at", "ค้างคาว"),
                )
            )
        )
    )


def draw() -> str:
    """Draws a paper wheel: first sounds around, one word family in the middle."""
    letters = ("c", "b", "h", "m", "r", "s", "p", "f")
    wheel = circle(0, 8, 424, INK, 'opacity=".15"') + _slices(
        420, 8, (CLAY, BRICK, TEAL, ROSE, INDIGO, LEAF, PLUM, "#c98d1c")
    )
    ring = _ring(300, letters, 130, WHITE) + circle(0, 0, 230, PAPER)
    core = circle(0, 0, 214, CREAM) + text(0, 62, "_at", 190, DEEP) + circle(0, 110, 16, WOOD)
    pointer = area("M-34 -196L0 -262L34 -196Z", DEEP)
    title = text(1250, 130, "วงล้อโฟนิกส์", 88, DEEP) + text(1250, 206, "หมุนเสียงต้น อ่านคำใหม่", 50, SOFT)
    return sheet(
        join(
            (
                band(940, 60, "indigo"),
                put(wheel + ring + core + pointer, 500, 480),
                title,
                _words(),
                put(CAT, 930, 846, 0.58),
            )
        ),
        "#e4ead2",
    )
