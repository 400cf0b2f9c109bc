"""Adds up what was noted: each reading once, whatever happens to the process meanwhile.

A transaction takes readings, adds them to the totals and marks them; so a kill in the middle leaves
them as they were. They stay marked until midnight, to tell who comes again.
"""

from collections import Counter
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from .day_keys import destroy_before
from .models import THE_PAGE_ITSELF, DailyTotal, DailyVisitors, Reading

BATCH = 500  # in one transaction: other writers wait no longer than for a page that is saved
GRACE = timedelta(minutes=2)  # for a request that began before midnight


def add_up():
    """Add all that waits; returns how many readings."""
    added = 0
    while in_batch := add_batch():
        added += in_batch
    return added


@transaction.atomic
def add_batch():
    """Add some readings, all or none; returns how many."""
    waiting = Reading.objects.filter(is_added=False).order_by("pk")
    readings = list(waiting.select_for_update()[:BATCH])
    add_totals(readings)
    add_visitors(readings)
    mark_added(readings)
    return len(readings)


def mark_added(readings):
    Reading.objects.filter(pk__in=[r.pk for r in readings]).update(is_added=True)


def add_totals(readings):
    """Add the readings to the days of their pages."""
    totals = totals_of(readings)
    came_before = seen_before(readings)
    for reading in readings:
        total = totals[reading.page_id, reading.day]
        if reading.document:
            total.downloads += 1
            continue
        total.views += 1
        who = reading.reader, reading.page_id
        total.readers += who not in came_before
        came_before.add(who)
    save_totals(totals.values())


def totals_of(readings):
    """Return {(page key, day): total} for the readings, as stored or new."""
    wanted = {(r.page_id, r.day) for r in readings}
    pages, days = {page for page, _day in wanted}, {day for _page, day in wanted}
    stored = DailyTotal.objects.filter(page__in=pages, day__in=days)
    found = {(total.page_id, total.day): total for total in stored}
    missing = wanted - found.keys()
    return found | {(page, day): DailyTotal(page_id=page, day=day) for page, day in missing}


def save_totals(totals):
    new = [total for total in totals if total.pk is None]
    old = [total for total in totals if total.pk is not None]
    DailyTotal.objects.bulk_create(new)
    DailyTotal.objects.bulk_update(old, ["views", "downloads", "readers"])


def seen_before(readings):
    """Return {(reader, page key)} of those who read the page earlier on their day."""
    return set(added_views(readings).values_list("reader", "page_id"))


def added_views(readings):
    """Return the views, already added, of the same readers."""
    readers = {r.reader for r in readings}
    return Reading.objects.filter(is_added=True, document=THE_PAGE_ITSELF, reader__in=readers)


def add_visitors(readings):
    """Add those who came to the library for the first time on their day."""
    known = set(added_views(readings).values_list("reader", flat=True))
    new = {(r.reader, r.day) for r in readings if not r.document and r.reader not in known}
    for day, number in Counter(day for _reader, day in new).items():
        visitors, _made = DailyVisitors.objects.get_or_create(day=day)
        visitors.readers += number
        visitors.save(update_fields=["readers"])


def forget_readers():
    """Destroy what tells readers apart of the days that are over; their numbers stay."""
    today = timezone.localdate(timezone.now() - GRACE)
    destroy_before(today)
    over = Reading.objects.filter(day__lt=today, is_added=True)
    while keys := list(over.values_list("pk", flat=True)[:BATCH]):
        Reading.objects.filter(pk__in=keys).delete()
