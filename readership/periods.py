"""Spans of days, in the years that schools and offices count by."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from core.thai.calendar import (
    ERA,
    FISCAL_YEAR_STARTS,
    SCHOOL_YEAR_STARTS,
    fiscal_year,
    school_year,
)

A_DAY = timedelta(days=1)


def yesterday():
    """Return the last day that is over: no number changes while it is looked at."""
    return timezone.localdate() - A_DAY


@dataclass(frozen=True)
class Period:
    """Some days, both ends included; None is without end."""

    first: date | None
    last: date

    @classmethod
    def ever(cls):
        return cls(None, yesterday())

    @classmethod
    def of_days(cls, days):
        return cls(yesterday() - (days - 1) * A_DAY, yesterday())

    @classmethod
    def of_school_year(cls, year):
        return cls.from_to(year - ERA, year - ERA + 1, SCHOOL_YEAR_STARTS)

    @classmethod
    def of_fiscal_year(cls, year):
        return cls.from_to(year - ERA - 1, year - ERA, FISCAL_YEAR_STARTS)

    @classmethod
    def from_to(cls, begins, ends, day):
        """Return the year from a day, such as (5, 16), of one year to the next such day."""
        return cls(date(begins, *day), date(ends, *day) - A_DAY).until_yesterday()

    def until_yesterday(self):
        """Return the part of the period that is over."""
        return Period(self.first, min(self.last, yesterday()))

    @property
    def days(self):
        return (self.last - self.first).days + 1 if self.first else 0


def first_of_month(day):
    return day.replace(day=1)


def first_of_school_year(day):
    return date(school_year(day) - ERA, *SCHOOL_YEAR_STARTS)


def first_of_fiscal_year(day):
    return date(fiscal_year(day) - ERA - 1, *FISCAL_YEAR_STARTS)
