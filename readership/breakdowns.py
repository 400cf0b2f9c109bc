"""The ways in which a report divides its numbers."""

from collections.abc import Callable
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.charts import Row
from core.localised import in_thai
from core.thai import thai_date
from core.thai.calendar import ERA, fiscal_year, school_year

from . import filing
from .periods import first_of_fiscal_year, first_of_month, first_of_school_year


class Breakdown(NamedTuple):
    """A way to divide numbers; `rows_of(selection)` returns the lines in their order."""

    label: str
    rows_of: Callable


def month_name(day):
    """Return a month and its year, in the era of the language in force."""
    if in_thai():
        return thai_date(day, "month")
    return date_format(day, "F Y")


def year_name(year):
    """Return a year พ.ศ. in the era of the language in force."""
    return str(year) if in_thai() else str(year - ERA)


def school_year_name(day):
    return _("School year %(year)s") % {"year": year_name(school_year(day))}


def fiscal_year_name(day):
    return _("Fiscal year %(year)s") % {"year": year_name(fiscal_year(day))}


def by_filing(pairs, names_of, of_none):
    """Return what makes lines of a way of filing, the most read first."""

    def rows_of(selection):
        numbers = selection.by_filing(pairs)
        names = names_of([key for key in numbers if key is not None])
        rows = [Row(names.get(key, str(of_none)), found) for key, found in numbers.items()]
        return in_order(rows)

    return rows_of


def by_page(selection):
    numbers = selection.by_page()
    titles = filing.page_names([key for key in numbers if key is not None])
    return in_order([Row(titles.get(key, str(DELETED)), found) for key, found in numbers.items()])


def by_span(first_of, name_of):
    """Return what makes lines of spans of time, the latest first."""

    def rows_of(selection):
        spans = selection.by_span(first_of)
        return [Row(name_of(first), spans[first]) for first in sorted(spans, reverse=True)]

    return rows_of


def in_order(rows):
    """Return the rows, the most read first."""
    return sorted(rows, key=lambda row: (*(-number for number in row.values), row.label))


DELETED = gettext_lazy("Deleted pages")
NONE_GIVEN = gettext_lazy("None given")
OFFICE = gettext_lazy("The office itself")
AREAS, SCHOOLS = filing.related(filing.AREAS), filing.related(filing.SCHOOL)
BREAKDOWNS = {
    "type": Breakdown(
        gettext_lazy("Kind of page"), by_filing(filing.types_of, filing.type_names, DELETED)
    ),
    "area": Breakdown(
        gettext_lazy("Learning area"), by_filing(AREAS, filing.area_names, NONE_GIVEN)
    ),
    "school": Breakdown(gettext_lazy("School"), by_filing(SCHOOLS, filing.school_names, OFFICE)),
    "owner": Breakdown(
        gettext_lazy("Owner"), by_filing(filing.owners_of, filing.owner_names, NONE_GIVEN)
    ),
    "page": Breakdown(gettext_lazy("Page"), by_page),
    "month": Breakdown(gettext_lazy("Month"), by_span(first_of_month, month_name)),
    "school-year": Breakdown(
        gettext_lazy("School year"), by_span(first_of_school_year, school_year_name)
    ),
    "fiscal-year": Breakdown(
        gettext_lazy("Fiscal year"), by_span(first_of_fiscal_year, fiscal_year_name)
    ),
}
