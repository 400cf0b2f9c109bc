"""Carrying out an erasure, step by step; each step may be done again when the machine stopped.

Account and person come last: until then they say whose rows and which names are looked for.
"""

import logging

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task
from wagtail.log_actions import log
from wagtail.models import Comment, Revision

from core.content_version import raise_version
from core.mail import TROUBLE, sending_site
from core.models import User
from core.own_data import NO_ADDRESS, empty, pages_of
from core.personal_data import erase, forget

from .files import clean_files
from .models import ErasureRequest
from .names import Names
from .sweeping import sweep

ERASED, REFUSED = "privacy.erase", "privacy.refuse_erasure"
State = ErasureRequest.State
logger = logging.getLogger(__name__)


def has_content(subject):
    """Tell whether others rely on what the person made or may do, so that somebody decides."""
    user = subject.user
    if pages_of(subject).exists():
        return True
    return bool(user) and (
        user.has_perm("wagtailadmin.access_admin")
        or Revision.objects.filter(user=user).exists()
        or Comment.objects.filter(user=user).exists()
    )


def is_last_of_its_kind(user):
    """Tell whether nobody would be left who may do everything."""
    if user is None or not user.is_superuser:
        return False
    return not User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk).exists()


def start(request, by=None):
    """Close the account at once and leave the rest to the worker."""
    request.state, request.decided_by = State.WORKING, by
    request.save()
    if request.user:
        User.objects.filter(pk=request.user_id).update(is_active=False)
    carry_out.enqueue(request.pk)


@task()
def carry_out(key):
    """Erase what is held on the subject of a request, and say so to its address once more."""
    request = ErasureRequest.objects.filter(pk=key, state=State.WORKING).first()
    if request is None:
        return
    address, subject = request.subject.email, request.subject
    names = Names.of(subject)
    erase(subject)
    changed = sweep(names)
    left = clean_files(subject, names, changed)
    changed += pages_of(subject).specific()
    with transaction.atomic():
        empty(subject)
        raise_version()
    forget(names.texts, [part for part in (*changed, *subject) if part])
    finish(request, left)
    if address and not address.endswith(NO_ADDRESS):
        say_goodbye(address)


def resume():
    """Queue again what a worker began and did not end; returns how many."""
    begun = list(ErasureRequest.objects.filter(state=State.WORKING).values_list("pk", flat=True))
    for key in begun:
        carry_out.enqueue(key)
    return len(begun)


@transaction.atomic
def finish(request, left):
    """Note that it is done, with the files that somebody has to look at."""
    request.state, request.closed_at = State.DONE, timezone.now()
    request.reason = ""
    request.left_over = [{"title": file.title, "url": file.url} for file in left]
    request.save()
    log(request, ERASED, user=request.decided_by)


def say_goodbye(address):
    """Mail now: in the queue, the address would stay for days."""
    with override("th"):
        body = render_to_string("privacy/email/erased.txt", {"site": sending_site()})
    subject, _blank, text = body.strip().partition("\n")
    try:
        EmailMessage(subject, text.strip(), to=[address]).send()
    except TROUBLE:
        logger.warning("Nobody could be told that an erasure was carried out")


@transaction.atomic
def refuse(request, by, answer):
    """Close a request with the reason; the account hears of it."""
    request.state, request.closed_at = State.REFUSED, timezone.now()
    request.decided_by, request.answer = by, answer
    request.save()
    log(request, REFUSED, user=by)
