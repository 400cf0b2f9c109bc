"""Footnotes: marks in any text of a page lead to notes below it, and back."""

import pytest
from bs4 import BeautifulSoup
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from articles.models import ArticlePage
from tests.factories.pages import locale, make_article, make_best_practice, make_news

pytestmark = pytest.mark.django_db


def notes(*texts):
    return [("note", f"<p>{text}</p>") for text in texts]


def shown(client, page):
    response = client.get(page.get_url())
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").find("article")


def marks(html):
    return [mark.text for mark in html.select(".note-mark a")]


def listed(html):
    return [note.text for note in html.select(".note-text")]


def test_a_mark_leads_to_its_note_and_the_note_back_to_the_mark(client):
    html = shown(client, make_article("อ่านคล่องขึ้น[1] ทุกคน", footnotes=notes("วัดเมื่อสิ้นปี")))
    mark, note = html.select_one(".note-mark"), html.select_one(".footnotes li")
    assert mark.a["href"] == f"#{note['id']}"
    assert note.select_one(".note-back")["href"] == f"#{mark['id']}"
    assert mark.a["aria-label"] == "เชิงอรรถ 1"
    assert note.select_one(".note-back")["aria-label"] == "กลับไปที่เนื้อหา เชิงอรรถ 1"


def test_readers_see_numbers_in_the_order_of_the_text(client):
    page = make_article("ต้น[2] กลาง[1] ท้าย[2]", footnotes=notes("เขียนก่อน", "เขียนทีหลัง"))
    html = shown(client, page)
    assert marks(html) == ["1", "2", "1"]
    assert listed(html) == ["เขียนทีหลัง", "เขียนก่อน"]
    assert len(html.select(".footnotes li")[0].select(".note-back")) == 2
    ids = [tag["id"] for tag in html.select("[id]")]
    assert len(ids) == len(set(ids))


def test_thai_digits_mark_a_note_too(client):
    html = shown(client, make_news("อบรมออนไลน์[๑]", footnotes=notes("ตามหนังสือของเขต")))
    assert marks(html) == ["1"]


def test_brackets_without_a_note_and_in_code_stay_as_they_were_typed(client):
    body = [("text", "<p>ก[1] ข[7]</p>"), ("code", {"language": "", "text": "รายการ[1]"})]
    html = shown(client, make_article(body=body, footnotes=notes("หมายเหตุ")))
    assert marks(html) == ["1"]
    assert "ข[7]" in html.text and "รายการ[1]" in html.text
    assert "ก[1]" in shown(client, make_article("ก[1]")).text


def test_a_note_that_nothing_leads_to_is_not_lost(client):
    html = shown(client, make_article("ไม่มีเครื่องหมาย", footnotes=notes("ยังอยู่")))
    assert listed(html) == ["ยังอยู่"]


def test_all_parts_of_a_best_practice_share_one_list_of_notes(client):
    page = make_best_practice(
        context="<p>บริบท[1]</p>", replication="<p>เริ่มเล็ก[2]</p>", footnotes=notes("หนึ่ง", "สอง")
    )
    html = shown(client, page)
    assert marks(html) == ["1", "2"]
    assert listed(html) == ["หนึ่ง", "สอง"]


def test_search_knows_the_words_of_notes_and_no_marks():
    page = make_article("อ่าน[1]คล่อง", footnotes=notes("จากโครงการบันไดเสียง"))
    words = page.search_document()["body"]
    assert "อ่านคล่อง" in words and "บันไดเสียง" in words


def test_a_mark_in_a_heading_stands_in_neither_the_contents_list_nor_the_search(client):
    headings = [("heading", {"text": text, "level": "2"}) for text in ("ผลที่วัดได้[1]", "ขั้นต่อไป")]
    page = make_article(body=headings, footnotes=notes("วัดเมื่อสิ้นปี"))
    html = shown(client, page)
    assert [link.text for link in html.select(".contents a")] == ["ผลที่วัดได้", "ขั้นต่อไป"]
    assert marks(html) == ["1"]
    assert html.find(id=html.select_one(".contents a")["href"][1:]).name == "h2"
    assert page.search_document()["headings"] == "ผลที่วัดได้\nขั้นต่อไป"


def test_the_translator_gets_whole_sentences_with_their_marks_and_the_notes():
    page = make_article("อ่านคล่องขึ้น[1] ทุกคน", footnotes=notes("วัดเมื่อสิ้นปี"))
    source, _made = TranslationSource.update_or_create_from_instance(page)
    strings = {s.string.data for s in StringSegment.objects.filter(source=source)}
    assert {"อ่านคล่องขึ้น[1] ทุกคน", "วัดเมื่อสิ้นปี"} <= strings
    english = locale("en")
    Translation.objects.create(source=source, target_locale=english).save_target(publish=True)
    twin = ArticlePage.objects.get(translation_key=page.translation_key, locale=english)
    assert [str(block.value.source) for block in twin.footnotes] == ["<p>วัดเมื่อสิ้นปี</p>"]
