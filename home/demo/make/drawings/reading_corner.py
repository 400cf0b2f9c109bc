"""A corner with shelves, cushions and two readers."""

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
    PLUM,
    ROSE,
    SEA,
    SKY,
    SPROUT,
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
    tag,
)
from .nature import cloud, palm, pot_plant
from .people import open_book, sitter

SPINES = (TEAL, MARIGOLD, CLAY, INDIGO, LEAF, PLUM, ROSE, SEA, BRICK, SPROUT)


def _books(x, y, wide, seed) -> str:
    parts, at, i = ([], x, seed)
    while at < x + wide - 40:
        w, h = (22 + i * 7 % 18, 92 + i * 13 % 40)
        fill = SPINES[i % len(SPINES)]
        parts.append(rect(at, y - h, w, h, fill, 3) + rect(at + 4, y - h + 16, w - 8, 7, CREAM))
        at, i = (at + w + 3, i + (3 if i % 4 else 5))
        if i % 9 == 4:
            at += 34
    return join(parts)


def _shelf(x, y, wide, rows=3, seed=0) -> str:
    high = rows * 160
    back = rect(x - 16, y - high - 16, wide + 32, high + 30, BARK, 8)
    inside = rect(x, y - high, wide, high, "#5c3d26")
    boards = join(rect(x, y - i * 160 - 10, wide, 14, WOOD) for i in range(rows))
    books = join(_books(x + 8, y - i * 160 - 10, wide - 10, seed + i * 3) for i in range(rows))
    return back + inside + boards + books


def _window(x, y, wide, high) -> str:
    view = rect(0, 0, wide, high, SKY) + cloud(wide * 0.62, high * 0.25, 0.5)
    land = area(f"M0 {high * 0.72}Q{wide / 2} {high * 0.5} {wide} {high * 0.74}V{high}H0Z", LEAF)
    tree = put(palm(0, 0, 0.62), wide * 0.24, high)
    clip = f'<svg x="{x}" y="{y}" width="{wide}" height="{high}">{view}{land}{tree}</svg>'
    frame = stroke(f"M{x} {y}h{wide}v{high}h{-wide}ZM{x + wide / 2} {y}v{high}", BARK, 18)
    return clip + frame + rect(x - 26, y + high, wide + 52, 22, WOOD, 6)


def bunting(y, colours, x0=0, x1=1600, sag=60) -> str:
    """Returns a line of small flags hung across the picture."""
    count, parts = (16, [stroke(f"M{x0} {y}Q{(x0 + x1) / 2} {y + sag * 2} {x1} {y}", BARK, 4)])
    for i in range(count):
        t = (i + 0.5) / count
        x, dip = (x0 + (x1 - x0) * t, 4 * sag * t * (1 - t))
        fill = colours[i % len(colours)]
        parts.append(area(f"M{x - 30} {y + dip}h60l-30 58Z", fill))
    return join(parts)


def _cushion(x, y, name, wide=210, turn=0) -> str:
    half = wide / 2
    shape = (
        f"M{-half} -20Q{-half - 10} -92 0 -96Q{half + 10} -92 {half} -20Q{half} 6 0 8"
        f"Q{-half} 6 {-half} -20Z"
    )
    return put(
        area(shape, cloth(name))
        + stroke(f"M{-half + 8} -22Q0 2 {half - 8} -22", INK, 3, 'opacity=".3"'),
        x,
        y,
        1,
        turn,
    )


def _mat() -> str:
    return area("M260 800H1360L1500 965H120Z", cloth("mat")) + stroke(
        "M260 800H1360L1500 965H120Z", CLAY, 9
    )


def _cushions() -> str:
    return (
        _cushion(330, 850, "clay") + _cushion(1330, 846, "teal") + _cushion(1010, 812, "gold", 180)
    )


def _pile() -> str:
    return join(
        rect(1130 + i % 2 * 8, 890 - i * 24, 150 - i * 8, 22, SPINES[i * 2], 4) for i in range(4)
    )


def draw() -> str:
    """Draws a corner with shelves, cushions and two readers."""
    wall = rect(0, 0, 1600, 700, "#f3e2c0") + rect(0, 690, 1600, 310, "#c99a62")
    boards = stroke("M0 770H1600M0 850H1600M0 930H1600", BARK, 3, 'opacity=".35"')
    sign = tag(583, 130, "มุมรักการอ่าน", DEEP, SUN, 64, 520)
    one = sitter(560, 900, 350, SUN, INDIGO, 0, held=open_book(0, -104, 0.9, TEAL), long_hair=True)
    two = sitter(850, 916, 350, WHITE, BRICK, 2, held=open_book(0, -104, 0.9, CLAY))
    return sheet(
        join(
            (
                wall,
                boards,
                bunting(-24, (CLAY, MARIGOLD, TEAL, ROSE, LEAF)),
                _window(1040, 220, 400, 310),
                sign,
                _shelf(200, 690, 330, 3, 1),
                _shelf(566, 690, 400, 3, 6),
                pot_plant(1510, 760, 1.25),
                pot_plant(90, 770, 1.05, TEAL),
                _mat(),
                _cushions(),
                one,
                two,
                _pile(),
            )
        )
    )
