"""Reminders by the clock: of reviews that wait too long, and of pages to look at again."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry, TaskState

from core.models import User

from . import telling
from .due import REMINDED, due_pages, soon
from .models import ReviewTaskState
from .reviewers import HEAD, members, reviewers

AGAIN_AFTER = timedelta(days=7)


def late_reviews():
    """Return the reviews whose day has come and of which nobody was reminded this week."""
    today = timezone.localdate()
    not_lately = Q(reminded_on__isnull=True) | Q(reminded_on__lte=today - AGAIN_AFTER)
    waiting = ReviewTaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    return waiting.filter(not_lately, due_on__lte=today).select_related("workflow_state", "task")


def remind_of_late_reviews():
    """Remind the reviewers; returns how many reviews wait."""
    late = list(late_reviews())
    for state in late:
        if page := telling.page_of(state.workflow_state):
            people = reviewers(page, state.task.specific.heads_only)
            telling.tell(telling.REVIEW_LATE, people, page)
        state.reminded_on = timezone.localdate()
        state.save(update_fields=["reminded_on"])
    return len(late)


def was_reminded(page):
    """Tell whether the history has a reminder of this very day of review."""
    entries = PageLogEntry.objects.filter(page=page.pk, action=REMINDED)
    return any(entry.data.get("due") == str(page.review_due_on) for entry in entries)


def keepers(page):
    """Return who is responsible for the page; without anybody, its owner; at last the heads."""
    stewards = User.objects.filter(person__pagesteward_links__page=page.pk, is_active=True)
    owner = User.objects.filter(pk=page.owner_id, is_active=True)
    return stewards.distinct() or owner or members(HEAD)


def remind_of_due_pages():
    """Remind, once a date, of each page to be reviewed soon; returns how many."""
    pages = [page for page in due_pages(soon()) if not was_reminded(page)]
    for page in pages:
        telling.tell(telling.PAGE_DUE, keepers(page), page)
        log(page.specific, REMINDED, data={"due": str(page.review_due_on)})
    return len(pages)
