"""The drawing of numbers over time; the template makes the SVG and the table beside it."""

from dataclasses import dataclass
from datetime import timedelta

from core.templatetags.hub_tags import thai_date

from .breakdowns import month_name, school_year_name
from .numbers import Numbers
from .periods import first_of_month, first_of_school_year

HIGH = 100  # units of the drawing
STEP, GAP = 10, 2  # width of a bar with the space after it, and that space
MOST_DAYS, MOST_MONTHS = 92, 36


@dataclass(frozen=True)
class Bar:
    """One span of time."""

    label: str
    numbers: Numbers
    place: int
    highest: int

    @property
    def left(self):
        return self.place * STEP

    @property
    def width(self):
        return STEP - GAP

    @property
    def height(self):
        """How high the bar stands; what is not nothing can be seen."""
        height = HIGH * self.numbers.views // self.highest
        return max(height, 1) if self.numbers.views else 0

    @property
    def top(self):
        return HIGH - self.height


@dataclass(frozen=True)
class Chart:
    """Bars side by side, from the first to the last span."""

    bars: list

    @property
    def width(self):
        return len(self.bars) * STEP - GAP

    @property
    def highest(self):
        return max(self.bars, key=lambda bar: bar.numbers.views)


def spans_for(period):
    """Return what gives the first day of a span and its name: days, or longer for few bars."""
    if period.days <= MOST_DAYS:
        return (lambda day: day), (lambda day: thai_date(day, "short"))
    if period.days <= MOST_MONTHS * 31:
        return first_of_month, month_name
    return first_of_school_year, school_year_name


def draw(selection):
    """Return the chart of a selection, None where nothing was counted."""
    period = selection.period
    first_of, name_of = spans_for(period)
    found = selection.by_span(first_of)
    if not any(numbers.views for numbers in found.values()):
        return None
    highest = max(numbers.views for numbers in found.values())
    firsts = dict.fromkeys(first_of(day) for day in days_of(period, min(found)))
    return Chart(
        [
            Bar(name_of(first), found.get(first, Numbers()), place, highest)
            for place, first in enumerate(firsts)
        ]
    )


def days_of(period, earliest):
    """Yield each day, also those on which nobody came."""
    first = period.first or earliest
    for number in range((period.last - first).days + 1):
        yield first + timedelta(days=number)


def share(number, highest):
    """Return a number as a part of the highest, in units of the drawing."""
    return max(HIGH * number // highest, 1) if number and highest else 0
