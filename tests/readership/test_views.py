"""A page that is read is counted once a visit; editors, robots and forgers are not counted."""

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client

from core.models import User
from readership.models import DailyVisitors, Reading
from tests.factories.pages import make_article, restrict
from tests.factories.people import make_user
from tests.factories.readership import PHONE, ROBOT, browser, count, counted, noted, view

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return make_article()


def test_a_view_is_stored_when_it_is_acknowledged_and_then_added_up(client, page):
    assert view(client, page).status_code == 204
    assert noted() == 1
    assert counted(page) == (1, 0, 1)
    assert counted(page) == (1, 0, 1)


def test_a_page_carries_the_script_that_tells_and_nothing_personal(client, page):
    html = client.get(page.get_url()).content.decode()
    assert f'data-viewed="/api/views/{page.pk}/"' in html
    client.force_login(make_user("teacher"))
    assert client.get(page.get_url()).content.decode() == html


def test_a_preview_is_not_told(client, page):
    client.force_login(User.objects.create_superuser("boss@office.example", "ครูไทย-2569"))
    answer = client.get(f"/admin/pages/{page.pk}/view_draft/")
    assert answer.status_code == 200 and "data-viewed" not in answer.content.decode()


def test_who_comes_back_soon_is_the_same_visit(client, page, clock):
    view(client, page)
    clock(minutes=29)
    view(client, page)
    assert noted() == 1
    clock(minutes=2)
    view(client, page)
    assert noted() == 2
    assert counted(page) == (2, 0, 1)


def test_readers_are_told_apart_by_address_and_browser(client, page):
    view(client, page)
    view(client, page, address="203.0.113.6")
    view(client, page, headers=browser("Mozilla/5.0 (iPhone) Safari/605"))
    assert counted(page) == (3, 0, 3)
    assert DailyVisitors.objects.get().readers == 3


def test_a_telephone_that_changes_its_address_at_home_stays_one_reader(client, page):
    view(client, page, address="2001:db8:1:2::aaaa")
    view(client, page, address="2001:db8:1:2:ffff::1")
    view(client, page, address="2001:db8:1:3::1")
    assert counted(page) == (2, 0, 2)


def test_a_visitor_of_two_pages_is_one_visitor_and_a_reader_of_each(client, page):
    other = make_article()
    view(client, page)
    count()
    view(client, other)
    assert counted(page) == counted(other) == (1, 0, 1)
    assert DailyVisitors.objects.get().readers == 1


@pytest.mark.parametrize("group", ["administrator", "head", "supervisor"])
def test_editors_are_left_out(client, page, group):
    client.force_login(make_user(group))
    assert view(client, page).status_code == 204
    assert noted() == 0


def test_teachers_are_readers(client, page):
    client.force_login(make_user("teacher"))
    view(client, page)
    assert noted() == 1


@pytest.mark.parametrize(
    "agent",
    [ROBOT, "curl/8.5", "", "python-requests/2", "facebookexternalhit/1.1"]
    + ["Mozilla/5.0 (X11; Linux) AppleWebKit HeadlessChrome/130", "WhatsApp/2.23"],
)
def test_robots_are_left_out(client, page, agent):
    assert view(client, page, headers=browser(agent)).status_code == 204
    assert noted() == 0


@pytest.mark.parametrize(
    "agent", [PHONE, "Opera/9.80 (Android; Opera Mini/36) Presto/2.12", "Mozilla/5.0 [FBAN/FB4A]"]
)
def test_browsers_of_people_are_counted(client, page, agent):
    view(client, page, headers=browser(agent))
    assert noted() == 1


@pytest.mark.parametrize("name", ["Sec-Purpose", "Purpose", "X-Moz"])
def test_a_page_fetched_ahead_is_not_read(client, page, name):
    view(client, page, headers=browser(**{name: "prefetch;prerender"}))
    assert noted() == 0


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.example", "null", "", "http://[", "http://testserver:81", "\x00"]
)
def test_what_comes_from_another_page_is_refused(client, page, origin):
    headers = browser() | {"Origin": origin}
    assert view(client, page, headers=headers).status_code == 400
    assert noted() == 0


def test_what_does_not_say_where_it_comes_from_is_refused(client, page):
    assert view(client, page, headers={"User-Agent": PHONE}).status_code == 400


@pytest.mark.parametrize("key", [0, 999_999, 2**31, 2**63, 10**30])
def test_a_page_that_is_not_there_is_not_counted(client, key):
    assert view(client, key).status_code == 204
    assert noted() == 0


def test_a_page_that_the_reader_may_not_see_is_not_counted(client, page):
    restrict(page)
    view(client, page)
    draft = make_article(publish=False)
    view(client, draft)
    assert noted() == 0
    client.force_login(make_user("teacher"))
    view(client, page)
    assert noted() == 1


def test_a_huge_or_strange_body_changes_nothing(client, page):
    body = {"data": "x" * 5_000_000, "content_type": "application/x-www-form-urlencoded"}
    assert view(client, page, **body).status_code == 204
    assert view(client, page, data=b"\xff", content_type="application/json").status_code == 204
    assert noted() == 1


@pytest.mark.parametrize(
    "address", ["not an address", "203.0.113.5, 10.0.0.1", "", "::ffff:1.2.3.4"]
)
def test_a_strange_address_is_no_error(client, page, address):
    assert view(client, page, address=address).status_code == 204


def test_a_forwarded_address_counts_only_behind_our_proxy(client, page, settings):
    for number in range(3):
        view(client, page, headers=browser(**{"X-Forwarded-For": f"198.51.100.{number}"}))
    assert noted() == 1
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for forged in ("1.1.1.1", "2.2.2.2"):
        view(client, page, headers=browser(**{"X-Forwarded-For": f"{forged}, 198.51.100.7"}))
    assert noted() == 2


def test_it_is_told_by_post_and_needs_no_token(page):
    strict = Client(enforce_csrf_checks=True)
    assert view(strict, page).status_code == 204
    assert strict.get(f"/api/views/{page.pk}/").status_code == 405
    assert not strict.cookies


def test_one_address_cannot_fill_the_table(client, page, monkeypatch):
    monkeypatch.setattr("readership.noting.MOST_FROM_ONE_PLACE", 3)
    for number in range(6):
        view(client, page, headers=browser(f"Mozilla/5.0 (forged {number})"))
    assert noted() == 3
    view(client, page, address="203.0.113.9")
    assert noted() == 4


def test_what_cannot_be_stored_is_not_acknowledged(client, page, monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(Reading.objects, "bulk_create", refuse)
    answer = view(client, page)
    assert answer.status_code == 503 and answer["Retry-After"]


def test_a_view_of_a_page_that_is_deleted_meanwhile_is_no_error(client, page, monkeypatch):
    def refuse(*args, **kwargs):
        raise IntegrityError("FOREIGN KEY constraint failed")

    monkeypatch.setattr(Reading.objects, "bulk_create", refuse)
    assert view(client, page).status_code == 204
