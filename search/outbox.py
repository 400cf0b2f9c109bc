"""What another engine beside the database has not been told yet.

A row says only that an entry changed. What is delivered is read from the database at that time, so
a row is never out of date, and rows may be delivered twice or in any order: the row's id is the
version of what is delivered. Writers come one after another (`writing.writing`), so ids grow in the
order of their commits.
"""

import time

from django.db import connection
from django.db.models import F

from .models import EngineBuild, PendingEntry

MOST_TRIES = 10  # of an entry that is refused; `check_search` tells of it
_ALL = (
    "INSERT INTO search_pendingentry (slot, entry_id, tries)"
    " SELECT slot, id, 0 FROM search_indexentry WHERE slot = %s ORDER BY id"
)


def add(slot, entry_ids):
    """Note that these entries were written, changed or deleted."""
    PendingEntry.objects.bulk_create(PendingEntry(slot=slot, entry_id=pk) for pk in entry_ids)


def start_anew(slot):
    """Begin a new version of a slot, as empty as the slot is in this transaction."""
    before = build_of(slot)
    # No name of a version is used twice, even after its row was forgotten.
    number = max(int(time.time()), before.build + 1 if before else 0)
    EngineBuild.objects.update_or_create(
        slot=slot, defaults={"build": number, "created": False, "ready": False}
    )
    PendingEntry.objects.filter(slot=slot).delete()


def build_of(slot):
    """Return the version of a slot, or None where none was begun."""
    return EngineBuild.objects.filter(slot=slot).first()


def refill(slot):
    """Begin a new version of a slot with all entries that it has."""
    start_anew(slot)
    with connection.cursor() as cursor:
        cursor.execute(_ALL, [slot])


def is_settled(slot):
    """Tell whether everything in the slot was delivered, and so may be asked for there."""
    is_ready = EngineBuild.objects.filter(slot=slot, ready=True)
    return is_ready.exists() and not waiting(slot).exists()


def waiting(slot):
    """Return the rows that were never tried."""
    return PendingEntry.objects.filter(slot=slot, tries=0)


def refused(slot):
    """Return the rows that were tried and not taken."""
    return PendingEntry.objects.filter(slot=slot, tries__gt=0)


def batch(after, size, most_tries=0):
    """Return the oldest rows behind an id, those included that failed before if so wished."""
    rows = PendingEntry.objects.filter(pk__gt=after, tries__lte=most_tries).order_by("pk")
    return list(rows[:size])


def settle(rows):
    """Forget rows that were delivered."""
    PendingEntry.objects.filter(pk__in=[row.pk for row in rows]).delete()


def refuse(rows):
    """Count a try of rows that were refused; readers no longer wait for them."""
    PendingEntry.objects.filter(pk__in=[row.pk for row in rows]).update(tries=F("tries") + 1)


def forget():
    """Forget everything: no other engine is in use, so what one holds is out of date from now."""
    EngineBuild.objects.all().delete()
    PendingEntry.objects.all().delete()
