"""Files that are no list of schools are refused at once, in Thai, whatever is in them."""

import io
import re
import time
import tracemalloc
import zipfile

import pytest
from django.urls import reverse
from django.utils.html import escape
from openpyxl import Workbook, load_workbook

from schools.models import School
from tests.factories.schools import make_network

from .uploads import (
    GOOD,
    HEADER,
    confirm,
    csv_file,
    csv_text,
    file_errors,
    raw_file,
    replace_part,
    upload,
    workbook_file,
    xlsx_file,
)

pytestmark = pytest.mark.django_db

THAI = re.compile("[ก-ฮ]")
SHEET = "xl/worksheets/sheet1.xml"
WORKSHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>%s</sheetData></worksheet>"
)


def refusal(response):
    """Return the one message about the file, after a look that it is Thai and shown."""
    [message] = file_errors(response)
    assert THAI.search(message)
    assert escape(message) in response.content.decode()
    assert not School.objects.exists()
    return message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "tis-620"])
def test_thai_is_read_in_every_encoding_that_offices_use(head, encoding):
    confirm(head, upload(head, csv_file(GOOD, encoding=encoding)))
    assert School.objects.get().name_th == GOOD[1]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_separators_are_read(head, delimiter):
    text = csv_text(GOOD).replace(",", delimiter)
    assert upload(head, raw_file(text.encode())).context["plan"].added == 1


@pytest.mark.parametrize(
    "data",
    [
        csv_text(GOOD).encode("utf-16"),
        "code,name_th\n99010009,École des Trois Rivières\n".encode("latin-1"),
        "code,name_th\n99010009,北京市第一中学校\n".encode("gbk"),
        "code,name_th\n99010009,東京都立小学校\n".encode("shift-jis"),
        csv_text(GOOD).encode()[:-9] + b"\xe0\xb8\n",
    ],
    ids=["utf-16", "latin-1", "gbk", "shift-jis", "cut in a letter"],
)
def test_an_unreadable_encoding_is_told(head, data):
    assert "CSV UTF-8" in refusal(upload(head, raw_file(data)))


def test_the_row_where_letters_become_unreadable_is_told(head):
    data = csv_text(GOOD, GOOD).encode() + b"99010010,\xff\xfe\r\n"
    assert "4" in refusal(upload(head, raw_file(data)))


@pytest.mark.parametrize("make_file", [csv_file, xlsx_file])
def test_a_missing_column_is_named(head, make_file):
    message = refusal(upload(head, make_file(["99010009", "เล็ก"], header=["รหัสโรงเรียน", "ขนาด"])))
    assert "ชื่อโรงเรียน" in message


def test_a_file_without_our_headers_is_told_both(head):
    message = refusal(upload(head, csv_file(["1", "2"], header=["ก", "ข"])))
    assert "รหัสโรงเรียน" in message
    assert "ชื่อโรงเรียน" in message


def test_a_column_that_stands_twice_is_named(head):
    file = csv_file([*GOOD, "ซ้ำ"], header=[*HEADER, "name_th"])
    assert "ชื่อโรงเรียน" in refusal(upload(head, file))


@pytest.mark.parametrize(
    "data", [b"", b"\r\n,,,\r\n", csv_text().encode()], ids=["nothing", "blank", "header only"]
)
def test_an_empty_file_is_told(head, data):
    assert refusal(upload(head, raw_file(data)))


def test_an_empty_workbook_is_told(head):
    assert refusal(upload(head, workbook_file(Workbook())))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n\x00\x01\x02", "schools.csv"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "schools.xlsx"),
        (b"hello", "schools.txt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "schools.xlsx"),
        (b"PK\x03\x04 not an archive", "schools.xlsx"),
        (b'code,name_th\n1,"never closed\n', "schools.csv"),
    ],
    ids=["pdf", "png", "txt", "old xls", "broken archive", "open quote"],
)
def test_a_file_of_another_kind_is_told(head, data, name):
    assert refusal(upload(head, raw_file(data, name)))


def test_an_archive_that_is_no_workbook_is_told(head):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(upload(head, raw_file(made.getvalue(), "schools.xlsx")))


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"])
@pytest.mark.parametrize("data", ["", "<broken", "<a/>"])
def test_a_damaged_workbook_never_fails(head, part, data):
    response = upload(head, replace_part(xlsx_file(GOOD), part, data))
    assert response.status_code == 200
    assert not School.objects.exists()


def test_entities_that_multiply_are_not_unfolded(head):
    nested = "".join(
        f'<!ENTITY {name} "{f"&{last};" * 10}">'
        for last, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    row = '<row><c t="inlineStr"><is><t>&i;</t></is></c></row>'
    bomb = f'<!DOCTYPE x [<!ENTITY a "กกกกกกกกกก">{nested}]>{WORKSHEET % row}'
    assert refusal(upload(head, replace_part(xlsx_file(GOOD), SHEET, bomb)))


@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml", "xl/media/image1.bin"])
def test_an_archive_that_unpacks_to_a_flood_is_refused_unread(head, part):
    file = replace_part(xlsx_file(GOOD), part, b" " * 60_000_000)
    assert file.size < 500_000
    start = time.process_time()
    assert refusal(upload(head, file))
    assert time.process_time() - start < 2


def test_a_file_over_five_megabytes_is_told(head):
    message = refusal(upload(head, raw_file(b"x" * (5 * 1024 * 1024 + 1))))
    assert "5" in message


def many(count):
    return ([str(10_000_000 + n), f"โรงเรียนบ้านที่ {n}", "riverside", "เล็ก"] for n in range(count))


def fifty_thousand_csv():
    return csv_file(*many(50_000))


def fifty_thousand_xlsx():
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>"
        for row in [HEADER, *many(50_000)]
    )
    return replace_part(xlsx_file(GOOD), SHEET, WORKSHEET % rows)


@pytest.mark.parametrize("make_file", [fifty_thousand_csv, fifty_thousand_xlsx])
def test_fifty_thousand_rows_are_refused_quickly_and_in_little_memory(head, make_file):
    file = make_file()
    head.get(reverse("schools_import"))
    tracemalloc.start()
    start = time.process_time()
    message = refusal(upload(head, file))
    elapsed, peak = time.process_time() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "2,000" in message
    assert elapsed < 5
    assert peak < 60_000_000


def test_a_row_far_below_the_others_does_not_keep_the_reader_busy(head):
    sheet = WORKSHEET % (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>'
        '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'
    )
    start = time.process_time()
    assert "2,000" in refusal(upload(head, replace_part(xlsx_file(GOOD), SHEET, sheet)))
    assert time.process_time() - start < 5


def test_the_first_sheet_in_sight_is_read_whatever_size_it_claims(head):
    workbook = Workbook()
    workbook.active.sheet_state = "hidden"
    shown = workbook.create_sheet()
    for row in [HEADER, GOOD]:
        shown.append(row)
    workbook.active = 1
    assert upload(head, workbook_file(workbook)).context["plan"].added == 1


def test_the_templates_can_be_filled_in_and_uploaded(head):
    workbook = load_workbook(io.BytesIO(blank(head, "xlsx").content))
    workbook.worksheets[0].append([*GOOD[:2], None, GOOD[2], "กลาง", None, "ใช่", None, "เปิดสอน"])
    plan = upload(head, workbook_file(workbook)).context["plan"]
    assert (plan.added, plan.bad_rows) == (1, [])
    header = blank(head, "csv").content
    assert header.startswith(b"\xef\xbb\xbf")
    plan = upload(head, raw_file(header + "99010009,โรงเรียนบ้านดอนตาล\r\n".encode()))
    assert plan.context["plan"].added == 1


def test_no_cell_of_a_template_is_a_formula(head):
    make_network("trap", '=HYPERLINK("http://evil.example")')
    workbook = load_workbook(io.BytesIO(blank(head, "xlsx").content))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    assert any("evil" in str(cell.value) for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


def blank(client, extension):
    return client.get(reverse("schools_import_blank", args=[extension]))


def test_there_is_no_template_of_another_kind(head):
    assert blank(head, "exe").status_code == 404
