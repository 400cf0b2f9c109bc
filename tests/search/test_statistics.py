"""What readers ask is counted by day, and nothing of it tells who asked."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from search.counting import KEPT_DAYS, MOST_A_DAY, countable
from search.models import AskedQuery, SearchIndex
from search.report_forms import ReportForm
from search.statistics import popular
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


def remember(query, times=1, days_ago=0, found=1, clicks=0, openly=None):
    return AskedQuery.objects.create(
        day=timezone.localdate() - timedelta(days=days_ago),
        query=query,
        times=times,
        found=found,
        clicks=clicks,
        openly=times if openly is None else openly,
    )


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


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def reported(client, **asked):
    return [row["query"] for row in client.get(REPORT, asked).context["rows"]]


def test_a_supervisor_sees_what_is_asked_most_in_vain_and_unopened(supervisor):
    remember("พบและเปิด", times=5, clicks=2)
    remember("พบแต่ไม่เปิด", times=4)
    remember("ไม่พบ", times=9, found=0)
    remember("เมื่อก่อน", times=99, days_ago=60)
    assert reported(supervisor) == ["ไม่พบ", "พบและเปิด", "พบแต่ไม่เปิด"]
    assert reported(supervisor, kind="without-result") == ["ไม่พบ"]
    assert reported(supervisor, kind="not-clicked") == ["พบแต่ไม่เปิด"]
    assert reported(supervisor, period="90")[0] == "เมื่อก่อน"


def test_a_query_that_is_found_by_now_is_no_longer_in_vain(supervisor):
    remember("ป.1", times=5, found=0, days_ago=2)
    remember("ป.1", times=1, found=7)
    assert reported(supervisor, kind="without-result") == []


def test_beside_each_query_is_a_form_filled_in_with_it(supervisor):
    remember("เกมคูณเลข", found=0)
    row = supervisor.get(REPORT).context["rows"][0]
    assert "เกมคูณเลข" in supervisor.get(row["synonym"]["url"]).content.decode()
    form = supervisor.get(row["pick"]["url"]).content.decode()
    assert 'value="เกมคูณเลข"' in form


def test_a_query_with_a_synonym_leads_to_it(supervisor):
    remember("ศน.")
    page = supervisor.get(REPORT)
    assert page.context["rows"][0]["synonym"]["exists"]
    assert "แก้คำพ้อง" in page.content.decode()


def test_dates_are_shown_in_the_thai_era(supervisor):
    asked = {"period": "own", "first": "2026-11-20", "last": "2026-11-01"}
    page = supervisor.get(REPORT, asked).content.decode()
    assert "1 พฤศจิกายน 2569 ถึง 20 พฤศจิกายน 2569" in page


def test_a_school_year_begins_in_may(monkeypatch):
    monkeypatch.setattr("search.statistics.timezone.localdate", lambda: date(2027, 2, 1))
    period = ReportForm.of({"period": "school-year"}).chosen_period
    assert (period.first, period.last) == (date(2026, 5, 16), date(2027, 2, 1))


@pytest.mark.parametrize(
    "asked",
    [{"period": "x"}, {"kind": "x"}, {"period": "own"}, {"first": "0001-01-01", "period": "own"}]
    + [{"period": "own", "last": "0001-01-02"}, {"p": "x"}, {"period": "\x00"}],
)
def test_a_strange_address_shows_the_report_as_usual(supervisor, asked):
    assert supervisor.get(REPORT, asked).status_code == 200


def test_an_export_holds_the_rows_and_no_formula(supervisor):
    remember("=1+1", times=3)
    remember("แบบฝึก", times=2, clicks=1)
    answer = supervisor.get(reverse("search_statistics_file", args=["csv"]))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1:] == [["'=1+1", "3", "1", "0"], ["แบบฝึก", "2", "1", "1"]]
    answer = supervisor.get(reverse("search_statistics_file", args=["xlsx"]))
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert sheet["B3"].value == 2
    assert supervisor.get("/admin/readers-search/statistics.exe").status_code == 404


PLACES = [
    REPORT,
    "/admin/readers-search/statistics.csv",
    "/admin/readers-search/index/",
    "/admin/snippets/search/synonymgroup/",
    "/admin/snippets/search/synonymgroup/add/",
    "/admin/snippets/search/querypicks/add/",
]


@pytest.mark.parametrize("address", PLACES)
@pytest.mark.parametrize(
    ("group", "may"),
    [("administrator", True), ("head", True), ("supervisor", True)]
    + [("director", False), ("teacher", False), (None, False)],
)
def test_supervisors_and_heads_may_look_and_edit_but_schools_may_not(client, address, group, may):
    client.force_login(make_user(group))
    assert (client.get(address).status_code == 200) is may


def test_the_menu_shows_what_one_may_do(client):
    client.force_login(make_user("supervisor"))
    home = client.get("/admin/").content.decode()
    assert REPORT in home
    assert "/admin/snippets/search/synonymgroup/" in home


def test_only_administrators_rebuild_the_index(client):
    make_article(title="สวนผัก")
    client.force_login(make_user("head"))
    assert client.post("/admin/readers-search/rebuild/").status_code == 302
    assert SearchIndex.objects.get().built_at is None
    client.force_login(make_user("administrator"))
    client.post("/admin/readers-search/rebuild/")
    index = SearchIndex.objects.get()
    assert index.built_at
    assert index.rebuild_asked_at is None
    page = client.get("/admin/readers-search/index/").content.decode()
    assert "บทความ" in page
    assert "สร้างดัชนีใหม่ทั้งหมด" in page


def test_a_rebuild_under_way_is_shown_and_not_begun_twice(client):
    SearchIndex.objects.update_or_create(
        pk=1, defaults={"building": "b", "rebuild_asked_at": timezone.now()}
    )
    client.force_login(make_user("administrator"))
    page = client.get("/admin/readers-search/index/").content.decode()
    assert "<progress" in page
    client.post("/admin/readers-search/rebuild/")
    assert SearchIndex.objects.get().building == "b"
