"""A request about a page: taken in, answered, and forgotten after a while."""

import re
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from core.access import public

from .models import TakedownRequest
from .telling import mail_asker, tell_of_takedown

ANSWERED = "privacy.answer_takedown"
PAGE_KEY = re.compile("[0-9]{1,9}")


def page_of(key):
    """Return the public page that an address names, or None; others are nobody's to know."""
    if not PAGE_KEY.fullmatch(key):
        return None
    return public(Page.objects.filter(pk=key)).first()


@transaction.atomic
def take_in(request):
    """Save a request, tell the office, and mail a receipt to who asks."""
    request.save()
    tell_of_takedown(request)
    mail_asker(request, "takedown_received")


@transaction.atomic
def close(request, by):
    """Note who answered, and mail the answer."""
    request.handled_by, request.closed_at = by, timezone.now()
    request.save()
    log(request, ANSWERED, user=by, data={"state": request.state})
    mail_asker(request, "takedown_answered")


def prune():
    """Forget who asked, some time after the answer; what was decided stays. Returns how many."""
    long_ago = timezone.now() - timedelta(days=settings.TAKEDOWN_KEPT_DAYS)
    old = TakedownRequest.objects.filter(closed_at__lt=long_ago, pruned_at__isnull=True)
    return old.update(name="", email="", text="", answer="", pruned_at=timezone.now())
