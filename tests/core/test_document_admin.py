"""Editors are told what can be searched of a file, where they upload it and where they show it."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from core.tasks import read_text
from tests.factories.attachments import docx_bytes, scan_bytes
from tests.factories.files import make_document
from tests.factories.pages import make_article
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

SCANNED = "ภาพสแกน"


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def read(document):
    read_text.enqueue(document.pk)
    return document


@pytest.fixture
def scan():
    return read(make_document("ใบประกาศ", scan_bytes(), "ก.pdf"))


@pytest.fixture
def text():
    return read(make_document("แผนการสอน", docx_bytes("อ่าน" * 500), "ก.docx"))


def shown(client, address):
    return client.get(address).content.decode()


def test_the_form_of_a_document_says_how_much_is_searched(supervisor, scan, text):
    assert "2,000 ตัวอักษร" in shown(supervisor, reverse("wagtaildocs:edit", args=[text.pk]))
    assert SCANNED in shown(supervisor, reverse("wagtaildocs:edit", args=[scan.pk]))


def test_the_list_of_documents_says_it_too(supervisor, scan, text):
    for name in ("wagtaildocs:index", "wagtaildocs:index_results"):
        page = shown(supervisor, reverse(name))
        assert "2,000 ตัวอักษร" in page and SCANNED in page


def test_the_list_can_still_be_searched_and_sorted(supervisor, scan, text):
    page = shown(supervisor, reverse("wagtaildocs:index") + "?q=แผน")
    assert "แผนการสอน" in page and "ใบประกาศ" not in page
    assert "แผนการสอน" in shown(supervisor, reverse("wagtaildocs:index") + "?ordering=usage_count")


def test_a_file_that_waits_says_so(supervisor):
    document = make_document()
    assert "อีกสักครู่" in shown(supervisor, reverse("wagtaildocs:edit", args=[document.pk]))


def test_the_editor_of_a_page_warns_of_its_scans(supervisor, scan, text):
    page = make_article(body=[("documents", [scan, text])])
    opened = shown(supervisor, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "หน้านี้มีไฟล์ที่ค้นข้อความไม่ได้: ใบประกาศ.pdf" in opened


def test_the_editor_warns_of_a_scan_in_a_draft(supervisor, scan):
    page = make_article()
    page.body = [("documents", [scan])]
    page.save_revision()
    opened = shown(supervisor, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "ใบประกาศ.pdf" in opened


def test_a_page_whose_files_are_read_warns_of_nothing(supervisor, text):
    page = make_article(body=[("documents", [text])])
    opened = shown(supervisor, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "ไฟล์ที่ค้นข้อความไม่ได้: " not in opened


def test_a_report_lists_files_without_text_and_the_pages_that_show_them(supervisor, scan, text):
    page = make_article(title="พิธีมอบเกียรติบัตร", body=[("documents", [scan])])
    report = shown(supervisor, reverse("unreadable_files"))
    assert "ใบประกาศ" in report and "แผนการสอน" not in report
    assert f'<a href="/admin/pages/{page.pk}/edit/">พิธีมอบเกียรติบัตร</a>' in report
    assert reverse("unreadable_files") in shown(supervisor, reverse("wagtailadmin_home"))


def test_the_report_is_exported(supervisor, scan):
    with override("th"):
        response = supervisor.get(reverse("unreadable_files") + "?export=csv")
        assert "ใบประกาศ" in b"".join(response.streaming_content).decode()


def test_being_read_is_no_use_of_a_document(text):
    assert text.get_usage().count() == 0
