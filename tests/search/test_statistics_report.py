"""What supervisors read of what is asked, and who may see and change what."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from search.models import SearchIndex
from search.report_forms import ReportForm
from tests.factories.asked import remember
from tests.factories.pages import make_article
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
READER = {"User-Agent": "Mozilla/5.0 (Linux; Android 14) Chrome/130"}
REPORT = "/admin/readers-search/statistics/"


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
