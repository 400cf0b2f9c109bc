"""Lists in the account without a script, and what a shared one shows to whom."""

import pytest
from django.urls import reverse

from core.personal_data import Subject, describe, erase
from reading_lists.models import ReadingList
from tests.factories.pages import add_page, make_article, make_news, restrict
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def logged_in(client, teacher):
    client.force_login(teacher)
    return client


@pytest.fixture
def pages():
    return [make_article(title="การอ่านคำ"), make_news(title="ข่าวอบรม")]


def keep(client, page, **form):
    return client.post(reverse("keep_page", args=[page.translation_key]), form, follow=True)


def act(client, kept, action, **form):
    return client.post(reverse("change_reading_list", args=[kept.key, action]), form, follow=True)


@pytest.fixture
def kept(logged_in, pages):
    for page in pages:
        keep(logged_in, page, list=getattr(ReadingList.objects.first(), "key", ""))
    return ReadingList.objects.get()


def titles(html, pages):
    """Return the titles in the order in which the answer has them."""
    text = html.content.decode()
    found = [(text.find(page.get_url()), page.title) for page in pages]
    return [title for place, title in sorted(found) if place >= 0]


def test_a_page_is_kept_by_a_form(logged_in, pages):
    answer = keep(logged_in, pages[0], name="อ่านกับ ป.1")
    assert titles(answer, pages) == ["การอ่านคำ"]
    assert ReadingList.objects.get().name == "อ่านกับ ป.1"


def test_the_button_on_a_page_is_a_link_without_a_script(client, pages):
    html = client.get(pages[0].get_url()).content.decode()
    assert f'href="/account/reading-lists/keep/{pages[0].translation_key}/"' in html


def test_the_link_leads_to_the_login_first(client, pages):
    answer = client.get(reverse("keep_page", args=[pages[0].translation_key]))
    assert answer.url.startswith("/account/login/")


def test_a_page_is_moved_and_taken_off(logged_in, kept, pages):
    key = pages[1].translation_key
    assert titles(act(logged_in, kept, "move", page=key, way="up"), pages)[0] == "ข่าวอบรม"
    assert titles(act(logged_in, kept, "remove", page=key), pages) == ["การอ่านคำ"]


def test_moving_the_first_page_up_leaves_it_first(logged_in, kept, pages):
    answer = act(logged_in, kept, "move", page=pages[0].translation_key, way="up")
    assert titles(answer, pages) == ["การอ่านคำ", "ข่าวอบรม"]


@pytest.mark.parametrize("page", ["", "x", "1' OR 1=1", "\x00"])
def test_a_page_that_is_not_on_the_list_moves_nothing(logged_in, kept, pages, page):
    for action in ("move", "remove"):
        assert titles(act(logged_in, kept, action, page=page), pages) == ["การอ่านคำ", "ข่าวอบรม"]


def test_lists_of_others_are_not_found(client, kept):
    client.force_login(make_user("teacher"))
    assert client.get(kept.get_absolute_url()).status_code == 404
    assert act(client, kept, "share").status_code == 404


def test_a_list_is_deleted_after_asking_once_more(logged_in, kept):
    address = reverse("delete_reading_list", args=[kept.key])
    logged_in.get(address)
    assert ReadingList.objects.exists()
    logged_in.post(address)
    assert not ReadingList.objects.exists()


# ---------- sharing ----------
@pytest.fixture
def shared_url(logged_in, kept):
    act(logged_in, kept, "share")
    logged_in.logout()
    kept.refresh_from_db()
    return kept.shared_url


def test_whoever_has_the_address_reads_the_list_without_an_account(client, shared_url, pages):
    answer = client.get(shared_url)
    assert titles(answer, pages) == ["การอ่านคำ", "ข่าวอบรม"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer["Cache-Control"]


def test_a_shared_list_does_not_tell_whose_it_is(client, shared_url, teacher):
    assert teacher.email not in client.get(shared_url).content.decode()


def test_a_shared_list_shows_only_what_everybody_may_read(client, shared_url, pages):
    restrict(pages[0])
    answer = client.get(shared_url)
    assert "การอ่านคำ" not in answer.content.decode()
    assert titles(answer, pages) == ["ข่าวอบรม"]


def test_also_its_owner_sees_there_what_others_see(client, shared_url, pages, teacher):
    restrict(pages[0])
    client.force_login(teacher)
    assert titles(client.get(shared_url), pages) == ["ข่าวอบรม"]


def test_what_is_unpublished_leaves_a_shared_list(client, shared_url, pages):
    pages[0].unpublish()
    assert titles(client.get(shared_url), pages) == ["ข่าวอบรม"]


def test_a_shared_list_shows_each_page_in_the_language_of_the_reader(client, shared_url, pages):
    english = add_page(
        type(pages[0].get_parent().specific),
        type(pages[0]),
        language="en",
        title="Reading words",
        translation_key=pages[0].translation_key,
        body=pages[0].body,
    )
    assert english.title in client.get(f"/en{shared_url}").content.decode()


def test_withdrawn_the_address_leads_nowhere_and_never_comes_back(client, kept, shared_url):
    client.force_login(kept.owner)
    act(client, kept, "withdraw")
    assert client.get(shared_url).status_code == 404
    act(client, kept, "share")
    assert client.get(shared_url).status_code == 404


@pytest.mark.parametrize("token", ["None", "0", "ก", "a" * 500, "%00", "..%2f", "' OR ''='"])
def test_an_address_that_is_none_is_not_found(client, kept, token):
    assert client.get(f"/reading-lists/{token}/").status_code == 404


# ---------- personal data ----------
def test_lists_are_told_and_erased_with_the_account(kept, teacher):
    [held] = [
        holding for holding in describe(Subject.of_user(teacher)) if kept.name in str(holding)
    ]
    assert "การอ่านคำ" in str(held.rows)
    erase(Subject.of_user(teacher))
    assert not ReadingList.objects.exists()
