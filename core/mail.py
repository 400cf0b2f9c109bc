"""Mail by the task queue: the reader does not wait for the mail server, and it may be down."""

from datetime import timedelta
from smtplib import SMTPException
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from django_tasks import default_task_backend, task

from .models import SiteSettings

# How long to wait before each further attempt.
PAUSES = [timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6)]
# What passes when the mail server is back; anything else is a mistake of ours.
TROUBLE = (SMTPException, OSError)


def absolute(address):
    """Return a site-relative address as a mail needs it."""
    return urljoin(settings.WAGTAILADMIN_BASE_URL, address)


def sending_site():
    """Return the settings of the site that mails are signed by, or None."""
    return SiteSettings.objects.filter(site__is_default_site=True).first()


def queue_mail(message):
    """Have a django.core.mail message sent, if the transaction of the caller is committed."""
    parts = {
        "subject": message.subject,
        "body": message.body,
        "from_email": message.from_email,
        "to": message.to,
        "alternatives": [list(part) for part in getattr(message, "alternatives", [])],
    }
    send_mail.enqueue(parts)


@task()
def send_mail(parts, attempt=0):
    """Send one mail; when the server fails, try again later, and fail for good in the end."""
    try:
        EmailMultiAlternatives(**parts).send()
    except TROUBLE:
        if not (later := next_attempt(attempt)):
            raise
        send_mail.using(run_after=later).enqueue(parts, attempt + 1)


def next_attempt(attempt):
    """Return when to try again after an attempt failed; None when that was the last."""
    if attempt >= len(PAUSES) or not default_task_backend.supports_defer:
        return None
    return timezone.now() + PAUSES[attempt]
