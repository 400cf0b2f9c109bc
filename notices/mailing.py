"""Mail about notices, written when it is sent, in the language of the recipient."""

import logging

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override
from django_tasks import task

from core.mail import TROUBLE, absolute, next_attempt, sending_site

from .models import Notice, Topic
from .unsubscribing import unsubscribe_address
from .wording import language_of

logger = logging.getLogger(__name__)


def subject_of(notices):
    """Return the subject line: what happened, or how much did."""
    if len(notices) == 1:
        # A title may hold a line break, which a header may not.
        return " ".join(notices[0].headline.split())
    return gettext("%(count)d pieces of news for you") % {"count": len(notices)}


def context_of(recipient, notices, stop):
    return {
        "recipient": recipient,
        "items": [
            {"notice": notice, "link": absolute(notice.url or notice.get_absolute_url())}
            for notice in notices
        ],
        "site": sending_site(),
        "topics": [topic.label for topic in topics_in(notices)],
        "stop": stop,
        "settings_link": absolute(reverse("notice_settings")),
    }


def topics_in(notices):
    present = {notice.topic for notice in notices}
    return [topic for topic in Topic if topic in present]


def headers_of(stop):
    """Return what lets a mail program offer its own button to unsubscribe (RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }


def message_of(notices):
    """Return one mail about notices of one person."""
    recipient = notices[0].recipient
    with override(language_of(recipient)):
        stop = absolute(unsubscribe_address(recipient, topics_in(notices)))
        context = context_of(recipient, notices, stop)
        body = render_to_string("notices/email/message.txt", context)
        subject = subject_of(notices)
    return EmailMessage(subject, body, to=[recipient.email], headers=headers_of(stop))


@task()
def mail_notices(keys, attempt=0):
    """Send one mail about those notices of one person that still wait for it."""
    waiting = Notice.objects.to_mail().filter(pk__in=keys).select_related("recipient")
    notices = list(waiting.order_by("created_at", "pk"))
    if not notices:
        return
    try:
        message_of(notices).send()
    except TROUBLE as error:
        try_later(keys, attempt, error)
    else:
        Notice.objects.filter(pk__in=[n.pk for n in notices]).update(mailed_at=timezone.now())


def try_later(keys, attempt, error):
    """Queue the next attempt; after the last, note the failure for the administrators."""
    if when := next_attempt(attempt):
        mail_notices.using(run_after=when).enqueue(keys, attempt + 1)
        return
    said = f"{type(error).__name__}: {error}"[:255]
    logger.error("A mail about notices %s failed for good: %s", keys, said)
    failed = Notice.objects.to_mail().filter(pk__in=keys)
    failed.update(failed_at=timezone.now(), error=said)
