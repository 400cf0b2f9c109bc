"""The numbers of a selection as charts: over time, and divided in one way."""

from datetime import timedelta

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.charts import BARS, COLUMNS, Chart, Row
from core.templatetags.hub_tags import thai_date

from .breakdowns import month_name, school_year_name
from .numbers import Numbers
from .periods import first_of_month, first_of_school_year

MOST_DAYS, MOST_MONTHS = 92, 36


def names_of_numbers():
    """Return what stands above the numbers, in the order of `Numbers`."""
    return [_("Times read"), _("Downloads"), _("Readers")]


def spans_for(period):
    """Return what gives the first day of a span and its name: days, or longer for few bars."""
    if period.days <= MOST_DAYS:
        return (lambda day: day), (lambda day: thai_date(day, "short"))
    if period.days <= MOST_MONTHS * 31:
        return first_of_month, month_name
    return first_of_school_year, school_year_name


def over_time(selection):
    """Return the chart of a selection, from its first to its last span; None for nothing."""
    period = selection.period
    first_of, name_of = spans_for(period)
    found = selection.by_span(first_of)
    if not any(numbers.views for numbers in found.values()):
        return None
    firsts = dict.fromkeys(first_of(day) for day in days_of(period, min(found)))
    rows = [Row(name_of(first), found.get(first, Numbers())) for first in firsts]
    return Chart(COLUMNS, _("Time"), names_of_numbers(), rows, title=_("Times read"))


def divided(heading, rows, shown):
    """Return the shown rows of a report as bars, as long as they are among all of its rows."""
    highest = max((row.values[0] for row in rows), default=0)
    named = [Row(capfirst(row.label), row.values) for row in shown]
    return Chart(BARS, heading, names_of_numbers(), named, full=highest)


def days_of(period, earliest):
    """Yield each day, also those on which nobody came."""
    first = period.first or earliest
    for number in range((period.last - first).days + 1):
        yield first + timedelta(days=number)
