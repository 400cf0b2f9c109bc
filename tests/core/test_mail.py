"""Mail goes through the task queue, and is tried again when the server fails."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.mail import PAUSES, queue_mail, send_mail

pytestmark = pytest.mark.django_db


def queue():
    message = EmailMultiAlternatives("เรื่อง", "ข้อความ", "hub@x.example", ["kru@school.example"])
    message.attach_alternative("<p>ข้อความ</p>", "text/html")
    queue_mail(message)


@pytest.fixture
def stored(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def broken(settings, monkeypatch):
    def fail(*arguments, **options):
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)


def test_a_mail_arrives_as_it_was_written():
    queue()
    [message] = mail.outbox
    assert (message.subject, message.to) == ("เรื่อง", ["kru@school.example"])
    assert message.alternatives[0].content == "<p>ข้อความ</p>"


def test_a_mail_waits_in_the_queue(stored):
    queue()
    assert not mail.outbox
    assert DBTaskResult.objects.get().task_path == "core.mail.send_mail"


def test_a_mail_that_fails_is_tried_again_later(stored, broken):
    send_mail.call({"to": ["kru@school.example"]})
    again = DBTaskResult.objects.get()
    assert again.args_kwargs["args"][1] == 1
    assert again.run_after > timezone.now() + PAUSES[0] - timedelta(seconds=30)


def test_after_the_last_attempt_it_fails_for_good(stored, broken):
    with pytest.raises(SMTPServerDisconnected):
        send_mail.call({"to": ["kru@school.example"]}, len(PAUSES))
    assert not DBTaskResult.objects.exists()
