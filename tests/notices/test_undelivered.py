"""Mails that failed for good are shown to administrators, who send them again."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from notices.models import Notice
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
REPORT = "undelivered_mails"


@pytest.fixture
def administrator(client):
    client.force_login(make_user("administrator"))
    return client


@pytest.fixture
def failed(broken_server, tell):
    """Two mails that the queue gave up; here it has no second attempt."""
    tell()
    tell("page_published")
    broken_server.undo()


def test_an_administrator_sees_who_was_to_be_mailed_what_and_why_not(administrator, failed):
    page = administrator.get(reverse(REPORT)).content.decode()
    for told in ("author@office.example", "โปรดแก้ไข: บัตรคำ", "no answer"):
        assert told in page


def test_the_dashboard_of_an_administrator_says_so(administrator, failed):
    assert reverse(REPORT) in administrator.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("name", [REPORT, "send_again"])
def test_it_is_not_for_other_editors(failed, name):
    client = Client()
    client.force_login(make_user("head"))
    assert client.get(reverse(name)).status_code in (302, 403)
    client.post(reverse("send_again"))
    assert Notice.objects.undelivered().count() == 2
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "undelivered" not in home


def test_all_is_sent_again_in_one_mail_a_person(administrator, failed, author):
    assert "2" in administrator.get(reverse("send_again")).content.decode()
    administrator.post(reverse("send_again"))
    [message] = mail.outbox
    assert message.to == [author.email]
    assert not Notice.objects.undelivered().exists()


def test_who_unsubscribed_meanwhile_is_not_mailed_again(administrator, failed, author):
    own = Client()
    own.force_login(author)
    own.post(
        reverse("notice_settings"),
        dict.fromkeys(["reviews", "comments", "reminders", "joining", "other"], "never"),
    )
    administrator.post(reverse("send_again"))
    assert not mail.outbox


def test_the_list_is_exported(administrator, failed):
    answer = administrator.get(reverse(REPORT), {"export": "csv"})
    assert "author@office.example" in b"".join(answer.streaming_content).decode()


def test_there_is_nothing_to_send_again_when_all_arrived(administrator, tell):
    tell()
    page = administrator.get(reverse(REPORT)).content.decode()
    assert reverse("send_again") not in page
