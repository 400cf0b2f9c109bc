"""Mail about what happened: once a person, in their language, with links that work for them."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from accounts.joining import ask_to_join
from core.mail import PAUSES
from notices.mailing import mail_notices
from notices.models import Notice
from tests.factories.people import make_user
from tests.factories.reviews import submit
from tests.factories.schools import make_school

from .conftest import REASON

pytestmark = pytest.mark.django_db
SITE = "http://127.0.0.1:8000"


def client_of(user):
    client = Client()
    client.force_login(user)
    return client


def waiting_mails():
    return DBTaskResult.objects.filter(task_path="notices.mailing.mail_notices")


def links(message):
    return [link.removeprefix(SITE) for link in re.findall(rf"{SITE}\S+", message.body)]


def return_page(reviewer, page):
    state = TaskState.objects.get(workflow_state__object_id=str(page.pk), status="in_progress")
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk])
    headers = {"x-requested-with": "XMLHttpRequest"}
    client_of(reviewer).post(address, {"comment": REASON}, headers=headers)


def test_a_returned_page_sends_its_author_one_mail_with_the_reason_and_a_link_that_works(
    settings, author, head, leaflet
):
    settings.WAGTAILADMIN_BASE_URL = SITE
    leaflet.save_revision(user=author)
    submit(leaflet, author)
    mail.outbox.clear()
    return_page(head, leaflet)
    [message] = mail.outbox
    assert message.to == [author.email]
    assert message.subject == "โปรดแก้ไข: บัตรคำ"
    assert REASON in message.body and "มานี" in message.body
    page = client_of(author).get(links(message)[0])
    assert page.status_code == 200 and "บัตรคำ" in page.content.decode()


def test_submitting_asks_each_reviewer_by_one_mail(author, head, leaflet):
    leaflet.save_revision(user=author)
    submit(leaflet, author)
    assert [message.to for message in mail.outbox] == [[head.email]]


def test_a_director_is_told_who_asks_to_join():
    school, director = make_school(), make_user("director")
    director.memberships.create(school=school, role="director")
    ask_to_join(school, "new@school.example", first_name="ปิติ", last_name="ใจดี")
    [message] = mail.outbox
    assert message.to == [director.email] and "ปิติ ใจดี" in message.subject
    assert reverse("account_school") in message.body


def test_the_mail_is_in_the_language_of_its_reader(author, tell):
    UserProfile.objects.create(user=author, preferred_language="en")
    tell(url_for=lambda user: "")
    [message] = mail.outbox
    assert message.subject == "Please revise: บัตรคำ"
    assert "/en/account/notices/" in message.body


def test_the_same_event_twice_is_one_notice_and_one_mail(author, tell):
    tell()
    tell()
    assert author.notices.count() == len(mail.outbox) == 1


def test_the_same_words_after_something_else_happened_are_told_again(author, tell):
    tell()
    tell("page_commented")
    tell()
    assert author.notices.count() == len(mail.outbox) == 3


def test_what_no_table_knows_is_told_all_the_same(author, tell):
    tell("painted_green")
    assert "บัตรคำ" in mail.outbox[0].subject
    assert author.notices.get().topic == "other"


def test_a_line_break_in_a_title_does_not_stop_the_mail(author, leaflet, tell):
    leaflet.draft_title = "บัตรคำ\nชุดที่สอง"
    tell()
    assert mail.outbox[0].subject == "โปรดแก้ไข: บัตรคำ ชุดที่สอง"


def test_a_mail_waits_in_the_queue_and_not_in_the_request(stored_tasks, tell):
    tell()
    assert not mail.outbox
    assert waiting_mails().count() == 1


def test_when_the_server_fails_the_mail_is_tried_again_and_arrives(
    stored_tasks, broken_server, author, tell
):
    tell()
    key = author.notices.get().pk
    waiting_mails().delete()
    mail_notices.call([key])
    assert waiting_mails().get().args_kwargs["args"] == [[key], 1]
    broken_server.undo()
    mail_notices.call([key], 1)
    assert len(mail.outbox) == 1 and author.notices.get().mailed_at


def test_a_mail_that_was_sent_is_not_sent_again(author, tell):
    tell()
    mail_notices.call([author.notices.get().pk])
    assert len(mail.outbox) == 1


def test_a_server_that_fails_for_good_loses_no_notice(stored_tasks, broken_server, author, tell):
    tell()
    mail_notices.call([author.notices.get().pk], len(PAUSES))
    notice = Notice.objects.undelivered().get()
    assert "no answer" in notice.error
    assert client_of(author).get(reverse("notices")).context["items"][0] == notice


def test_who_left_gets_no_mail_that_still_waited(stored_tasks, author, tell):
    tell()
    author.is_active = False
    author.save()
    mail_notices.call([Notice.objects.get().pk])
    assert not mail.outbox
