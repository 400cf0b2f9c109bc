"""The numbers agree wherever they are shown: page, account, list of pages, report and its files."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from core.models import LearningArea
from readership.models import StatisticsSettings
from schools.models import School
from tests.factories.pages import make_article, make_innovation, make_news, restrict
from tests.factories.people import credit, make_person, make_user
from tests.factories.readership import count, make_total, view
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
REPORT = "/admin/statistics/"


@pytest.fixture
def supervisor(client):
    user = make_user("supervisor", first_name="สมศรี", last_name="ใจงาม")
    client.force_login(user)
    return user


def area(code):
    return LearningArea.objects.get(code=code)


def file_under(page, *codes, **fields):
    page.learning_areas = [area(code) for code in codes]
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page


def text_of(answer):
    html = re.sub(r"<(script|style).*?</\1>", "", answer.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def report(client, **asked):
    return client.get(REPORT, asked).context


def lines(client, **asked):
    return {row.label: tuple(row.values) for row in report(client, **asked)["breakdown"].rows}


def exported(client, extension, **asked):
    answer = client.get(reverse("reading_statistics_file", args=[extension]), asked)
    if extension == "csv":
        rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
        return [[cell if not cell.isdigit() else int(cell) for cell in row] for row in rows]
    sheet = load_workbook(io.BytesIO(answer.content)).active
    return [list(row) for row in sheet.values]


def test_a_view_of_today_is_shown_from_tomorrow_on_and_the_same_everywhere(client, clock):
    owner = make_user("supervisor")
    page = make_article(owner=owner, read_numbers="show")
    for number in range(3):
        view(client, page, address=f"203.0.113.{number}")
    count()
    assert "อ่านแล้ว" not in text_of(client.get(page.get_url()))
    clock(days=1)
    assert "อ่านแล้ว 3 ครั้ง" in text_of(client.get(page.get_url()))
    client.force_login(owner)
    assert "อ่านทั้งหมด 3 ครั้ง" in text_of(client.get("/account/statistics/"))
    listed = client.get(f"/admin/pages/{page.get_parent().pk}/").context["object_list"]
    assert {found.pk: found.read_count for found in listed}[page.pk] == 3
    assert tuple(report(client)["total"]) == (3, 0, 3)
    assert lines(client, by="page")[page.title] == (3, 0, 3)
    assert exported(client, "csv", by="page")[-1][1:] == [3, 0, 3]


def test_every_way_to_divide_adds_up_to_the_same(client, supervisor):
    make_total(make_article(), views=5, downloads=2, readers=4)
    make_total(make_news(), days_ago=20, views=7, readers=7)
    make_total(None, days_ago=3, views=1, readers=1)
    for by in ("type", "area", "school", "owner", "page", "month", "school-year", "fiscal-year"):
        found = lines(client, by=by, period="90").values()
        assert tuple(map(sum, zip(*found, strict=True))) == (13, 2, 12), by
    drawn = report(client, period="90")["chart"].rows
    assert sum(row.values.views for row in drawn) == 13


def test_numbers_are_divided_by_what_pages_are_filed_under(client, supervisor):
    school = make_school("99990001")
    first = file_under(make_article(), "thai", "math", school=school, owner=supervisor)
    make_total(first, views=5)
    make_total(make_innovation(), views=2)
    assert lines(client, by="type") == {"บทความ": (5, 0, 0), "นวัตกรรม": (2, 0, 0)}
    by_area = lines(client, by="area")
    assert by_area == {
        "ภาษาไทย": (5, 0, 0),
        "คณิตศาสตร์": (5, 0, 0),
        "ไม่ได้ระบุ": (2, 0, 0),
    }
    assert lines(client, by="school") == {school.name_th: (5, 0, 0), "สำนักงานเอง": (2, 0, 0)}
    assert lines(client, by="owner")["สมศรี ใจงาม"] == (5, 0, 0)


def test_filters_narrow_everything_on_the_screen(client, supervisor):
    school = make_school("99990001")
    page = file_under(make_article(), "thai", school=school, owner=supervisor)
    make_total(page, views=5)
    make_total(make_news(), views=2)
    for asked in (
        {"type": "articlepage"},
        {"area": "thai"},
        {"school": "99990001"},
        {"owner": supervisor.pk},
        {"type": "articlepage", "area": "thai", "school": "99990001"},
    ):
        found = report(client, **asked)
        assert found["total"].views == 5 and found["visitors"] is None, asked
        assert [row.values.views for row in found["breakdown"].rows] == [5]
    assert report(client, type="newspage", area="thai")["total"].views == 0


def test_months_and_years_are_those_of_schools_and_offices(client, supervisor):
    page = make_article()
    for days_ago in (1, 50, 51, 188, 189):  # 19 Nov, 1 Oct, 30 Sep, 16 May, 15 May
        make_total(page, days_ago=days_ago, views=days_ago)
    assert lines(client, by="month", period="all") == {
        "พฤศจิกายน 2569": (1, 0, 0),
        "ตุลาคม 2569": (50, 0, 0),
        "กันยายน 2569": (51, 0, 0),
        "พฤษภาคม 2569": (377, 0, 0),
    }
    assert lines(client, by="school-year", period="all") == {
        "ปีการศึกษา 2569": (290, 0, 0),
        "ปีการศึกษา 2568": (189, 0, 0),
    }
    assert lines(client, by="fiscal-year", period="all") == {
        "ปีงบประมาณ 2570": (51, 0, 0),
        "ปีงบประมาณ 2569": (428, 0, 0),
    }
    assert report(client, period="school-year-2569")["total"].views == 290
    assert report(client, period="fiscal-year-2569")["total"].views == 428
    own = {"period": "own", "first": "2026-10-01", "last": "2026-09-30"}
    assert report(client, **own)["total"].views == 101


@pytest.mark.parametrize(
    "asked",
    [{"period": "x"}, {"period": "school-year-1"}, {"period": "own", "first": "0001-01-01"}]
    + [{"by": "x"}, {"type": "\x00"}, {"area": "x"}, {"owner": "10000000000000000000"}]
    + [{"school": "' OR 1=1"}, {"p": "x"}, {"period": "own", "last": "9999-12-31"}],
)
def test_a_strange_address_shows_the_report_as_usual(client, supervisor, asked):
    make_total(make_article(), views=3)
    assert client.get(REPORT, asked).status_code == 200


def test_an_empty_library_has_a_report(client, supervisor):
    answer = client.get(REPORT, {"period": "all"})
    assert answer.status_code == 200 and "ช่วงเวลานี้ยังไม่มีรายการ" in answer.content.decode()


def test_files_hold_what_the_screen_shows_and_no_formula(client, supervisor):
    make_total(make_article(title="=1+1"), views=3, downloads=1, readers=2)
    make_total(make_article(title="อ่านคล่อง"), views=9, readers=5)
    as_csv, as_xlsx = (exported(client, kind, by="page") for kind in ("csv", "xlsx"))
    assert as_csv[1:] == [["อ่านคล่อง", 9, 0, 5], ["'=1+1", 3, 1, 2], ["รวม", 12, 1, 7]]
    assert as_xlsx[1:] == [["อ่านคล่อง", 9, 0, 5], ["=1+1", 3, 1, 2], ["รวม", 12, 1, 7]]
    assert as_csv[0] == as_xlsx[0] == ["หน้า", "จำนวนครั้งที่อ่าน", "ดาวน์โหลด", "ผู้อ่าน"]
    assert client.get("/admin/statistics.exe").status_code == 404


@pytest.mark.parametrize("address", [REPORT, "/admin/statistics.csv"])
@pytest.mark.parametrize(
    ("group", "may"),
    [("administrator", True), ("head", True), ("supervisor", True)]
    + [("director", False), ("teacher", False), (None, False)],
)
def test_the_office_may_look_and_schools_may_not(client, address, group, may):
    client.force_login(make_user(group))
    assert (client.get(address).status_code == 200) is may


def test_the_editor_of_a_page_decides_and_else_the_library(client):
    page = make_article()
    make_total(page, views=19, downloads=2)
    assert "อ่านแล้ว" not in text_of(client.get(page.get_url()))
    make_total(page, days_ago=2, views=1)
    assert "อ่านแล้ว 20 ครั้ง" in text_of(client.get(page.get_url()))
    assert "ดาวน์โหลดไฟล์ 2 ครั้ง" in text_of(client.get(page.get_url()))
    StatisticsSettings.objects.update_or_create(defaults={"shows_numbers": False})
    assert "อ่านแล้ว" not in text_of(client.get(page.get_url()))
    page.read_numbers = "show"
    page.save_revision().publish()
    assert "อ่านแล้ว 20 ครั้ง" in text_of(client.get(page.get_url()))
    StatisticsSettings.objects.update(shows_numbers=True)
    page.read_numbers = "hide"
    page.save_revision().publish()
    assert "อ่านแล้ว" not in text_of(client.get(page.get_url()))


def test_an_author_sees_what_they_own_and_what_names_them(client):
    teacher = make_user("teacher")
    owned, named, other = make_article(owner=teacher), make_innovation(), make_news()
    credit(named, make_person(user=teacher))
    make_total(owned, views=4)
    make_total(named, days_ago=31, views=3)
    make_total(other, views=100)
    client.force_login(teacher)
    assert "/account/statistics/" in client.get("/account/").content.decode()
    shown = client.get("/account/statistics/")
    assert {page.pk: page.ever.views for page in shown.context["items"]} == {
        owned.pk: 4,
        named.pk: 3,
    }
    assert {page.pk: page.lately.views for page in shown.context["items"]}[named.pk] == 0
    assert shown.context["total"].views == 7


def test_who_made_nothing_is_not_led_there(client):
    client.force_login(make_user("teacher"))
    assert "/account/statistics/" not in client.get("/account/").content.decode()
    assert client.get("/account/statistics/").status_code == 200


def test_the_account_screen_is_for_those_who_are_logged_in(client):
    assert client.get("/account/statistics/").status_code == 302


def test_a_list_asks_once_however_many_pages_it_has(client, supervisor):
    for _number in range(4):
        make_total(make_article(), views=1)
    with CaptureQueriesContext(connection) as asked:
        client.get("/admin/all-pages/")
    assert sum("readership_dailytotal" in query["sql"] for query in asked) == 1


def test_the_numbers_of_a_private_page_are_the_offices_and_its_readers(client):
    page = make_article(read_numbers="show")
    make_total(page, views=50)
    restrict(page)
    assert client.get(page.get_url()).status_code == 302
    client.force_login(make_user("teacher"))
    assert "อ่านแล้ว 50 ครั้ง" in text_of(client.get(page.get_url()))


def test_a_school_without_pages_is_offered_as_a_filter(client, supervisor):
    make_school("99990001")
    assert School.objects.count() == report(client)["form"].fields["school"].queryset.count()
