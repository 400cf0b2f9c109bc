"""The few things that are done to a list. Each may be done twice, and comes to the same.

So what a browser did without a line is done again here when the line is back, in the same order,
and sent once more when the answer was lost. What no longer fits, such as a page for a list that
another device deleted, is left out without a word.
"""

from django.db.models import Max

from core.models import PageIdentity
from core.thai import tidy

from .models import LONGEST_NAME, ReadingListItem

MOST_LISTS = 50
MOST_PAGES = 200


def clean_name(name):
    """Return the name as one line without characters that draw nothing."""
    return " ".join(tidy(name).split())[:LONGEST_NAME].strip()


def create(owner, key, *, name):
    """Make the list, unless it is there or there are too many."""
    name, lists = clean_name(name), owner.reading_lists
    if name and not lists.filter(key=key).exists() and lists.count() < MOST_LISTS:
        lists.create(key=key, name=name)


def rename(owner, key, *, name):
    if name := clean_name(name):
        owner.reading_lists.filter(key=key).update(name=name)


def delete(owner, key):
    owner.reading_lists.filter(key=key).delete()


def add(owner, key, *, page):
    """Put a page at the end of the list, unless it is there or the list is full."""
    kept = owner.reading_lists.filter(key=key).first()
    work = PageIdentity.objects.filter(translation_key=page).first()
    if kept and work and kept.items.count() < MOST_PAGES:
        last = kept.items.aggregate(last=Max("position"))["last"]
        position = 0 if last is None else last + 1
        kept.items.get_or_create(work=work, defaults={"position": position})


def remove(owner, key, *, page):
    items = ReadingListItem.objects.filter(reading_list__owner=owner, reading_list__key=key)
    items.filter(work__translation_key=page).delete()


def order(owner, key, *, pages):
    """Put the pages into this order; those not named follow, as they were."""
    kept = owner.reading_lists.filter(key=key).first()
    if kept is None:
        return
    places = {page: place for place, page in enumerate(pages)}
    items = list(kept.items.select_related("work"))
    items.sort(key=lambda item: places.get(item.work.translation_key, len(places)))
    for position, item in enumerate(items):
        item.position = position
    ReadingListItem.objects.bulk_update(items, ["position"])


CHANGES = {change.__name__: change for change in (create, rename, delete, add, remove, order)}
