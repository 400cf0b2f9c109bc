"""The loom: draws stripes and bands of motifs as SVG.

Rows are strokes, as threads are; a tile is drawn once and used again.
"""

from typing import NamedTuple

CELL = 5


class Dye(NamedTuple):
    ground: str
    shade: str
    a: str
    b: str


class Cloth:
    """Collects the drawn parts of one cover."""

    def __init__(self, dye, rng, width, height):
        self.dye, self.rng, self.parts, self.ids = dye, rng, [], 0
        self.width, self.height = width, height

    def stripe(self, top, rows, colour):
        """Lay a plain stripe."""
        self.parts.append(
            f'<path fill="{colour}" d="M0 {top * CELL}h{self.width}v{rows * CELL}H0z"/>'
        )

    def patches(self, colour, opacity, rectangles):
        """Lay patches (left, top, width, height) that let the ground shine through."""
        path = "".join(
            f"M{left:g} {top:g}h{width:g}v{height:g}h{-width:g}z"
            for left, top, width, height in rectangles
        )
        self.parts.append(f'<path fill="{colour}" opacity="{opacity:g}" d="{path}"/>')

    def band(self, top, motif, threads=None, repeats=1):
        """Weave a motif across the whole width, from its first row at `top` on."""
        self.ids += 1
        name = f"m{self.ids}"
        lift = (top - motif.rows.start) * CELL + CELL / 2
        self.parts.append(
            f'<g transform="translate({self.width / 2:g} {lift:g}) scale({CELL / 2:g})">'
            f"{self._row(name, motif, threads or {'a': self.dye.a, 'b': self.dye.b})}"
            f"{self._repeat(name, len(motif.rows) * 2, repeats)}</g>"
        )

    def _row(self, name, motif, threads):
        strands = "".join(self._strand(motif, thread, colour) for thread, colour in threads.items())
        step = motif.half_width * 4
        count = self.width // CELL // step + 1
        tile = (
            f'<g id="{name}t"><g id="{name}h">{strands}</g>'
            f'<use href="#{name}h" transform="scale(-1 1)"/></g>'
        )
        others = "".join(
            f'<use href="#{name}t" x="{side * step * n}"/>'
            for n in range(1, count + 1)
            for side in (-1, 1)
        )
        return f'<g id="{name}">{tile}{others}</g>'

    def _repeat(self, name, height, repeats):
        return "".join(f'<use href="#{name}" y="{height * n}"/>' for n in range(1, repeats))

    def _strand(self, motif, thread, colour):
        """Return one thread's runs on the right half of a tile as a path in half cells."""
        drawn, x, y = [], 0, 0
        for dy in motif.rows:
            fray = self.rng.choice((0, 0.3, 0.6)) if motif.frayed else 0
            for first, last in runs(motif, dy, thread):
                start = 2 * first - 1 - fray
                length = 2 * (last - first + 1) + 2 * fray
                drawn.append(f"m{start - x:g} {2 * dy - y:g}h{length:g}")
                x, y = start + length, 2 * dy
        if not drawn:
            return ""
        path = "".join(drawn).replace(" -", "-").replace("0.", ".")
        return f'<path stroke="{colour}" stroke-width="1.7" d="{path}"/>'

    def svg(self):
        ribs = (
            '<pattern id="w" width="2.5" height="2.5" patternUnits="userSpaceOnUse">'
            '<path d="M0 0h2.5M0 0v2.5" stroke="#000" stroke-opacity=".13"/></pattern>'
        )
        width, height = self.width, self.height
        whole = f'd="M0 0h{width}v{height}H0z"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice">{ribs}'
            f'<path fill="{self.dye.ground}" {whole}/>{"".join(self.parts)}'
            f'<path fill="url(#w)" {whole}/></svg>'
        )


def runs(motif, dy, thread):
    """Yield (first, last) cell of each unbroken run of a thread in a row."""
    start = None
    for dx in range(motif.half_width + 2):
        lies = dx <= motif.half_width and motif.thread(dx, dy) == thread
        if lies and start is None:
            start = dx
        elif not lies and start is not None:
            yield start, dx - 1
            start = None
