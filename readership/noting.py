"""Notes that a page was read or a file taken: stored when it returns, and added up later."""

from django.db import IntegrityError
from wagtail.models import Page

from core.access import live, may_read
from core.files import passed_restrictions

from .models import THE_PAGE_ITSELF, Reading
from .readers import reader_of

AGAIN_AFTER = 30  # minutes; whoever comes back sooner has not left
# From one address on one day. A mobile network may put a whole district behind one.
MOST_FROM_ONE_PLACE = 10_000


def note_view(request, page_id):
    """Note that the page was read, if a reader read it who may."""
    page = live(Page.objects.filter(pk=page_id)).first()
    if page is None:
        return
    reader = reader_of(request)
    if reader and may_read(page, request.user, passed_restrictions(request)):
        note(reader, page.pk)


def note(reader, page_id, document=THE_PAGE_ITSELF):
    """Store one reading, committed on return, unless it repeats one of the last minutes."""
    what = {"reader": reader.key, "page_id": page_id, "document": document}
    since = reader.minute - AGAIN_AFTER
    if Reading.objects.filter(**what, minute__gt=since).exists() or is_flood(reader.place):
        return
    reading = Reading(**what, day=reader.day, minute=reader.minute, place=reader.place)
    try:
        Reading.objects.bulk_create([reading], ignore_conflicts=True)
    except IntegrityError:
        return  # the page was deleted meanwhile


def is_flood(place):
    """Tell whether more comes from one address than people can read."""
    return Reading.objects.filter(place=place)[MOST_FROM_ONE_PLACE - 1 :].exists()
