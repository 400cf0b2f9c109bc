"""Motifs of the woven covers: each tells which thread lies on a cell of a mirrored tile.

A motif is a half tile: cell (dx, dy) counts from its middle, and the loom mirrors it to the left
(and, where `mirrored` says so, upwards). Threads are "a", "b" or "" for the ground.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Motif:
    half_width: int  # the tile is twice as wide; neighbours share its edge column
    rows: range  # dy from the first row to the last
    thread: Callable[[int, int], str]
    frayed: bool = False  # tied and dyed before weaving, so its edges run


# Threads by distance from the middle of a diamond, from the inside out.
RINGS = ("bb.a", "b.aa", "b..ab", "ab.b", "bb.aa", "a.bb", "b.a.", "bba.", ".bb.a", "b.ab")
# Zigzag bands from the top down.
FLOWS = ("aa..b...", "a..bb..", "aab.....", "a.b.a....", "bb..a....")
# A quarter of a small flower or star, from its middle to its lower right.
FLOWERS = (
    ("b.a.", ".ba.", "aa..", "...."),
    ("ba..", "ab.a", "..a.", ".a.."),
    ("bb.a", "b.a.", ".a..", "a..."),
    ("b.aa", "..ba", "ab..", "aa.."),
    (".bb.", "bb.a", "b.a.", ".a.."),
)


def _thread(program, position):
    found = program[position % len(program)]
    return "" if found == "." else found


def diamonds(size, slope, program, corner, hooks=False):
    """Return nested diamonds that meet at their points, with smaller ones between them.

    `slope` is how many cells a step goes sideways; `hooks` lets the edge grow teeth that bend.
    """
    half = size * slope

    def thread(dx, dy):
        steps = -(-dx // slope) + abs(dy)
        if steps == size - 1:
            return "a"
        if steps < size - 1:
            return _thread(program, steps)
        out = steps - size
        if hooks and 0 < out <= 2 and (dy % 4 == 0 or (out == 2 and dy % 4 == 1)):
            return "b"
        from_corner = (half - dx) // slope + size - abs(dy)
        return _thread(corner, from_corner) if from_corner < size - (4 if hooks else 2) else ""

    return Motif(half, range(-size, size + 1), thread)


def flow(height, half, program, slope=1):
    """Return flowing water: zigzags that rise and fall, one below the other."""
    return Motif(half, range(height), lambda dx, dy: _thread(program, dy + dx // slope))


def flowers(quarter, spread):
    """Return small flowers in a row, `spread` cells apart."""
    reach = len(quarter)

    def thread(dx, dy):
        dy = abs(dy)
        return _thread(quarter[dy], dx) if dy < reach and dx < reach else ""

    return Motif(reach + spread, range(1 - reach, reach), thread)


def teeth(height, up=True, inner="b"):
    """Return a border of steps like fish teeth, pointing up or down."""

    def thread(dx, dy):
        depth = dy if up else height - 1 - dy
        if dx > depth:
            return ""
        return inner if dx < depth - 1 else "a"

    return Motif(height, range(height), thread)


def seeds(gap, colour="a"):
    """Return single stitches in two staggered rows."""

    def thread(dx, dy):
        return colour if (dx == 0 and dy == 0) or (dx == gap and dy == gap) else ""

    return Motif(gap, range(2 * gap), thread)


def key(colour="a"):
    """Return a running border of square hooks."""
    quarter = ("aaaa.", "...a.", ".a.a.", ".aaa.", "....a")

    def thread(dx, dy):
        return colour if quarter[dy][dx] == "a" else ""

    return Motif(4, range(4), thread)


def lattice(size, program, corner):
    """Return an all-over net of tied and dyed diamonds, whose edges run."""
    net = diamonds(size, 1, program, corner)
    return Motif(net.half_width, range(-size, size), net.thread, frayed=True)
