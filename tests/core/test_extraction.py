"""Whatever is uploaded ends with a state; what can be read of it is kept, up to a limit."""

import subprocess
import sys
from io import BytesIO
from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.children import PROJECT
from core.extraction import read_file
from core.extraction.kinds import READERS
from core.extraction.pdf import _by_pypdf
from core.extraction.repair import repaired
from core.extraction.result import MOST_CHARACTERS, STATES
from core.thai import tidy
from tests.factories.attachments import docx_bytes, pdf_bytes, pptx_bytes, scan_bytes, xlsx_bytes

DEMO = PROJECT / "home/demo/files"
LONG = "ครูอ่านหนังสือกับเด็กทุกวัน "


def read(data, suffix, **limits):
    with TemporaryFile() as file:
        file.write(data)
        file.flush()
        return read_file(file, suffix, **limits)


def repacked(data, name, change):
    """Return a file of Office with one of its parts changed."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for part in source.namelist():
            content = source.read(part)
            target.writestr(part, change(content) if part == name else content)
    return packed.getvalue()


def test_a_document_gives_text_tables_and_headers():
    found = read(docx_bytes("สวัสดี", header="หัวกระดาษ", rows=[("ชื่อ", "คะแนน")]), "docx")
    assert (found.state, found.text.split()) == (
        "done",
        ["สวัสดี", "ชื่อ", "คะแนน", "หัวกระดาษ"],
    )


def test_slides_give_their_text_and_notes():
    found = read(pptx_bytes("เสียงต้น", "เสียงท้าย", notes="ให้เด็กฟังก่อน"), "pptx")
    assert (found.state, found.pages) == ("done", 2)
    assert "เสียงท้าย" in found.text and "ให้เด็กฟังก่อน" in found.text


def test_a_workbook_gives_names_of_sheets_and_cells_but_nothing_hidden():
    sheets = {"บันทึก": [["ผักบุ้ง", 12.0, None, 6.5]], "เก็บไว้": [["ลับ"]]}
    found = read(xlsx_bytes(sheets, hidden=["เก็บไว้"]), "xlsx")
    assert (found.state, found.text) == ("done", "บันทึก\nผักบุ้ง 12 6.5")


def test_a_pdf_gives_its_pages():
    found = read(pdf_bytes("A plan for the reading corner", "What children did in June"), "pdf")
    assert (found.state, found.pages) == ("done", 2)
    assert "reading corner" in found.text and "June" in found.text


def test_a_pdf_too_long_to_be_read_whole_still_tells_all_its_pages():
    found = read(pdf_bytes(*["A plan for the reading corner. " * 400] * 40), "pdf")
    assert (found.state, found.pages) == ("cut", 40)


@pytest.mark.parametrize("name", ["reading-plan-p1", "water-project-report"])
def test_thai_in_a_pdf_is_whole_with_either_reader(name):
    words = {
        "reading-plan-p1": ["ชั้นประถมศึกษาปีที่ 1", "คำพื้นฐาน", "เพื่อนฟัง"],
        "water-project-report": ["น้ำคลองใสที่สุด", "ไส้กรองน้ำ", "ลำดับชั้นวัสดุ"],
    }[name]
    with (DEMO / f"{name}.pdf").open("rb") as file:
        by_pypdf = tidy(repaired("\n".join(_by_pypdf(file))))
        text = read_file(file, ".pdf").text
    assert [word for word in words if word not in text] == []
    assert [word for word in words if word not in by_pypdf] == []


@pytest.mark.parametrize(
    ("drawn", "meant"),
    [
        ("น ํ้ า", "น้ำ"),
        ("ป\uf70aา", "ป่า"),
        ("ก า ร อ่ า น อ อ ก  เ ขี ย น ไ ด้", "การอ่านออก เขียนได้"),
        ("พ . ศ . 2569 ชั้น ป .1", "พ.ศ. 2569 ชั้น ป.1"),
        ("เด็ก ป.1 ก็ อ่าน", "เด็ก ป.1 ก็ อ่าน"),
    ],
)
def test_thai_words_that_a_pdf_broke_are_mended(drawn, meant):
    assert tidy(repaired(drawn)) == meant


def test_a_long_text_is_cut_behind_a_word():
    found = read(docx_bytes(*[LONG * 20] * 500), "docx")
    assert found.state == "cut"
    assert MOST_CHARACTERS - 200 <= len(found.text) <= MOST_CHARACTERS
    assert found.text.endswith("ทุกวัน")


def test_a_scan_is_told_from_a_text():
    found = read(scan_bytes(), "pdf")
    assert (found.state, found.text, found.pages) == ("empty", "", 2)


def test_a_stamp_on_each_page_is_no_text():
    assert read(pdf_bytes(*["Scanned by phone"] * 3), "pdf").state == "empty"


def test_what_opens_with_a_password_is_locked():
    assert read(pdf_bytes("Hello", password="ลับ"), "pdf").state == "locked"
    assert read(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "docx").state == "locked"


def test_a_file_is_read_for_what_it_is_whatever_its_name_says():
    assert read(docx_bytes("ผิดนามสกุล"), "pdf").text == "ผิดนามสกุล"


@pytest.mark.parametrize("suffix", [*READERS, ".PDF"])
def test_a_broken_file_fails(suffix):
    for data in (b"", b"hello", b"PK\3\4" + b"x" * 50, b"%PDF-1.7\n1 0 obj <<", b"\0" * 5000):
        assert read(data, suffix).state == "failed"


def test_other_kinds_are_not_read():
    assert read(b"hello", "txt").state == "unsupported"
    assert read(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "doc").state == "unsupported"


def test_a_bomb_beside_the_text_fails():
    packed = BytesIO(docx_bytes("ก"))
    with ZipFile(packed, "a", ZIP_DEFLATED) as archive, archive.open("word/x.xml", "w") as part:
        for _megabyte in range(600):
            part.write(b"0" * 1024 * 1024)
    assert read(packed.getvalue(), "docx").state == "failed"


def test_a_bomb_in_the_text_fails_or_is_cut():
    bomb = repacked(
        docx_bytes("ก"),
        "word/document.xml",
        lambda xml: xml.replace("ก".encode(), b"<w:r/>" * 20_000_000),
    )
    assert read(bomb, "docx").state in ("failed", "cut")


def test_entities_are_not_expanded():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">{entities}]>'.encode()

    def laugh(xml):
        return head + xml[xml.index(b"<w:document") :].replace("ก".encode(), b"&e9;")

    found = read(repacked(docx_bytes("ก"), "word/document.xml", laugh), "docx")
    assert "lollol" not in found.text


def test_a_reader_that_takes_too_long_is_ended():
    assert read(docx_bytes("ก"), "docx", seconds=0.01).state == "failed"


@pytest.mark.parametrize(
    "deed",
    [
        "bytearray(2 * 1024**3)",
        "open('/dev/null', 'w'); [open('/dev/null') for _ in range(100)]",
        "print('x' * 3 * 1024 * 1024)",
    ],
)
def test_the_child_has_no_more_than_its_limits(deed, tmp_path):
    code = f"from core.extraction.child import LIMITS, take_limits as take; take(**LIMITS); {deed}"
    with (tmp_path / "out").open("wb") as out:
        ended = subprocess.run(
            [sys.executable, "-c", code], cwd=PROJECT, stdout=out, stderr=subprocess.DEVNULL
        )
    assert ended.returncode != 0


MADE = {
    "pdf": pdf_bytes("Plan"),
    "docx": docx_bytes("แผน"),
    "pptx": pptx_bytes("แผน"),
    "xlsx": xlsx_bytes({"แผน": [["ก"]]}),
}


@st.composite
def damaged(draw):
    """A real file with bytes changed or its end lost, or just any bytes."""
    data = bytearray(draw(st.sampled_from([*MADE.values(), b"%PDF-1.7\n", b"PK\3\4"])))
    for _change in range(draw(st.integers(0, 8))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data[: draw(st.integers(0, len(data)))]) + draw(st.binary(max_size=50))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(st.binary(max_size=2000), damaged()),
    st.one_of(st.sampled_from([*READERS, "txt", ""]), st.text(max_size=12).filter(str.isprintable)),
)
def test_any_bytes_under_any_name_end_with_a_state(data, suffix):
    found = read(data, suffix)
    assert found.state in STATES
    assert len(found.text) <= MOST_CHARACTERS
