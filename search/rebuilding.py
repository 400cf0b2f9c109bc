"""The index built anew because somebody pressed the button."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from .indexing import rebuild
from .models import IndexEntry, SearchIndex
from .writing import current_index

FORGOTTEN_AFTER = timedelta(hours=2)  # a task that never came to an end bars no other


@task()
def rebuild_index():
    """Build the index anew, and say when it is done, well or not."""
    try:
        rebuild()
    finally:
        SearchIndex.objects.update(rebuild_asked_at=None)


def ask_for_rebuild():
    """Let a background process build the index anew, unless it is at it; tells whether it will."""
    if is_asked_for(current_index()):
        return False
    SearchIndex.objects.update(rebuild_asked_at=timezone.now())
    rebuild_index.enqueue()
    return True


def is_asked_for(index):
    since = index.rebuild_asked_at
    return since is not None and timezone.now() - since < FORGOTTEN_AFTER


def percent_done(index):
    """Return how much of the new version is written, or None while nothing is being built."""
    if not index.building:
        return None
    entries = IndexEntry.objects
    done, before = (entries.filter(slot=s).count() for s in (index.building, index.active))
    return min(99, 100 * done // max(before, 1))
