"""How often mail comes: at once, as a digest, never; and how it ends in one click."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from notices.models import Notice
from notices.preferences import DEFAULTS

from .conftest import REASON

pytestmark = pytest.mark.django_db


def choose(user, **chosen):
    client = Client()
    client.force_login(user)
    usual = {str(topic): str(frequency) for topic, frequency in DEFAULTS.items()}
    return client.post(reverse("notice_settings"), {**usual, **chosen})


def send_digests():
    call_command("mail_digests", verbosity=0)


def grow_old(user, **age):
    user.notices.update(created_at=timezone.now() - timedelta(**age))


def stop_address(message):
    return re.fullmatch(r"<https?://[^/]+(.+)>", message.extra_headers["List-Unsubscribe"])[1]


@pytest.fixture
def on_a_weekday(monkeypatch):
    """Let today be a day of the week, 0 for Monday."""

    def today(weekday):
        day = timezone.localdate()
        day += timedelta(days=weekday - day.weekday())
        monkeypatch.setattr("notices.digests.timezone.localdate", lambda: day)

    return today


def test_a_digest_is_one_mail_with_all_that_happened(author, tell):
    choose(author, reviews="daily", comments="daily")
    tell()
    tell("page_commented", text="สวยมาก")
    assert not mail.outbox
    send_digests()
    [message] = mail.outbox
    assert message.to == [author.email]
    assert message.subject == "มีเรื่องแจ้งท่าน 2 เรื่อง"
    assert REASON in message.body and "สวยมาก" in message.body
    send_digests()
    assert len(mail.outbox) == 1


def test_what_was_read_meanwhile_is_not_in_the_digest(client, author, tell):
    choose(author, reviews="daily")
    tell()
    client.force_login(author)
    client.post(reverse("notices_read"))
    send_digests()
    assert not mail.outbox


def test_reminders_come_once_a_day_unless_chosen_otherwise(author, tell):
    tell("page_review_due", actor=None)
    assert not mail.outbox
    send_digests()
    assert mail.outbox[0].subject == "ถึงเวลาทบทวน: บัตรคำ"


def test_a_weekly_digest_waits_for_monday(on_a_weekday, author, tell):
    choose(author, reviews="weekly")
    tell()
    on_a_weekday(3)
    send_digests()
    assert not mail.outbox
    on_a_weekday(0)
    send_digests()
    assert len(mail.outbox) == 1


def test_a_weekly_digest_that_missed_its_monday_comes_later(on_a_weekday, author, tell):
    choose(author, reviews="weekly")
    tell()
    grow_old(author, days=8)
    on_a_weekday(3)
    send_digests()
    assert len(mail.outbox) == 1


def test_a_mail_whose_task_was_lost_comes_with_the_next_digest(
    stored_tasks, settings, author, tell
):
    tell()
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    send_digests()
    assert not mail.outbox
    grow_old(author, days=2)
    send_digests()
    assert len(mail.outbox) == 1


def test_who_wants_no_mail_still_finds_it_in_the_account(author, tell):
    choose(author, reviews="never")
    tell()
    send_digests()
    assert not mail.outbox
    assert author.notices.count() == 1


def test_a_choice_holds_for_what_waits_already(author, tell):
    choose(author, reviews="weekly")
    tell()
    choose(author, reviews="instant")
    send_digests()
    assert len(mail.outbox) == 1


def test_a_frequency_that_is_none_is_refused_in_thai(author):
    page = choose(author, reviews="hourly")
    assert page.context["form"].errors["reviews"]
    assert page.status_code == 200


def test_a_mail_program_unsubscribes_in_one_click_without_login(author, tell):
    tell()
    [message] = mail.outbox
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stranger = Client(enforce_csrf_checks=True)
    data = {"List-Unsubscribe": "One-Click"}
    assert stranger.post(stop_address(message), data).status_code == 200
    tell("page_published")
    assert len(mail.outbox) == 1
    tell("page_commented")
    assert len(mail.outbox) == 2


def test_opening_the_link_asks_first(client, author, tell):
    tell()
    address = stop_address(mail.outbox[0])
    assert address in mail.outbox[0].body
    page = client.get(address).content.decode()
    assert "<button" in page and "การตรวจและการเผยแพร่" in page
    assert not author.notice_preferences.exists()
    client.post(address)
    assert author.notice_preferences.get().frequency == "never"


def test_unsubscribing_from_a_digest_ends_all_its_topics(client, author, tell):
    choose(author, reviews="daily", comments="daily")
    tell()
    tell("page_commented")
    send_digests()
    client.post(stop_address(mail.outbox[0]))
    chosen = dict(author.notice_preferences.values_list("topic", "frequency"))
    assert (chosen["reviews"], chosen["comments"]) == ("never", "never")


def test_what_waited_is_not_mailed_after_unsubscribing(client, stored_tasks, author, tell):
    tell()
    choose(author, reviews="never")
    assert not Notice.objects.to_mail().exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_somebody_made_up_does_nothing(client, author, tell, method):
    tell()
    address = stop_address(mail.outbox[0])
    made_up = address.replace("unsubscribe/", "unsubscribe/x")
    assert getattr(client, method)(made_up).status_code == 404
    assert not author.notice_preferences.exists()
