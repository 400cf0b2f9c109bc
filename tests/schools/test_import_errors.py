"""A wrong file is told what is wrong with it, row by row and in Thai, and changes nothing."""

import re

import pytest
from django.utils.html import escape
from openpyxl import Workbook
from wagtail.users.models import UserProfile

from schools.models import School, SchoolNetwork
from tests.factories.people import make_user
from tests.factories.schools import make_network, make_school

from .uploads import (
    GOOD,
    HEADER,
    confirm,
    csv_file,
    problems,
    raw_file,
    upload,
    workbook_file,
    xlsx_file,
)

pytestmark = pytest.mark.django_db

THAI = re.compile("[ก-ฮ]")


def only_problem(response):
    """Return the one problem of a preview, after a look that it is Thai and blocks the import."""
    [problem] = problems(response)
    assert THAI.search(problem[2])
    assert escape(problem[2]) in response.content.decode()
    confirm(response.client, response)
    assert not School.objects.filter(code=GOOD[0]).exists()
    return problem


@pytest.mark.parametrize("make_file", [csv_file, xlsx_file])
@pytest.mark.parametrize(
    "cell",
    ["=HYPERLINK(1)", "+66", "-1+1", "@SUM(A1)", "\tบ้าน", "\u200b=1+1", " =1", "＝1", "\n=1"],
)
def test_a_cell_that_begins_like_a_formula_is_refused(head, make_file, cell):
    bad = ["99010010", cell, "", ""]
    number, column, message = only_problem(upload(head, make_file(GOOD, bad)))
    assert (number, column) == (3, "ชื่อโรงเรียน")
    assert "สูตร" in message


def test_a_formula_cell_is_refused_even_with_a_stored_result(head):
    workbook = Workbook()
    workbook.active.append(HEADER)
    workbook.active.append(["99010010", '=CONCAT("โรงเรียน","บ้าน")', "", ""])
    assert only_problem(upload(head, workbook_file(workbook)))[0] == 2


@pytest.mark.parametrize(
    ("cells", "column", "told"),
    [
        ({0: ""}, "รหัสโรงเรียน", "กรอก"),
        ({0: "โรงเรียน"}, "รหัสโรงเรียน", "ภาษาอังกฤษ"),
        ({0: "1.03020E+09"}, "รหัสโรงเรียน", "Excel"),
        ({0: "9" * 41}, "รหัสโรงเรียน", "40"),
        ({1: ""}, "ชื่อโรงเรียน", "กรอก"),
        ({1: "????????"}, "ชื่อโรงเรียน", "ภาษาไทย"),
        ({1: "โรงเรียน\ufffdบ้าน"}, "ชื่อโรงเรียน", "อ่าน"),
        ({1: "#N/A"}, "ชื่อโรงเรียน", "อ่าน"),
        ({1: "ยาว" * 100}, "ชื่อโรงเรียน", "200"),
        ({2: "เครือข่ายที่ไม่มี"}, "กลุ่มเครือข่าย", "เครือข่ายที่ไม่มี"),
        ({3: "จิ๋ว"}, "ขนาด", "ใหญ่พิเศษ"),
    ],
)
def test_a_wrong_cell_is_told_with_its_row_and_column(head, cells, column, told):
    row = [cells.get(at, text) for at, text in enumerate(GOOD)]
    number, shown_column, message = only_problem(upload(head, csv_file(row)))
    assert (number, shown_column) == (2, column)
    assert told in message


def test_every_bad_row_is_told(head):
    rows = [["99010009", "School", "ไม่มี", "จิ๋ว"], GOOD, ["", "โรงเรียน", "", ""]]
    found = problems(upload(head, csv_file(*rows)))
    assert [(row, column) for row, column, _message in found] == [
        (2, "ชื่อโรงเรียน"),
        (2, "กลุ่มเครือข่าย"),
        (2, "ขนาด"),
        (3, "รหัสโรงเรียน"),
        (4, "รหัสโรงเรียน"),
    ]


def test_a_code_that_stands_twice_is_told_with_its_first_row(head):
    again = ["๙๙๐๑๐๐๐๙", "โรงเรียนบ้านซ้ำ", "", ""]
    number, _column, message = only_problem(upload(head, csv_file(GOOD, again)))
    assert number == 3
    assert "99010009" in message
    assert "2" in message


def test_a_comma_that_shifts_the_cells_is_told(head):
    text = f"{','.join(HEADER)}\r\n99010009,โรงเรียนบ้านดอน,ตาล,riverside,เล็ก\r\n"
    found = problems(upload(head, raw_file(text.encode())))
    assert any("," in message or "จุลภาค" in message for _row, _column, message in found)


def test_a_name_that_two_networks_share_must_be_given_as_a_code(head):
    make_network("riverside-2", "กลุ่มเครือข่ายริมน้ำ")
    row = [*GOOD[:2], "กลุ่มเครือข่ายริมน้ำ", ""]
    assert only_problem(upload(head, csv_file(row)))[1] == "กลุ่มเครือข่าย"
    assert upload(head, csv_file(GOOD)).context["plan"].can_be_applied


def test_an_archived_network_takes_no_more_schools(head):
    SchoolNetwork.objects.update(archived=True)
    assert only_problem(upload(head, csv_file(GOOD)))[1] == "กลุ่มเครือข่าย"


def test_good_rows_wait_until_all_rows_are_good(head):
    make_school("99010001", "โรงเรียนบ้านเดิม")
    altered = ["99010001", "โรงเรียนบ้านใหม่", "", ""]
    preview = upload(head, csv_file(altered, GOOD, ["99010010", "", "", ""]))
    assert 'name="fingerprint"' not in preview.content.decode()
    confirm(head, preview)
    assert School.objects.get().name_th == "โรงเรียนบ้านเดิม"


def test_what_was_typed_is_shown_as_text_never_as_markup(head):
    response = upload(head, csv_file(["99010009", "<script>alert(1)</script>", "<b>", "<i>"]))
    assert problems(response)
    assert not re.search("<script>alert|<b>|<i>", response.content.decode())


def test_a_user_of_the_english_admin_is_told_in_english(client):
    user = make_user("head")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    response = upload(client, csv_file(["99010009", "โรงเรียน", "ไม่มี", ""]))
    assert problems(response)[0][2].startswith("There is no network")
