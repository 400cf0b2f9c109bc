"""Woven covers: a textile pattern as SVG, always the same for an area, a kind of page and a seed.

The kind of page decides how the cloth is laid out, the learning area what it is dyed with, the
seed which motifs lie on it. The drawing itself is done by `weave_loom`.
"""

import re
from random import Random

from . import weave_motifs as motifs
from .weave_loom import CELL, Cloth, Dye

WIDTH, HEIGHT = 400, 225
RIBBON_WIDTH, RIBBON_HEIGHT = 1200, 135
ROWS = HEIGHT // CELL
NEUTRAL = "none"
GOLD = "#e9b949"
SEED = re.compile(
    r"(?:(article|news|innovation|best_practice|honor|school|ribbon)-)?([a-z0-9]{1,32})"
)


DYES = {
    "thai": Dye("#86352a", "#6a261e", "#f0c9a0", "#e29a45"),
    "math": Dye("#1f4777", "#16355b", "#a9cdea", "#ecc469"),
    "science": Dye("#1c604d", "#124737", "#a9dcc0", "#e9bf62"),
    "social": Dye("#7c5714", "#5f410b", "#f1d693", "#f0a070"),
    "health": Dye("#4c6626", "#394e19", "#d3e2a0", "#f2c46b"),
    "arts": Dye("#5f3577", "#48255c", "#dcbff0", "#f0b36a"),
    "career": Dye("#5c4636", "#453326", "#e6cdb0", "#d9985c"),
    "foreign": Dye("#175c70", "#0f4555", "#a5dbe3", "#f0c479"),
    "early-childhood": Dye("#973d5c", "#782c47", "#f7c6d2", "#f6d27e"),
    "activities": Dye("#a04c1b", "#7e3910", "#f8d2a4", "#ffc95e"),
    NEUTRAL: Dye("#0f5151", "#0a3d3e", "#a4d8cf", "#ecc15c"),
}
AREAS = frozenset(DYES)


def _main_motif(rng, size=None):
    """Return a wide row of diamonds, the pride of the cloth."""
    return motifs.diamonds(
        size or rng.choice((5, 6, 7)),
        rng.choice((1, 1, 2)),
        rng.choice(motifs.RINGS),
        rng.choice(motifs.RINGS),
        hooks=rng.random() < 0.5,
    )


def _small_motif(rng):
    """Return a motif for a narrow band: flowers, water or hooks."""
    choice = rng.randrange(4)
    if choice == 0:
        return motifs.flowers(rng.choice(motifs.FLOWERS), rng.choice((0, 1)))
    if choice == 1:
        return motifs.flow(rng.choice((5, 6)), rng.choice((4, 6)), rng.choice(motifs.FLOWS))
    if choice == 2:
        return motifs.key(rng.choice("ab"))
    return motifs.diamonds(3, rng.choice((1, 2)), rng.choice(("b..", "bb.", ".b.")), ".b")


def _sinh(cloth):
    """Article: a tube skirt's calm bands, the widest in the middle, mirrored up and down."""
    rng, main, small = cloth.rng, _main_motif(cloth.rng), _small_motif(cloth.rng)
    half = len(main.rows) // 2
    top, bottom = ROWS // 2 - half, ROWS // 2 + half + 1
    cloth.stripe(top - 2, bottom - top + 4, cloth.dye.shade)
    for edge in (top - 3, bottom + 2):
        cloth.stripe(edge, 1, cloth.dye.b)
    cloth.band(top, main)
    gap = rng.choice((2, 3))
    cloth.band(top - 3 - gap - len(small.rows), small)
    cloth.band(bottom + 3 + gap, small)


def _stripes(cloth):
    """News: many narrow stripes with two fine bands."""
    rng, small = cloth.rng, _small_motif(cloth.rng)
    row = rng.randrange(2)
    while row < ROWS:
        rows = rng.choice((1, 1, 2, 4))
        cloth.stripe(
            row, rows, rng.choice((cloth.dye.shade, cloth.dye.shade, cloth.dye.a, cloth.dye.b))
        )
        row += rows + rng.choice((2, 3, 5))
    height = len(small.rows) + 4
    for top in (ROWS // 3 - height // 2, 2 * ROWS // 3 + 1 - height // 2 + 2):
        cloth.stripe(top, height, cloth.dye.shade)
        cloth.band(top + 2, small)


def _ikat(cloth):
    """Innovation: tied and dyed diamonds all over."""
    rng = cloth.rng
    size = rng.choice((6, 7, 8, 9))
    net = motifs.lattice(size, rng.choice(motifs.RINGS), rng.choice(motifs.RINGS))
    height = len(net.rows)
    above = -(-(ROWS // 2) // height) * height
    cloth.band(ROWS // 2 - above - size, net, repeats=-(-ROWS // height) + 2)


def _tin_chok(cloth):
    """Best practice: a plain body above, a foot of rich brocade below."""
    rng, main = cloth.rng, _main_motif(cloth.rng, cloth.rng.choice((6, 7)))
    top = ROWS - len(main.rows) - 8
    gap = rng.choice((3, 4))
    field = motifs.seeds(gap, rng.choice("ab"))
    cloth.band(-1, field, repeats=top // (2 * gap) + 1)
    cloth.stripe(top - 5, ROWS - top + 5, cloth.dye.shade)
    cloth.band(top - 5, motifs.teeth(5))
    cloth.stripe(top, 1, cloth.dye.b)
    cloth.band(top + 2, main)
    cloth.stripe(ROWS - 5, 1, cloth.dye.b)
    cloth.band(ROWS - 4, motifs.teeth(4, up=False))


def _gold(cloth):
    """Honor: one great diamond between two borders, in gold."""
    rng, dye = cloth.rng, cloth.dye
    gold = {"a": GOLD, "b": dye.a}
    main = motifs.diamonds(
        14, rng.choice((1, 2)), rng.choice(motifs.RINGS), rng.choice(motifs.RINGS), True
    )
    cloth.band(ROWS // 2 - 14, main, gold)
    for edge, up in ((0, False), (ROWS - 6, True)):
        cloth.stripe(edge, 6, dye.shade)
        cloth.stripe(edge if up else 5, 1, GOLD)
        cloth.band(1 if not up else ROWS - 5, motifs.teeth(4, up=up), gold)


def _check(cloth):
    """School: the checked cloth that everybody has at home."""
    rng, dye = cloth.rng, cloth.dye
    period, wide = rng.choice((10, 12, 16)), rng.choice((2, 3, 4))
    middle, columns = cloth.width / 2, cloth.width // CELL // period + 1
    along = (
        (middle + ((n - 0.5) * period - width / 2 + shift) * CELL, 0, width * CELL, cloth.height)
        for n in range(-columns, columns + 1)
        for width, shift in ((wide, 0), (1, wide), (1, -wide))
    )
    across = (
        (0, (n * period + shift) * CELL, cloth.width, rows * CELL)
        for n in range(-1, ROWS // period + 2)
        for rows, shift in ((wide, 0), (1, wide + 1), (1, -2))
    )
    cloth.patches(dye.a, 0.55, along)
    cloth.patches(dye.b, 0.55, across)


def _ribbon(cloth):
    """Head of a page: one band across it, with a border on either side."""
    main, rows = _main_motif(cloth.rng), cloth.height // CELL
    half = len(main.rows) // 2
    top, bottom = rows // 2 - half, rows // 2 + half + 1
    cloth.stripe(top - 1, bottom - top + 2, cloth.dye.shade)
    for edge in (top - 2, bottom + 1):
        cloth.stripe(edge, 1, cloth.dye.b)
    cloth.band(top, main)
    height = top - 2
    cloth.band(0, motifs.teeth(height, up=False))
    cloth.band(rows - height, motifs.teeth(height))


LAYOUTS = {
    "article": _sinh,
    "news": _stripes,
    "innovation": _ikat,
    "best_practice": _tin_chok,
    "honor": _gold,
    "school": _check,
    "ribbon": _ribbon,
}


def split_seed(seed):
    """Return (kind of page, rest) of a seed such as `innovation-1f2e3d`, or None."""
    found = SEED.fullmatch(seed)
    return (found[1] or "article", found[2]) if found else None


def draw(area, kind, seed):
    """Return the SVG of the cover for a learning area's code, a kind of page and a seed."""
    size = (RIBBON_WIDTH, RIBBON_HEIGHT) if kind == "ribbon" else (WIDTH, HEIGHT)
    rng = Random(f"{area}/{kind}/{seed}")  # noqa: S311  a pattern holds no secret
    cloth = Cloth(DYES[area], rng, *size)
    LAYOUTS[kind](cloth)
    return cloth.svg()
