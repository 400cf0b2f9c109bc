"""The one source of every number that is shown: the totals of days, up to yesterday."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Min, Q, Sum
from django.db.models.functions import Coalesce
from wagtail.models import Page

from .filing import keys_by_page
from .models import DailyTotal, DailyVisitors
from .periods import Period


class Numbers(NamedTuple):
    """How often pages were read and their files taken, and by how many.

    Readers are counted once a page and a day: nobody can tell whether they come again tomorrow.
    """

    views: int = 0
    downloads: int = 0
    readers: int = 0

    def plus(self, other):
        return Numbers(*(one + another for one, another in zip(self, other, strict=True)))


SUMS = {name: Coalesce(Sum(name), 0) for name in Numbers._fields}


@dataclass(frozen=True)
class Selection:
    """The totals of a period, perhaps only of the pages that fulfil a condition."""

    period: Period = field(default_factory=Period.ever)
    pages: Q | None = None

    def rows(self):
        rows = DailyTotal.objects.filter(day__lte=self.period.last)
        if self.period.first:
            rows = rows.filter(day__gte=self.period.first)
        if self.pages is not None:
            rows = rows.filter(page__in=Page.objects.filter(self.pages).values("pk"))
        return rows

    def total(self):
        return Numbers(**self.rows().aggregate(**SUMS))

    def by(self, column):
        """Return {value of the column: numbers}, of days or pages."""
        summed = self.rows().order_by().values(column).annotate(**SUMS)
        return {row.pop(column): Numbers(**row) for row in summed}

    def by_page(self):
        """Return {page key: numbers}; None is the key of all that are deleted."""
        return self.by("page")

    def by_span(self, first_of):
        """Return {first day of the span: numbers}, in order, such as of months."""
        found = defaultdict(Numbers)
        for day, numbers in sorted(self.by("day").items()):
            found[first_of(day)] = found[first_of(day)].plus(numbers)
        return dict(found)

    def by_filing(self, pairs):
        """Return {key: numbers} of a way of filing; a page under two keys counts for both.

        None is the key of what is filed under nothing.
        """
        by_page = self.by_page()
        filed = keys_by_page(pairs, by_page)
        found = defaultdict(Numbers)
        for page, numbers in by_page.items():
            for key in filed.get(page, [None]):
                found[key] = found[key].plus(numbers)
        return dict(found)


def of_pages(keys, period=None):
    """Return {page key: numbers} of some pages, for one query."""
    return Selection(period or Period.ever(), Q(pk__in=keys)).by_page()


def visitors_in(period):
    """Return how many came to the library, each counted once a day."""
    rows = DailyVisitors.objects.filter(day__lte=period.last)
    if period.first:
        rows = rows.filter(day__gte=period.first)
    return rows.aggregate(all=Coalesce(Sum("readers"), 0))["all"]


def first_day():
    """Return the first day with a number, or None."""
    return DailyTotal.objects.aggregate(first=Min("day"))["first"]
