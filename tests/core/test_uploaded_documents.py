"""Documents that come from outside are what their name says, or refused with a reason in Thai."""

import pytest
from django.urls import reverse

from core.models import Document
from core.uploads import clean_name
from tests.factories import hostile
from tests.factories.attachments import docx_bytes, pdf_bytes, pptx_bytes, xlsx_bytes
from tests.factories.files import make_document
from tests.factories.people import make_user
from tests.factories.sending import choose, is_refused, send_document, stored

pytestmark = pytest.mark.django_db

OTHER, TOO_LARGE = "แต่ข้างในเป็น", "ใหญ่เกิน"


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("แผน.pdf", pdf_bytes("plan")),
        ("แผน.docx", docx_bytes("แผน")),
        ("แผน.xlsx", xlsx_bytes({"แผน": [["ก", 1]]})),
        ("แผน.pptx", pptx_bytes("แผน")),
        ("แผน.doc", hostile.ole("Root Entry", "WordDocument")),
        ("แผน.csv", "ชื่อ,คะแนน\nก,1\n".encode("cp874")),
        ("แผน.txt", "แผน".encode("utf-16")),
        ("แผน.zip", hostile.archive({"ใบงาน.txt": "ก"})),
        (
            "แผน.odt",
            hostile.archive({"mimetype": "application/vnd.oasis.opendocument.text", "a": ""}),
        ),
    ],
)
def test_what_teachers_write_is_taken(supervisor, name, content):
    assert send_document(supervisor, name, content)["success"]
    assert stored(Document.objects.get()) == content


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("แผน.pdf", b"MZ\x90\0 a program", OTHER),
        ("แผน.pdf", docx_bytes("แผน"), "Word (.docx)"),
        ("แผน.docx", pdf_bytes("plan"), "PDF"),
        ("แผน.docx", b"<html></html>", OTHER),
        ("แผน.doc", hostile.ole("Root Entry", "Workbook"), "Excel (.xls)"),
        ("แผน.csv", b"MZ\x90\0\x03", OTHER),
        ("แผน.txt", b"", "ว่าง"),
        ("แผน.svg", hostile.SVG, "รับไฟล์ชนิดนี้ (.svg) ไม่ได้"),
        ("แผน.exe", b"MZ", "รับไฟล์ชนิดนี้ (.exe) ไม่ได้"),
        ("แผน", pdf_bytes("plan"), "ไม่มีนามสกุล"),
        ("แผน.docm", docx_bytes("แผน"), "รับไฟล์ชนิดนี้ (.docm) ไม่ได้"),
        ("แผน.docx", hostile.with_parts(docx_bytes("แผน"), {"word/vbaProject.bin": "x"}), "มาโคร"),
        ("แผน.doc", hostile.ole("Root Entry", "WordDocument", "_VBA_PROJECT"), "มาโคร"),
        ("แผน.docx", hostile.ole("Root Entry", "EncryptedPackage"), "รหัสผ่าน"),
        ("แผน.docx", hostile.docx_bomb(), "คลายออกมา"),
        ("แผน.zip", hostile.archive({str(n): "" for n in range(5001)}), "คลายออกมา"),
        ("แผน.docx", hostile.lying_docx(), "เสียหาย"),
        ("แผน.docx", docx_bytes("แผน")[:-200], "เสียหาย"),
        ("แผน.zip", hostile.archive({"../../etc/passwd": "x"}), "นอกโฟลเดอร์"),
        ("แผน.zip", hostile.archive({"C:\\ก.txt": "x"}), "นอกโฟลเดอร์"),
        ("แผน.zip", hostile.archive({"เกม/setup.EXE": "x"}), "โปรแกรม"),
    ],
)
def test_a_harmful_document_is_refused_with_a_reason(supervisor, name, content, words):
    answer = send_document(supervisor, name, content)
    assert is_refused(answer, words), answer
    assert len(answer["error_message"].splitlines()) == 1
    assert not Document.objects.exists()


def test_a_document_of_200_megabytes_is_refused_and_never_stored(supervisor, settings):
    settings.MEDIA_MAX_BYTES = settings.DOCUMENT_MAX_BYTES = settings.PICTURE_MAX_BYTES = 3 << 20
    content = b"%PDF-1.4" + bytes(5 << 20)
    answer = send_document(supervisor, "แผน.pdf", content)
    assert is_refused(answer, TOO_LARGE)
    assert "5.0" in answer["error_message"] and "3.0" in answer["error_message"]


def test_nothing_is_kept_of_what_no_form_would_take(rf, settings):
    settings.MEDIA_MAX_BYTES = settings.DOCUMENT_MAX_BYTES = settings.PICTURE_MAX_BYTES = 3 << 20
    files = {"large": hostile.upload("ก.mp4", bytes(5 << 20)), "small": hostile.upload("ข", b"x")}
    request = rf.post("/", files)
    assert request.FILES["large"].size == 5 << 20
    assert request.FILES["large"].read() == b""
    assert request.FILES["small"].read() == b"x"


@pytest.mark.parametrize("name", ["../../../etc/แผน.pdf", "C:\\แผน.pdf", "แผน\u202efdp.pdf"])
def test_a_path_in_the_name_leads_nowhere(supervisor, name):
    assert send_document(supervisor, name, pdf_bytes("plan"))["success"]
    document = Document.objects.get()
    assert document.file.name.startswith("documents/") and document.file.name.count("/") == 1
    assert document.filename.endswith(".pdf")
    assert not {*document.filename} & {*"/\\\u202e"}


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../../etc/แผน.pdf", "แผน.pdf"),
        ("C:\\Users\\แผน.PDF", "แผน.pdf"),
        ("แผน\u202efdp.pdf", "แผนfdp.pdf"),
        ("แผน\0\n ก.pdf", "แผน ก.pdf"),
        (".htaccess", "htaccess"),
        ("ก" * 300 + ".pdf", "ก" * 150 + ".pdf"),
        ("แผน ป.1", "แผน ป.1"),
        ("..", "file"),
    ],
)
def test_a_name_keeps_what_people_read(sent, kept):
    assert clean_name(sent) == kept


def test_a_title_with_a_slash_is_downloaded_whole():
    assert make_document("แผน ป.1/2").filename == "แผน ป.1-2.pdf"


def test_two_files_of_the_same_name_are_both_kept(supervisor):
    for text in ("one", "two"):
        assert send_document(supervisor, "แผน.pdf", pdf_bytes(text))["success"]
    first, second = Document.objects.all()
    assert stored(first) != stored(second)


def test_a_refused_document_keeps_what_was_typed(supervisor):
    file = hostile.upload("แผน.docx", hostile.docx_bomb())
    page = supervisor.post(reverse("wagtaildocs:add"), {"title": "แผนการสอน ป.1", "file": file})
    assert "คลายออกมา" in page.content.decode() and "แผนการสอน ป.1" in page.content.decode()


def test_the_chooser_refuses_a_document_too(supervisor):
    file = hostile.upload("แผน.docx", hostile.docx_bomb())
    answer = choose(supervisor, "docs", "document", file)
    assert "คลายออกมา" in answer.json()["htmlFragment"]
    assert not Document.objects.exists()
