"""Importing articles from JSON lines."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles.importing import paragraphs
from articles.models import ArticleIndexPage, ArticlePage
from core.models import PageIdentity

pytestmark = pytest.mark.django_db


def write(tmp_path, *records):
    path = tmp_path / "articles.jsonl"
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def record(source_id="a1", title="การปลูกข้าว", body="ข้าวเป็นพืชเศรษฐกิจของไทย"):
    return {"id": source_id, "title": title, "body": body}


def page_of(source_id):
    key = PageIdentity.objects.get(source_id=source_id).translation_key
    return ArticlePage.objects.get(translation_key=key)


def test_an_imported_article_can_be_read(client, tmp_path):
    call_command("import_articles", write(tmp_path, record()))
    response = client.get(page_of("a1").get_url())
    assert response.status_code == 200
    assert "ข้าวเป็นพืชเศรษฐกิจของไทย" in response.content.decode()


def test_an_imported_article_is_found_at_once(client, tmp_path):
    call_command("import_articles", write(tmp_path, record()))
    results = client.get("/api/search/", {"q": "พืชเศรษฐกิจ"}).json()["results"]
    assert [result["source_id"] for result in results] == ["a1"]


def test_importing_twice_changes_nothing(tmp_path, capsys):
    path = write(tmp_path, record())
    call_command("import_articles", path)
    call_command("import_articles", path)
    assert ArticlePage.objects.count() == 1
    assert ArticlePage.objects.get().revisions.count() == 0


def test_a_changed_record_updates_its_page_and_keeps_the_address(tmp_path):
    call_command("import_articles", write(tmp_path, record()))
    slug = page_of("a1").slug
    call_command("import_articles", write(tmp_path, record(body="ข้อความใหม่ทั้งหมด")))
    page = page_of("a1")
    assert page.slug == slug
    assert "ข้อความใหม่" in page.plain_text


def test_bad_lines_are_reported_by_number_and_the_rest_is_imported(tmp_path, capsys):
    bad = ["{not json", "[1]", json.dumps({"title": "ไม่มี id"}), json.dumps({"id": "x"})]
    call_command("import_articles", write(tmp_path, *bad, record()))
    errors = capsys.readouterr().err
    assert all(f" {number}" in errors for number in (1, 2, 3, 4))
    assert ArticlePage.objects.count() == 1


def test_bytes_that_are_not_text_are_a_bad_line(tmp_path):
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(b"\xff\xfe\x00\n" + json.dumps(record()).encode())
    call_command("import_articles", str(path))
    assert ArticlePage.objects.count() == 1


def test_it_fails_only_when_nothing_was_imported(tmp_path):
    with pytest.raises(CommandError):
        call_command("import_articles", write(tmp_path, "{bad"))


def test_a_missing_file_is_said_plainly():
    with pytest.raises(CommandError):
        call_command("import_articles", "/nowhere/none.jsonl")


def test_byte_order_marks_are_removed(tmp_path):
    path = write(tmp_path, "\ufeff" + json.dumps(record(title="\ufeffชื่อ", body="\ufeffเนื้อ")))
    call_command("import_articles", path)
    assert page_of("a1").title == "ชื่อ"


def test_an_empty_title_becomes_the_beginning_of_the_body_cut_at_a_word(tmp_path):
    body = "โรงเรียนขนาดเล็กบนเกาะจัดการเรียนรู้แบบคละชั้นได้อย่างไรเมื่อมีครูเพียงสองคนและนักเรียนยี่สิบคน"
    call_command("import_articles", write(tmp_path, record(title="", body=body)))
    title = page_of("a1").title
    assert len(title) <= 80
    assert body.startswith(title.rstrip("…"))


def test_the_list_is_made_when_it_is_missing(tmp_path):
    ArticleIndexPage.objects.all().delete()
    call_command("import_articles", write(tmp_path, record()))
    assert ArticleIndexPage.objects.count() == 1


def test_a_deleted_page_comes_back_under_its_old_permanent_address(tmp_path):
    path = write(tmp_path, record())
    call_command("import_articles", path)
    identity = PageIdentity.objects.get(source_id="a1")
    page_of("a1").delete()
    call_command("import_articles", path)
    assert page_of("a1").identity == identity


def test_markup_in_a_record_is_text(client, tmp_path):
    call_command("import_articles", write(tmp_path, record(body="<script>alert(1)</script>")))
    html = client.get(page_of("a1").get_url()).content.decode()
    assert "<script>alert(1)" not in html


def test_long_text_is_split_into_readable_paragraphs():
    parts = paragraphs("ประโยคหนึ่ง " * 400)
    assert len(parts) > 3
    assert all(len(part) <= 1200 for part in parts)
    assert "".join(parts).replace(" ", "") == "ประโยคหนึ่ง" * 400
