"""Digests: what a person has not read, in one mail a day, and once a week what they want so."""

from collections import defaultdict
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .mailing import mail_notices
from .models import Frequency, Notice

MONDAY = 0
WEEK = timedelta(days=7)
# A mail at once is tried for some hours; if a day later it neither went out nor failed, its task
# was lost, say with the computer's power.
LOST_AFTER = timedelta(days=1)


def is_due():
    """Return the condition on what today's digests hold."""
    now = timezone.now()
    daily = Q(by_mail=Frequency.DAILY)
    lost = Q(by_mail=Frequency.INSTANT, created_at__lte=now - LOST_AFTER)
    weekly = Q(by_mail=Frequency.WEEKLY)
    if timezone.localdate().weekday() != MONDAY:
        # Perhaps nothing ran on Monday.
        weekly &= Q(created_at__lte=now - WEEK)
    return daily | lost | weekly


def queue_by_person(notices):
    """Queue one mail for each recipient; returns how many."""
    keys = defaultdict(list)
    for recipient, key in notices.order_by("recipient", "pk").values_list("recipient", "pk"):
        keys[recipient].append(key)
    for of_one in keys.values():
        mail_notices.enqueue(of_one)
    return len(keys)


def queue_digests():
    """Queue what is due today."""
    return queue_by_person(Notice.objects.to_mail().unread().filter(is_due()))


@transaction.atomic
def send_again():
    """Queue what had failed for good; returns how many mails."""
    failed = list(Notice.objects.undelivered().values_list("pk", flat=True))
    Notice.objects.filter(pk__in=failed).update(failed_at=None, error="")
    return queue_by_person(Notice.objects.to_mail().filter(pk__in=failed))
