"""A woven cloth beside the squared paper it was planned on."""

from .kit import (
    BARK,
    BRICK,
    CLAY,
    CLOTHS,
    DEEP,
    MOTIFS,
    PAPER,
    SOFT,
    SUN,
    TEAL,
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


def _grid(motif, x, y, cell, ground, thread, lines) -> str:
    rows = MOTIFS[motif]
    parts = [rect(x, y, len(rows[0]) * cell, len(rows) * cell, ground)]
    for j, row in enumerate(rows):
        for i, mark in enumerate(row):
            if mark == "#":
                parts.append(rect(x + i * cell, y + j * cell, cell, cell, thread))
    wide, high = (len(rows[0]) * cell, len(rows) * cell)
    if lines:
        d = "".join(f"M{x + i * cell} {y}v{high}" for i in range(len(rows[0]) + 1))
        d += "".join(f"M{x} {y + j * cell}h{wide}" for j in range(len(rows) + 1))
        parts.append(stroke(d, SOFT, 2, 'opacity=".5"'))
    return join(parts)


def _shuttle() -> str:
    return put(
        area("M-190 0Q0 -74 190 0Q0 74 -190 0Z", WOOD)
        + rect(-80, -22, 160, 44, BARK, 20)
        + stroke("M-70 -12h140M-70 0h140M-70 12h140", SUN, 7),
        400,
        480,
        1.2,
        -14,
    )


def draw() -> str:
    """Draws a woven cloth beside the squared paper it was planned on."""
    fabric = rect(0, 0, 800, 1000, BRICK)
    strips = (
        ("gold", 40, 90),
        ("brick", 130, 190),
        ("teal", 320, 320),
        ("brick", 640, 190),
        ("gold", 830, 90),
    )
    cloths = join(
        (
            rect(0, y, 780, high, cloth(name)) + rect(0, y, 780, 7, CLOTHS[name][2])
            for name, y, high in strips
        )
    )
    fringe = stroke("".join(f"M780 {20 + i * 24}h{46 + i * 7 % 20}" for i in range(41)), CLAY, 6)
    plan = _grid("diamond", 960, 250, 62, PAPER, TEAL, True)
    axis = stroke("M1239 210V900", BRICK, 7, 'stroke-dasharray="22 18"')
    words = text(1239, 130, "ลายผ้าคือเรื่องสมมาตร", 68, DEEP) + text(1239, 190, "แกนสมมาตร", 44, BRICK)
    note = text(1239, 950, "ด้านซ้าย 10 ช่อง = ด้านขวา 10 ช่อง", 42, SOFT)
    thread = stroke("M620 430Q760 330 840 480T960 560", SUN, 7)
    return sheet(
        join((fabric, cloths, fringe, plan, axis, words, note, thread, _shuttle())), "#f1e7d2"
    )
