"""Write down what is announced, once for each person."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from .mailing import mail_notices
from .models import Frequency, Notice
from .preferences import frequencies_of
from .wording import language_of, words_for

# What is announced again so soon is the same event, seen from two places.
AT_ONCE = timedelta(minutes=5)


def title_of(subject):
    """Return what people call the subject; of a page under review, its newest title."""
    return (getattr(subject, "draft_title", "") or str(subject))[:255]


def is_repeated(notice):
    """Tell whether the last that the person heard of the subject is this, a moment ago."""
    subject = {"subject_type": notice.subject_type, "subject_key": notice.subject_key}
    last = notice.recipient.notices.filter(**subject).first()
    if last is None or last.created_at < timezone.now() - AT_ONCE:
        return False
    return (last.kind, last.actor, last.text) == (notice.kind, notice.actor, notice.text)


def note(recipient, url_for, **event):
    """Write one person's notice and queue its mail, in the transaction of what happened."""
    with override(language_of(recipient)):
        notice = Notice(recipient=recipient, url=url_for(recipient), **event)
    if is_repeated(notice):
        return
    notice.by_mail = frequencies_of(recipient)[notice.topic]
    notice.save()
    if notice.by_mail == Frequency.INSTANT:
        mail_notices.enqueue([notice.pk])


@transaction.atomic
def on_announced(sender, kind, recipients, subject_object, actor, text, url_for, **kwargs):
    """Tell each recipient."""
    for recipient in recipients:
        note(
            recipient,
            url_for,
            kind=kind,
            topic=words_for(kind).topic,
            actor=str(actor or "")[:255],
            subject_type=ContentType.objects.get_for_model(subject_object),
            subject_key=str(subject_object.pk),
            title=title_of(subject_object),
            text=text,
        )
