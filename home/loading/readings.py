"""Some months of numbers for the pages of the demo, as a small office would have them."""

import random
from datetime import timedelta

from django.utils.timezone import localdate
from wagtail.models import Page

from core.models import BasePage
from readership.models import DailyTotal, DailyVisitors
from readership.periods import yesterday

DAYS = 150
WEEKEND, BREAK = 0.35, 0.4
MONTHS_OF_BREAK = (4, 10)
NEW, NEWS = 14, 4  # days in which a page is looked at most, and how much more
VISITORS_OF_READERS = 0.45


def load_readings():
    """Make the numbers once; pages and days that were counted really are left alone."""
    if DailyTotal.objects.exists():
        return
    pages = [page for page in Page.objects.live().specific() if isinstance(page, BasePage)]
    totals = [total for page in pages for total in totals_of(page)]
    DailyTotal.objects.bulk_create(totals, batch_size=500)
    DailyVisitors.objects.bulk_create(visitors_of(totals), batch_size=500)


def totals_of(page):
    """Yield the numbers of a page from its publication on; the same each time for the same page."""
    chance = random.Random(page.slug)  # noqa: S311  (no secret)
    liked = chance.choice([0.5, 1, 1, 2, 4])
    has_files = bool(getattr(page, "files", None))
    for day in days_since(localdate(page.first_published_at)):
        age = (day - localdate(page.first_published_at)).days
        views = int(chance.expovariate(1 / (liked * busyness(day) * (NEWS if age < NEW else 1))))
        if views:
            downloads = sum(chance.random() < 0.15 for _view in range(views)) if has_files else 0
            readers = max(1, round(views * chance.uniform(0.7, 1)))
            numbers = {"views": views, "downloads": downloads, "readers": readers}
            yield DailyTotal(page_id=page.pk, day=day, **numbers)


def days_since(published):
    """Yield each day of the last months on which the page was there."""
    first = max(published, yesterday() - timedelta(days=DAYS - 1))
    for number in range((yesterday() - first).days + 1):
        yield first + timedelta(days=number)


def busyness(day):
    """Return how much is read on such a day: little at week-ends and between terms."""
    in_week = WEEKEND if day.weekday() >= 5 else 1
    return in_week * (BREAK if day.month in MONTHS_OF_BREAK else 1)


def visitors_of(totals):
    """Return the visitors of each day: most of them read more than one page."""
    readers = {}
    for total in totals:
        readers[total.day] = readers.get(total.day, 0) + total.readers
    for day, number in readers.items():
        yield DailyVisitors(day=day, readers=max(1, round(number * VISITORS_OF_READERS)))
