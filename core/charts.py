"""Numbers drawn as a chart: where each mark stands, in parts of a hundred of the drawing.

The templates make the SVG (`includes/chart.html`), and the table that holds every number.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil

BARS, CHANGE, LINE, COLUMNS = "bars", "change", "line", "columns"
LAST = "last"  # how the drawing names the only numbers, or the later of two
FIRST = "first"
LEAST = 1  # what is not nothing can be seen
# Labels below a drawing, and numbers in it, that a phone has room for.
MOST_NAMED, MOST_MARKED = 6, 8


@dataclass(frozen=True)
class Row:
    """A label with its numbers, one for each column of the table."""

    label: str
    values: tuple


@dataclass(frozen=True)
class Mark:
    """A number in the drawing: how far to the right it stands, and how long or high it is."""

    label: str
    value: object
    place: float
    size: float
    role: str
    is_lower: bool  # of two, so that their numbers do not stand on each other

    @property
    def across(self):
        return percent(self.place)

    @property
    def length(self):
        return percent(self.size)

    @property
    def top(self):
        return percent(100 - self.size)


@dataclass(frozen=True)
class Chart:
    """Rows of numbers, of which the first columns are drawn and all stand in the table."""

    kind: str
    heading: str
    names: list
    rows: list
    drawn: int = 1
    title: str = ""
    unit: str = ""
    source: str = ""
    full: int | None = None  # what fills the drawing, where it is not the highest of these rows

    @property
    def roles(self):
        """What each of the drawn numbers of a row is called in the drawing."""
        return [FIRST, LAST] if self.drawn == 2 else [LAST]

    @property
    def is_in_table(self):
        """Whether the marks lie in the table itself, one row below the other."""
        return self.kind in (BARS, CHANGE)

    @cached_property
    def highest(self):
        if self.full is not None:
            return self.full
        return max((value for row in self.rows for value in row.values[: self.drawn]), default=0)

    @property
    def highest_row(self):
        return max(self.rows, key=lambda row: row.values[0])

    @property
    def step(self):
        """How far apart the rows stand in a drawing beside the table."""
        return 100 / len(self.rows)

    @property
    def thickness(self):
        return percent(self.step * 0.8)

    @property
    def keys(self):
        """Return (name, role) of what is drawn, where a reader must be told which is which."""
        return list(zip(self.names, self.roles, strict=False)) if self.drawn > 1 else []

    @property
    def columns(self):
        """Return (name, role) of each column; one that is not told apart has no role."""
        roles = self.roles if self.drawn > 1 else []
        return [(name, roles[n] if n < len(roles) else "") for n, name in enumerate(self.names)]

    @property
    def marked_rows(self):
        """Return (row, its marks)."""
        return [(row, self.marks_of(row, place)) for place, row in enumerate(self.rows)]

    def marks_of(self, row, place):
        across = self.step * (place + (0.1 if self.kind == COLUMNS else 0.5))
        drawn = row.values[: self.drawn]
        lower = LAST if drawn[0] >= drawn[-1] else FIRST
        return [
            Mark(
                row.label,
                value,
                across,
                self.size_of(value),
                role,
                len(drawn) > 1 and role == lower,
            )
            for value, role in zip(drawn, self.roles, strict=True)
        ]

    def size_of(self, value):
        return max(100 * float(value / self.highest), LEAST) if value else 0

    @property
    def lines(self):
        """Return (marks, pairs of neighbours, role) of each line."""
        series = zip(*(marks for _row, marks in self.marked_rows), strict=True)
        return [(line, list(pairwise(line)), line[0].role) for line in series]

    @property
    def says_numbers(self):
        """Whether there is room to write each number into the drawing."""
        return self.kind == LINE and len(self.rows) <= MOST_MARKED

    @property
    def places(self):
        """Return (label, whether a phone lacks room for it) below the drawing.

        Labels for which no screen has room are empty.
        """
        every = ceil(len(self.rows) / MOST_NAMED)
        return [
            (row.label if n % every == 0 else "", n // every % 2 == 1)
            for n, row in enumerate(self.rows)
        ]


def percent(number):
    """Return a length as SVG takes it."""
    return f"{number:.2f}%"
