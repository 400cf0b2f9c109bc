"""What readers ask is counted by day, and nothing of it tells who asked."""

import pytest
from django.core.management import call_command

from search.counting import KEPT_DAYS, MOST_A_DAY, countable
from search.models import AskedQuery
from search.statistics import popular
from tests.factories.asked import remember
from tests.factories.pages import make_article, restrict
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
READER = {"User-Agent": "Mozilla/5.0 (Linux; Android 14) Chrome/130"}
REPORT = "/admin/readers-search/statistics/"


def ask(client, query, headers=(), **parameters):
    return client.get("/search/", {"q": query, **parameters}, headers={**READER, **dict(headers)})


def click(client, query):
    return client.post("/search/clicked/", {"q": query})


def counted():
    rows = AskedQuery.objects.order_by("query").values_list("query", "times", "found", "clicks")
    return list(rows)


def test_a_search_is_counted_by_its_one_spelling(client):
    make_article(title="สวนผัก")
    ask(client, "สวนผัก")
    ask(client, " สวน\u200bผัก ")
    assert counted() == [("สวนผัก", 2, 1, 0)]


def test_a_search_in_vain_is_counted_with_no_result(client):
    ask(client, "zzqq")
    assert counted() == [("zzqq", 1, 0, 0)]


@pytest.mark.parametrize(
    "parameters", [{"page": "2"}, {"type": "article"}, {"sort": "newest"}, {"grade": "p1"}]
)
def test_turning_pages_and_narrowing_is_no_new_question(client, parameters):
    ask(client, "สวนผัก", **parameters)
    assert [row for row in counted() if parameters != {"grade": "p1"}] == []


def test_coming_back_to_the_same_question_counts_once(client):
    ask(client, "สวนผัก", {"Referer": "http://testserver/search/?q=สวนผัก&page=2"})
    assert counted() == []
    ask(client, "สวนผัก", {"Referer": "http://testserver/search/?q=อื่น"})
    assert counted()[0][1] == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"User-Agent": "curl/8.5"},
        {"User-Agent": ""},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
    ],
)
def test_machines_and_pages_fetched_ahead_are_left_out(client, headers):
    ask(client, "สวนผัก", headers)
    assert counted() == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("somchai@school.example แผนการสอน", "… แผนการสอน"),
        ("โทร 081-234-5678 ครูสมศรี", "โทร … ครูสมศรี"),
        ("โทร ๐๘๑ ๒๓๔ ๕๖๗๘", "โทร …"),
        ("1-2345-67890-12-3", ""),
        ("1234567890123", ""),
        ("+66 81 234 5678", ""),
        ("https://drive.example/d/abc?token=1 แบบฝึก", "… แบบฝึก"),
        ("ปีการศึกษา 2567", "ปีการศึกษา 2567"),
        ("99010001", "99010001"),
        ("ว9", "ว9"),
        ("ก", ""),
        ("  ", ""),
        ("!!!", ""),
        ("ก" * 101, ""),
        ("ก" * 100_000, ""),
    ],
)
def test_what_may_be_private_is_never_kept(typed, kept):
    assert countable(typed) == kept


def test_nobody_fills_the_table(client, monkeypatch):
    assert MOST_A_DAY <= 10_000
    monkeypatch.setattr("search.counting.MOST_A_DAY", 2)
    for query in ("หนึ่ง", "สอง", "สาม", "หนึ่ง"):
        ask(client, query)
    assert [(query, times) for query, times, *_rest in counted()] == [("สอง", 1), ("หนึ่ง", 2)]


def test_a_click_is_counted_but_never_more_often_than_the_query_was_asked(client):
    ask(client, "สวนผัก")
    for _time in range(3):
        assert click(client, "สวนผัก").status_code == 204
    assert counted() == [("สวนผัก", 1, 0, 1)]


@pytest.mark.parametrize("query", ["ไม่เคยถาม", "", "\x00", "ก" * 100_000, "<script>"])
def test_a_made_up_click_changes_nothing(client, query):
    assert click(client, query).status_code == 204
    assert counted() == []


def test_a_click_needs_no_token_and_is_no_get(rf, client):
    assert client.get("/search/clicked/").status_code == 405


def test_old_counts_are_forgotten():
    remember("เก่า", days_ago=KEPT_DAYS + 1)
    remember("ใหม่", days_ago=KEPT_DAYS - 1)
    call_command("prune_search_statistics", verbosity=0)
    assert [row[0] for row in counted()] == ["ใหม่"]


def test_popular_is_what_many_ask_and_find(client):
    make_article(title="แผนการสอน แบบฝึก ข้อสอบ สื่อ")
    remember("แบบฝึก", times=9)
    remember("แผนการสอน", times=2)
    remember("แผนการสอน", times=2, days_ago=3)
    remember("ข้อสอบ", times=2)
    remember("สื่อ", times=9, found=0)
    remember("แบบฝึก สื่อ", times=9, days_ago=40)
    assert popular() == ["แบบฝึก", "แผนการสอน"]
    assert popular("แผน") == ["แผนการสอน"]
    assert popular(limit=1) == ["แบบฝึก"]


def test_words_that_the_library_does_not_have_are_never_popular():
    make_article(title="ครู")
    remember("ครู", times=3)
    remember("ครู อีบ้า", times=30)
    assert popular() == ["ครู"]


def test_what_only_insiders_asked_is_never_suggested_to_others(client):
    page = make_article(title="เอกสารลับ")
    restrict(page)
    client.force_login(make_user("supervisor"))
    for _time in range(4):
        ask(client, "เอกสารลับ")
    assert counted()[0][:3] == ("เอกสารลับ", 4, 1)
    assert popular() == []
