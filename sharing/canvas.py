"""The loom of `core.weave_loom`, weaving points instead of SVG."""

from random import Random

from PIL import Image, ImageColor, ImageDraw

from core.weave import DYES, LAYOUTS, NEUTRAL, ROWS
from core.weave_loom import CELL, runs

# A thread leaves a little of the ground to be seen between two rows.
THREAD = 0.86
RIBS = 0.13


class PaintedCloth:
    """Takes what a layout lays on a cloth and paints it; rows and columns are `cell` points."""

    def __init__(self, dye, rng, columns, cell):
        self.dye, self.rng, self.columns, self.cell = dye, rng, columns, cell
        self.width, self.height = columns * CELL, ROWS * CELL
        self.image = Image.new("RGB", (columns * cell, ROWS * cell), dye.ground)
        self.brush = ImageDraw.Draw(self.image)

    def stripe(self, top, rows, colour):
        """Lay a plain stripe."""
        self._fill(0, top * self.cell, self.image.width, rows * self.cell, colour)

    def patches(self, colour, opacity, rectangles):
        """Lay patches (left, top, width, height) that let the ground shine through."""
        scale = self.cell / CELL
        mask = Image.new("L", self.image.size)
        brush = ImageDraw.Draw(mask)
        for left, top, width, height in rectangles:
            corner = (left * scale, top * scale)
            end = (corner[0] + width * scale - 1, corner[1] + height * scale - 1)
            brush.rectangle((corner, end), fill=round(255 * opacity))
        self.image.paste(ImageColor.getrgb(colour), mask=mask)

    def band(self, top, motif, threads=None, repeats=1):
        """Weave a motif across the whole width, from its first row at `top` on."""
        for thread, colour in (threads or {"a": self.dye.a, "b": self.dye.b}).items():
            for number, dy in enumerate(motif.rows):
                fray = self.rng.choice((0, 0.15, 0.3)) if motif.frayed else 0
                strands = list(self._strands(motif, dy, thread, fray))
                for repeat in range(repeats):
                    self._strand_row(top + number + repeat * len(motif.rows), strands, colour)

    def _strands(self, motif, dy, thread, fray):
        """Yield (start, length) in columns of each run of a thread, over all tiles of a row."""
        period, middle = 2 * motif.half_width, self.columns // 2
        tiles = self.columns // period + 1
        for first, last in runs(motif, dy, thread):
            for centre in (middle + period * n for n in range(-tiles, tiles + 1)):
                length = last - first + 1 + 2 * fray
                yield centre + first - fray, length
                yield centre - last - fray, length

    def _strand_row(self, row, strands, colour):
        for start, length in strands:
            self._fill(
                start * self.cell, row * self.cell, length * self.cell, self.cell * THREAD, colour
            )

    def _fill(self, left, top, width, height, colour):
        end = (round(left + width) - 1, round(top + height) - 1)
        self.brush.rectangle(((round(left), round(top)), end), fill=colour)

    def ribbed(self):
        """Return the picture with the ribs of the weave over it."""
        mask = Image.new("L", self.image.size)
        brush = ImageDraw.Draw(mask)
        for at in range(0, max(self.image.size), self.cell // 2):
            brush.line(((0, at), (self.image.width, at)), fill=round(255 * RIBS))
            brush.line(((at, 0), (at, self.image.height)), fill=round(255 * RIBS))
        self.image.paste((0, 0, 0), mask=mask)
        return self.image


def woven(area, kind, seed, columns, cell):
    """Return the cloth of a page as a picture of so many columns, with the rows of its cover."""
    rng = Random(f"{area}/{kind}/{seed}")  # noqa: S311  a pattern holds no secret
    cloth = PaintedCloth(DYES.get(area, DYES[NEUTRAL]), rng, columns, cell)
    LAYOUTS[kind if kind in LAYOUTS else "article"](cloth)
    return cloth.ribbed()
