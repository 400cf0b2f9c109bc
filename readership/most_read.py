"""Which pages are read most; the search orders by it."""

from django.core.cache import cache

from .numbers import Selection
from .periods import Period, yesterday

LISTED, DAYS = 500, 365
A_DAY = 24 * 60 * 60


def most_read():
    """Return the keys of the pages read most in a year, in order; they change at midnight."""
    return cache.get_or_set(f"readership.most_read.{yesterday()}", ranked, A_DAY)


def ranked():
    by_page = Selection(Period.of_days(DAYS)).by_page()
    read = [(-numbers.views, key) for key, numbers in by_page.items() if key and numbers.views]
    return [key for _views, key in sorted(read)[:LISTED]]
