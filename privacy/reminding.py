"""Reminders by the clock: what has to be answered soon, or should have been."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from .models import ErasureRequest, TakedownRequest
from .telling import ERASURE_LATE, TAKEDOWN_LATE, tell_deciders

# How many days before the last one, and how long until the next reminder.
AHEAD = {ErasureRequest: timedelta(days=7), TakedownRequest: timedelta(days=2)}
AGAIN_AFTER = timedelta(days=3)
KINDS = {ErasureRequest: (ERASURE_LATE, "inspect"), TakedownRequest: (TAKEDOWN_LATE, "edit")}


def remind():
    """Remind of each open request whose day comes; returns how many."""
    return sum(remind_of(model) for model in KINDS)


def remind_of(model):
    today = timezone.localdate()
    not_lately = Q(reminded_on__isnull=True) | Q(reminded_on__lte=today - AGAIN_AFTER)
    waiting = list(model.objects.open().filter(not_lately, due_on__lte=today + AHEAD[model]))
    kind, screen = KINDS[model]
    for request in waiting:
        tell_deciders(kind, request, screen=screen)
    model.objects.filter(pk__in=[request.pk for request in waiting]).update(reminded_on=today)
    return len(waiting)
