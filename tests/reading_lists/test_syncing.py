"""What a browser did, with or without a line, comes into the account once and in order."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from reading_lists.changes import MOST_LISTS
from tests.factories.pages import make_article, make_news, restrict
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
LIST = "30a3af5e-6b39-4f54-8b2e-016bf5580bf4"  # the same in each worker of the tests
CREATE = {"do": "create", "list": LIST, "name": "อ่านก่อนเปิดเทอม"}


def add(page, key=LIST):
    return {"do": "add", "list": key, "page": str(page.translation_key)}


def test_pages_gathered_in_a_browser_come_into_the_account_in_their_order(browser_script):
    first, second = make_article(title="อ่านคำ"), make_news(title="ข่าวอบรม")
    told = browser_script.send(CREATE, add(first), add(second)).json()
    [kept] = told["lists"]
    assert [page["title"] for page in kept["pages"]] == ["อ่านคำ", "ข่าวอบรม"]
    assert kept["pages"][0]["url"] == first.get_url()
    assert kept["pages"][0]["kind"] == "บทความ"


def test_what_is_sent_twice_is_done_once(browser_script):
    changes = [CREATE, add(make_article(title="อ่านคำ"))]
    browser_script.send(*changes)
    browser_script.send(*changes)
    assert browser_script.lists() == {"อ่านก่อนเปิดเทอม": ["อ่านคำ"]}


def test_a_list_is_renamed_ordered_and_emptied(browser_script):
    pages = [make_article(title=title) for title in ("หนึ่ง", "สอง", "สาม")]
    keys = [str(page.translation_key) for page in pages]
    browser_script.send(CREATE, *map(add, pages))
    browser_script.send(
        {"do": "rename", "list": LIST, "name": "ใหม่"},
        {"do": "order", "list": LIST, "pages": [keys[2], keys[0]]},
        {"do": "remove", "list": LIST, "page": keys[0]},
    )
    assert browser_script.lists() == {"ใหม่": ["สาม", "สอง"]}


def test_a_deleted_list_takes_no_more_pages(browser_script):
    browser_script.send(CREATE, {"do": "delete", "list": LIST}, add(make_article()))
    assert browser_script.lists() == {}


def test_lists_of_others_cannot_be_changed_by_their_key(browser_script):
    page = make_article(title="ของฉัน")
    browser_script.send(CREATE, add(page))
    stranger = Client()
    stranger.force_login(make_user("teacher"))
    delete = {"do": "delete", "list": LIST}
    type(browser_script)(stranger).send(delete, {"do": "rename", "list": LIST, "name": "ยึด"})
    assert browser_script.lists() == {"อ่านก่อนเปิดเทอม": ["ของฉัน"]}


def test_a_page_that_the_reader_may_not_read_is_told_without_its_title(browser_script):
    secret = make_article(title="ลับ")
    restrict(secret, "groups")
    told = browser_script.send(CREATE, add(secret))
    assert "ลับ" not in told.content.decode()
    assert told.json()["lists"][0]["pages"] == [{"id": str(secret.translation_key)}]


def test_without_a_login_nothing_is_told_and_nothing_done(client):
    answer = client.post(reverse("sync_reading_lists"), "{}", content_type="application/json")
    assert answer.json() == {"account": None, "lists": []}


def test_the_answer_is_kept_by_no_cache(browser_script):
    answer = browser_script.client.get(browser_script.address)
    assert "no-store" in answer["Cache-Control"]


def test_a_change_needs_the_token(teacher):
    client = Client(enforce_csrf_checks=True)
    client.force_login(teacher)
    browser = type("B", (), {})
    address = reverse("sync_reading_lists")
    browser.token = client.get(address).json()["csrf"]
    send = {"data": '{"changes": []}', "content_type": "application/json"}
    assert client.post(address, **send).status_code == 403
    assert client.post(address, **send, headers={"X-CSRFToken": browser.token}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "null",
        "{",
        '{"changes": 5}',
        '{"changes": [7]}',
        '{"changes": [{}]}',
        '{"changes": [{"do": "create", "list": "x", "name": "a"}]}',
        f'{{"changes": [{{"do": "__class__", "list": "{LIST}"}}]}}',
        f'{{"changes": [{{"do": ["create"], "list": "{LIST}"}}]}}',
        f'{{"changes": [{{"do": "create", "list": "{LIST}", "name": {{}}}}]}}',
        f'{{"changes": [{{"do": "order", "list": "{LIST}", "pages": "all"}}]}}',
        f'{{"changes": [{{"do": "add", "list": "{LIST}", "page": null}}]}}',
        "[" * 100_000,
    ],
)
def test_what_makes_no_sense_is_refused_in_thai(browser_script, body):
    address = browser_script.address
    answer = browser_script.client.post(address, body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["error"] == "อ่านรายการที่ส่งมาไม่ได้"
    assert browser_script.lists() == {}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("ก\u202eข\x00ค\nง", "กขค ง"),
        ("ก" * 500, "ก" * 120),
        ("ก\ud800ข", "กข"),
    ],
)
def test_a_name_is_one_line_of_visible_letters(browser_script, name, kept):
    browser_script.send({**CREATE, "name": name})
    assert list(browser_script.lists()) == [kept]


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200b"])
def test_a_list_needs_a_name(browser_script, name):
    browser_script.send({**CREATE, "name": name})
    assert browser_script.lists() == {}


def test_nobody_makes_lists_without_end(browser_script):
    made = [{"do": "create", "list": str(uuid4()), "name": str(n)} for n in range(MOST_LISTS + 5)]
    assert len(browser_script.send(*made).json()["lists"]) == MOST_LISTS


def test_telling_of_many_pages_takes_as_many_queries_as_of_few(
    browser_script, django_assert_max_num_queries
):
    browser_script.send(CREATE, *(add(make_article()) for _page in range(12)))
    with django_assert_max_num_queries(20):
        browser_script.lists()
