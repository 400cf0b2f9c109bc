"""Plants, clouds, hills, water and houses used in several pictures."""

from itertools import pairwise

from .kit import (
    BARK,
    CLAY,
    CREAM,
    DEEP,
    FOREST,
    INDIGO,
    LEAF,
    SPROUT,
    WHITE,
    WOOD,
    area,
    circle,
    join,
    oval,
    put,
    rect,
    stroke,
)


def cloud(x, y, scale=1.0, fill=WHITE) -> str:
    """Returns a flat cloud."""
    body = circle(-70, 0, 40, fill) + circle(-15, -26, 56, fill) + circle(55, -6, 46, fill)
    return put(body + rect(-108, -2, 208, 42, fill, 21), x, y, scale)


def palm(x, y, scale=1.0, lean=30) -> str:
    """Returns a coconut palm standing at a point."""
    trunk = stroke(f"M0 0Q{lean * 0.2} -160 {lean} -300", BARK, 20)
    frond = area("M0 0Q70 -70 160 10Q80 -20 0 0Z", LEAF) + area(
        "M0 0Q80 -30 120 80Q60 10 0 0Z", FOREST
    )
    crown = put(frond, lean, -300) + put(frond, lean, -300, flip=True)
    top = put(area("M0 0Q20 -90 100 -90Q40 -60 0 0Z", SPROUT), lean, -300)
    nuts = circle(lean - 12, -290, 15, WOOD) + circle(lean + 14, -286, 15, BARK)
    return put(trunk + crown + top + nuts, x, y, scale)


def tree(x, y, scale=1.0, leaf=LEAF) -> str:
    """Returns a round tree standing at a point."""
    trunk = area("M-14 0L-9 -150H9L14 0Z", BARK) + stroke(
        "M0 -100L44 -150M0 -120L-40 -160", BARK, 10
    )
    crown = circle(0, -230, 92, leaf) + circle(-72, -180, 62, leaf) + circle(72, -180, 66, leaf)
    marks = join(
        stroke(f"M{a} {b}q10 -14 22 0", SPROUT, 5)
        for a, b in ((-60, -190), (-10, -250), (40, -200), (70, -170), (-30, -160), (20, -290))
    )
    return put(trunk + crown + marks, x, y, scale)


def pot_plant(x, y, scale=1.0, pot=CLAY) -> str:
    """Returns a plant in a clay pot standing at a point."""
    blades = join(
        put(area("M0 0C-26 -60 -16 -130 0 -170C16 -130 26 -60 0 0Z", fill), 0, -80, 1, turn)
        for turn, fill in ((-52, FOREST), (50, FOREST), (-26, LEAF), (27, LEAF), (0, SPROUT))
    )
    vessel = area("M-56 -100H56L40 0H-40Z", pot) + rect(-64, -112, 128, 26, pot, 8)
    return put(blades + vessel + rect(-52, -70, 104, 8, CREAM, 0, 'opacity=".5"'), x, y, scale)


def tuft(x, y, scale=1.0, leaf=LEAF) -> str:
    """Returns a leafy vegetable growing at a point."""
    leaves = join(
        put(area("M0 0C-22 -22 -18 -56 0 -70C18 -56 22 -22 0 0Z", leaf), 0, 0, 1, turn)
        for turn in (-58, -28, 0, 28, 58)
    )
    return put(leaves + stroke("M0 0V-48", SPROUT, 4), x, y, scale)


def bush(x, y, scale=1.0, leaf=FOREST) -> str:
    """Returns a low bush at a point."""
    return put(
        circle(-50, -26, 40, leaf) + circle(0, -44, 54, leaf) + circle(56, -24, 40, leaf),
        x,
        y,
        scale,
    )


def waves(y, x0=0, x1=1600, step=120, colour=WHITE, width=5, opacity=0.5) -> str:
    """Returns a row of small waves."""
    crest = join(f"M{x} {y}q{step / 6} -16 {step / 3} 0" for x in range(int(x0), int(x1), step))
    return stroke(crest, colour, width, f'opacity="{opacity}"')


def flag(x, y, tall=300) -> str:
    """Returns a Thai flag on a pole standing at a point."""
    wide, top = tall * 0.42, -tall
    stripes = (
        (0, 1, "#a51931"),
        (1, 1, WHITE),
        (2, 2, "#2d2a4a"),
        (4, 1, WHITE),
        (5, 1, "#a51931"),
    )
    unit = wide / 9
    cloth = join(rect(4, top + a * unit, wide, b * unit + 0.5, fill) for a, b, fill in stripes)
    return put(
        stroke(f"M0 0V{top - 8}", WHITE, 9) + circle(0, top - 12, 9, "#f0b429") + cloth, x, y
    )


def school(x, y, scale=1.0, roof=CLAY, wall=CREAM, windows=4) -> str:
    """Returns a long one-storey wooden school standing at a point."""
    wide = windows * 110 + 150
    half = wide / 2
    top = area(f"M{-half - 40} -170L{-half + 60} -270H{half - 60}L{half + 40} -170Z", roof)
    lines = stroke(
        join(f"M{-half - 10 + i * 22} {-190 - i * 22}H{half + 10 - i * 22}" for i in range(4)),
        DEEP,
        3,
        'opacity=".25"',
    )
    body = rect(-half, -172, wide, 172, wall) + rect(-half, -40, wide, 40, WOOD)
    panes = join(_window(-half + 30 + i * 110, -140) for i in range(windows) if i != windows // 2)
    door = rect(-half + 34 + (windows // 2) * 110, -140, 74, 140, INDIGO, 4)
    return put(body + panes + door + top + lines, x, y, scale)


def _window(x, y) -> str:
    return rect(x, y, 80, 74, DEEP, 4) + stroke(f"M{x + 40} {y}v74M{x} {y + 37}h80", CREAM, 5)


def house(x, y, scale=1.0, roof=CLAY, wall=WOOD) -> str:
    """Returns a small house on stilts standing at a point."""
    posts = stroke("M-60 0V-60M0 0V-60M60 0V-60", BARK, 10)
    body = rect(-78, -140, 156, 84, wall) + rect(-20, -120, 40, 64, DEEP)
    return put(posts + body + area("M-104 -132L0 -226L104 -132Z", roof), x, y, scale)


def sun(x, y, r, fill="#f7cf6d") -> str:
    """Returns a sun with a wide pale ring."""
    return circle(x, y, r * 1.5, fill, 'opacity=".35"') + circle(x, y, r, fill)


def hill(points, fill) -> str:
    """Returns a hill: a smooth line through points, filled down to the foot of the picture."""
    d = f"M{points[0][0]} {points[0][1]}"
    for (x1, y1), (x2, y2) in pairwise(points):
        middle = (x1 + x2) / 2
        d += f"C{middle} {y1} {middle} {y2} {x2} {y2}"
    return area(d + f"V1000H{points[0][0]}Z", fill)


def hut(x, y, scale=1.0) -> str:
    """Returns an open pavilion with a thatched roof standing at a point."""
    posts = stroke("M-110 0V-150M110 0V-150M-40 0V-150M40 0V-150", BARK, 12)
    roof = area("M-170 -140L-70 -250H70L170 -140Z", WOOD)
    lines = stroke("M-140 -160H140M-118 -184H118M-96 -208H96", BARK, 4, 'opacity=".5"')
    return put(posts + rect(-130, -30, 260, 22, BARK) + roof + lines, x, y, scale)


def pebble(x, y, rx, ry, fill) -> str:
    """Returns a stone with a light side."""
    return oval(x, y, rx, ry, fill) + oval(
        x - rx * 0.25, y - ry * 0.35, rx * 0.4, ry * 0.25, WHITE, 'opacity=".3"'
    )
