"""A list as one PDF file: its words and their order, its pictures, and who gets which."""

import re
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import Page

from core.printing import process, sheet_sources
from reading_lists.models import ReadingList
from reading_lists.pages import EVERYBODY
from reading_lists.printing import MOST_PAGES
from reading_lists.printing.sources import SHEET, source_of, sources_of
from tests.factories.files import make_image
from tests.factories.pages import make_article, make_best_practice, restrict
from tests.factories.people import credit, make_person

NOBODY = "1ae9934c-2bf9-4800-8308-d6d5e99d38bb"
pytestmark = pytest.mark.django_db
needs_pango = pytest.mark.skipif(
    not process.can_print(), reason="apt-get install libpangoft2-1.0-0"
)
PDF = "/reading-lists/pdf/"


def words_of(page):
    """Return the text of a page of the file; blanks are the printer's, so they are left out."""
    return re.sub(r"\s+", "", page.extract_text())


def ask(client, *pages, **more):
    return client.get(PDF, {"page": [str(page.translation_key) for page in pages], **more})


@pytest.fixture
def pages():
    body = [("heading", {"text": "เริ่มจากภาพ", "level": "2"}), ("text", "<p>เด็กเล่าเรื่องจากภาพ</p>")]
    practice = {"title": "ห้องเรียนสีขาว", "context": "<p>โรงเรียนเล็กบนดอย</p>"}
    return [make_article(title="อ่านจากภาพ", body=body), make_best_practice(**practice)]


@needs_pango
def test_a_list_has_a_cover_contents_and_each_page_in_order(client, pages):
    answer = ask(client, *pages, name="อ่านก่อนสอน")
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    cover, contents, first, second = PdfReader(BytesIO(answer.content)).pages
    assert "อ่านก่อนสอน" in words_of(cover)
    assert re.search(r"อ่านจากภาพ[.\s]*3.*ห้องเรียนสีขาว[.\s]*4", words_of(contents))
    assert words_of(first).index("เริ่มจากภาพ") < words_of(first).index("เด็กเล่าเรื่องจากภาพ")
    assert "โรงเรียนเล็กบนดอย" in words_of(second)


@needs_pango
def test_the_file_has_bookmarks_a_title_and_the_permanent_address(client, pages):
    file = PdfReader(BytesIO(ask(client, *pages, name="อ่านก่อนสอน").content))
    titles = [mark.title for mark in file.outline if not isinstance(mark, list)]
    assert titles == ["สารบัญ", "อ่านจากภาพ", "ห้องเรียนสีขาว"]
    assert file.metadata.title == "อ่านก่อนสอน"
    assert pages[0].identity.short_id in words_of(file.pages[2])


@needs_pango
def test_a_single_page_is_a_handout_without_cover(client, pages):
    answer = ask(client, pages[0])
    [only] = PdfReader(BytesIO(answer.content)).pages
    assert "เด็กเล่าเรื่องจากภาพ" in words_of(only)


@needs_pango
def test_a_picture_of_the_page_is_in_the_file(client):
    cover = make_image("มุมอ่าน")
    [only] = PdfReader(BytesIO(ask(client, make_article(cover=cover)).content)).pages
    assert len(only.images) == 1


@needs_pango
def test_a_hostile_name_is_no_more_than_a_name(client, pages):
    name = "<script>alert(1)</script><img src=file:///etc/passwd>{% now 'Y' %}"
    answer = ask(client, *pages, name=name)
    assert PdfReader(BytesIO(answer.content)).metadata.title == name
    assert "\n" not in answer["Content-Disposition"]


def test_only_what_the_reader_may_read_comes_into_the_file(client, pages):
    for page in pages:
        restrict(page)
    answer = ask(client, *pages)
    assert answer.status_code == 404
    assert "ไม่มีเรื่องที่จะใส่ในไฟล์" in answer.content.decode()


@pytest.mark.parametrize("query", ["", "page=x", "page=%00", f"page={NOBODY}", "page=1&page=../.."])
def test_pages_that_are_none_are_not_found(client, query):
    assert client.get(f"{PDF}?{query}").status_code == 404


def test_a_file_has_thirty_pages_at_most(client, pages, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "reading_lists.views.files.readable", lambda works, reader: asked.append(works) or {}
    )
    client.get(PDF, {"page": [str(uuid4()) for _page in range(200)]})
    assert len(asked[0]) == MOST_PAGES


def test_whoever_comes_while_others_have_files_made_is_asked_to_wait(client, pages):
    for place in range(process.AT_ONCE):
        cache.add(process.SLOT.format(place), True)
    answer = ask(client, pages[0])
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert "กำลังทำไฟล์ให้ผู้อื่น" in answer.content.decode()


def test_a_file_that_takes_too_long_is_given_up(client, pages, monkeypatch):
    monkeypatch.setattr(process, "SECONDS", 0)
    answer = ask(client, pages[0])
    assert answer.status_code == 503
    assert "ทำไฟล์ไม่สำเร็จ" in answer.content.decode()


def test_without_pango_the_reader_is_told_in_thai(client, pages, monkeypatch):
    monkeypatch.setattr(process, "can_print", lambda: False)
    answer = ask(client, pages[0])
    assert answer.status_code == 503
    assert "ยังทำไฟล์ PDF ไม่ได้" in answer.content.decode()


# ---------- which files a handout may show ----------
@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
        "//elsewhere.example/x.png",
        "/files/../../etc/passwd",
        "/files/%2e%2e/db.sqlite3",
        "/static/../settings.py",
        "/admin/",
        "data:text/plain,x",
    ],
)
def test_nothing_but_our_files_is_shown(address):
    assert sources_of(f'<img src="{address}">', EVERYBODY).keys() == sheet_sources(SHEET).keys()


def test_a_picture_that_nobody_may_see_is_not_shown():
    image = make_image("ยังไม่เผยแพร่")
    assert source_of(image.file.url, EVERYBODY) is None


def test_a_picture_on_a_public_page_is_shown():
    image = make_image("มุมอ่าน")
    make_article(cover=image)
    assert source_of(image.file.url, EVERYBODY)["path"] == image.file.path


# ---------- one's own, and shared ----------
@pytest.fixture
def shared(teacher, pages):
    kept = ReadingList.objects.create(owner=teacher, name="อ่านก่อนสอน")
    kept.items.create(work=pages[0].identity)
    kept.share()
    return kept


@needs_pango
def test_ones_own_list_is_for_oneself(client, shared, teacher):
    address = reverse("own_reading_list_pdf", args=[shared.key])
    assert client.get(address).status_code == 302
    client.force_login(teacher)
    answer = client.get(address)
    assert answer["Content-Type"] == "application/pdf"
    assert "private" in answer["Cache-Control"]


@needs_pango
def test_the_file_of_a_shared_list_is_made_once_as_long_as_nothing_changes(
    client, shared, monkeypatch
):
    address = reverse("shared_reading_list_pdf", args=[shared.token])
    first = client.get(address)
    assert "no-cache" in first["Cache-Control"]
    monkeypatch.setattr("reading_lists.views.files.make_pdf", None)
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


@needs_pango
def test_the_file_of_a_shared_list_is_made_anew_when_what_it_shows_changes(
    client, shared, django_capture_on_commit_callbacks
):
    person = make_person("ก้อย ใจดี")
    credit(Page.objects.get(translation_key=shared.works[0]), person)
    address = reverse("shared_reading_list_pdf", args=[shared.token])
    first = client.get(address)
    assert "ก้อย" in words_of(PdfReader(BytesIO(first.content)).pages[0])
    with django_capture_on_commit_callbacks(execute=True):
        person.display_name = "แก้ว ใจดี"
        person.save()
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert "แก้ว" in words_of(PdfReader(BytesIO(again.content)).pages[0])


def test_that_others_have_files_made_is_kept_by_no_browser(client, shared):
    for place in range(process.AT_ONCE):
        cache.add(process.SLOT.format(place), True)
    answer = client.get(reverse("shared_reading_list_pdf", args=[shared.token]))
    assert answer.status_code == 503
    assert not answer.has_header("ETag")
    assert "public" not in answer.get("Cache-Control", "")


def test_the_file_goes_when_sharing_is_withdrawn(client, shared):
    address = reverse("shared_reading_list_pdf", args=[shared.token])
    shared.withdraw()
    assert client.get(address).status_code == 404
