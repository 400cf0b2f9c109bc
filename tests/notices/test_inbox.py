"""The notices in the account: who sees them, what is unread, where they lead."""

import json

import pytest
from django.urls import reverse

from tests.factories.people import make_user

from .conftest import REASON

pytestmark = pytest.mark.django_db


@pytest.fixture
def notice(author, tell):
    tell()
    return author.notices.get()


@pytest.mark.parametrize("name", ["notices", "notice_settings"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_it_is_for_those_who_are_logged_in(client, author, name, prefix):
    address = f"{prefix}{reverse(name)}"
    assert client.get(address).url == f"{prefix}/account/login/?next={address}"
    client.force_login(author)
    assert client.get(address).status_code == 200


def test_the_newest_stands_first_and_says_what_happened(client, author, notice, tell):
    tell("page_commented", text="สวยมาก")
    client.force_login(author)
    page = client.get(reverse("notices"))
    assert [item.kind for item in page.context["items"]] == ["page_commented", "review_returned"]
    text = page.content.decode()
    assert REASON in text and "มานี" in text and "ยังไม่อ่าน" in text


def test_opening_marks_as_read_and_leads_to_the_page(client, author, notice):
    client.force_login(author)
    assert client.get(reverse("notice", args=[notice.pk])).url == "/admin/"
    notice.refresh_from_db()
    assert notice.read_at
    assert "ยังไม่อ่าน" not in client.get(reverse("notices")).content.decode()


def test_a_stranger_does_not_open_the_notice_of_another(client, notice):
    client.force_login(make_user("head"))
    assert client.get(reverse("notice", args=[notice.pk])).status_code == 404
    notice.refresh_from_db()
    assert not notice.read_at


def test_all_are_marked_as_read_but_only_ones_own(client, author, head, notice, tell):
    tell(to=head, actor=author)
    client.force_login(author)
    client.post(reverse("notices_read"))
    assert not author.notices.unread().exists()
    assert head.notices.unread().exists()


def test_reading_asks_for_a_post(client, author, notice):
    client.force_login(author)
    assert client.get(reverse("notices_read")).status_code == 405


def test_a_text_is_shown_as_it_was_written(client, author, tell):
    tell(text="<b>ดี</b>")
    client.force_login(author)
    assert "&lt;b&gt;ดี&lt;/b&gt;" in client.get(reverse("notices")).content.decode()


def test_the_header_is_told_how_many_are_unread(client, author, notice):
    client.force_login(author)
    assert client.get(reverse("account_me")).json()["unread"] == 1
    client.post(reverse("notices_read"))
    assert "unread" not in client.get(reverse("account_me")).json()


def test_the_account_leads_to_the_notices(client, author, notice):
    client.force_login(author)
    page = client.get(reverse("account_overview")).content.decode()
    assert reverse("notices") in page and '<span class="badge">1</span>' in page


def in_menu(label):
    """Return the label as the side bar's script is given it."""
    return json.dumps(label)[1:-1]


def test_the_dashboard_lists_what_is_unread(client, author, notice):
    client.force_login(author)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("notice", args=[notice.pk]) in page
    assert in_menu("แจ้งเตือน (1)") in page
    client.post(reverse("notices_read"))
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("notice", args=[notice.pk]) not in page
    assert in_menu("แจ้งเตือน (1)") not in page
