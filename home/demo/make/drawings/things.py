"""Things which more than one picture shows."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CREAM,
    INK,
    MARIGOLD,
    ROSE,
    SOFT,
    SUN,
    WHITE,
    area,
    circle,
    join,
    oval,
    put,
    rect,
    stroke,
)

CRAB = (
    stroke(
        "M-56 10l-40 26M-60 -8l-46 4M56 10l40 26M60 -8l46 4M-40 -30l-34 -44M40 -30l34 -44", CLAY, 11
    )
    + oval(0, 0, 66, 46, CLAY)
    + circle(-80, -84, 22, CLAY)
    + circle(80, -84, 22, CLAY)
    + area("M-80 -84l-16 -24l30 6Z", CREAM)
    + area("M80 -84l16 -24l-30 6Z", CREAM)
    + circle(-20, -44, 12, WHITE)
    + circle(20, -44, 12, WHITE)
    + circle(-20, -44, 5, INK)
    + circle(20, -44, 5, INK)
    + stroke("M-18 12Q0 26 18 12", INK, 5)
)


def long_boat(x, y, scale=1.0, hull=BRICK, riders="") -> str:
    """Returns a long-tail boat with cloths at its bow."""
    body = area(
        "M-330 -30Q-160 40 100 30Q260 20 360 -130Q340 40 220 74H-250Q-310 50 -330 -30Z", hull
    )
    stripe = stroke("M-316 0Q-150 60 110 50Q240 40 330 -50", SUN, 9)
    cloths = stroke("M330 -84q26 14 34 54M318 -70q20 20 18 60", ROSE, 11) + stroke(
        "M324 -76q24 20 26 56", MARIGOLD, 9
    )
    motor = stroke("M-290 -24L-420 60", INK, 10) + rect(-310, -74, 70, 48, SOFT, 8)
    return put(riders + motor + body + stripe + cloths, x, y, scale)


BAMBOO, NODE = ("#d8b45c", "#a98236")


def tube(x, y, wide, long, turn=0) -> str:
    """Returns a bamboo tube hanging down from a point."""
    body = rect(-wide / 2, 0, wide, long, BAMBOO, wide * 0.2) + rect(
        -wide / 2 + wide * 0.14, 6, wide * 0.16, long - 12, "#efd48c", 4
    )
    nodes = join(rect(-wide / 2 - 3, long * t, wide + 6, 8, NODE, 4) for t in (0.3, 0.68))
    return put(body + nodes + oval(0, long - 2, wide / 2, wide * 0.16, BARK), x, y, 1, turn)
