"""The report as a PDF file: the same numbers as on the screen, and who may have it."""

import re
from io import BytesIO

import pytest
from django.contrib.messages import get_messages
from django.core.cache import cache
from pypdf import PdfReader

from core.printing import can_print, process
from readership import report_files
from tests.factories.pages import make_article, make_news
from tests.factories.people import make_user
from tests.factories.readership import make_total

pytestmark = pytest.mark.django_db
needs_pango = pytest.mark.skipif(not can_print(), reason="apt-get install libpangoft2-1.0-0")
REPORT, PDF = "/admin/statistics/", "/admin/statistics.pdf"


@pytest.fixture
def supervisor(client):
    user = make_user("supervisor")
    client.force_login(user)
    return user


def printed(answer):
    """Return the words of the file; blanks are the printer's, so they are left out."""
    assert answer["Content-Type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.content)).pages
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in pages))


def as_printed(*parts):
    said = (f"{part:,}" if isinstance(part, int) else part for part in parts)
    return re.sub(r"\s+", "", "".join(said))


@needs_pango
def test_the_file_has_the_numbers_of_the_screen(client, supervisor):
    make_total(make_article(title="อ่านคล่อง"), views=1234, downloads=56, readers=789)
    make_total(make_news(title="ประกาศ"), days_ago=3, views=41, readers=7)
    asked = {"by": "page", "period": "30"}
    screen, words = client.get(REPORT, asked).context, printed(client.get(PDF, asked))
    # The sign ำ is drawn as two, and read back from the file as one of them.
    assert as_printed(1275, "ดาวน์โหลด", 56, "ผู้อ่าน", 796) in words
    assert tuple(screen["total"]) == (1275, 56, 796)
    for row in screen["breakdown"].rows:
        assert as_printed(row.label, *row.values) in words
    assert "20พฤศจิกายน" not in words and "ถึง19พฤศจิกายน2569" in words


@needs_pango
def test_the_file_says_which_pages_it_is_about(client, supervisor):
    make_total(make_article(), views=3)
    words = printed(client.get(PDF, {"type": "articlepage", "area": "thai"}))
    assert "ประเภท" in words and "บทความ" in words and "ภาษาไทย" in words
    assert "ช่วงเวลานี้ยังไม่มีรายการ" in words


@needs_pango
def test_a_long_report_ends_and_says_so(client, supervisor, monkeypatch):
    monkeypatch.setattr(report_files, "MOST_PRINTED", 1)
    make_total(make_article(title="ก้าวแรก"), views=3)
    make_total(make_article(title="ก้าวที่สอง"), views=2)
    words = printed(client.get(PDF, {"by": "page"}))
    assert "ก้าวแรก" in words and "ก้าวที่สอง" not in words
    assert "อีก1บรรทัดอยู่ในไฟล์Excel" in words


def test_whoever_comes_while_others_have_files_made_is_told_on_the_screen(client, supervisor):
    for place in range(process.AT_ONCE):
        cache.add(process.SLOT.format(place), True)
    answer = client.get(PDF, {"by": "month"})
    assert answer.status_code == 302 and answer.url.startswith(REPORT) and "by=month" in answer.url
    assert "กำลังทำไฟล์ให้ผู้อื่น" in str(list(get_messages(answer.wsgi_request))[0])


@pytest.mark.parametrize("group", ["director", "teacher", None])
def test_schools_may_not_have_the_file(client, group):
    client.force_login(make_user(group))
    assert client.get(PDF).status_code == 302
