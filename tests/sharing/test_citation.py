"""How a page is cited, in Thai and in English."""

import re

import pytest
from bs4 import BeautifulSoup

from tests.factories.pages import locale, make_article, make_best_practice, make_honor
from tests.factories.people import credit, make_person
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def citation(client, page):
    html = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    shown = html.select_one("[data-citation]")
    assert shown.select_one("[data-retrieved]").text == ""
    return re.sub(r"\s+", " ", shown.text).strip()


def address(page):
    return f"http://testserver{page.identity.get_absolute_url()}"


def make_page_by(*names, **fields):
    page = make_article(title="อ่านทุกวัน", **fields)
    for thai, english in names:
        credit(page, make_person(thai, display_name_en=english))
    return page


def test_a_page_is_cited_by_author_without_title_year_title_source_and_permanent_address(client):
    page = make_page_by(("นางสาวสมใจ ใฝ่เรียน", ""))
    year = page.first_published_at.year + 543
    assert citation(client, page) == (
        f"สมใจ ใฝ่เรียน. ({year}). อ่านทุกวัน. แหล่งขุมความรู้, สำนักงานเขตพื้นที่การศึกษาตัวอย่าง. {address(page)}"
    )


def test_the_last_of_several_authors_comes_after_a_word(client):
    page = make_page_by(("นายเอก ก", ""), ("ดร.โท ข", ""), ("ตรี ค", ""))
    assert citation(client, page).startswith("เอก ก, โท ข และตรี ค. (")


def test_in_english_authors_are_named_by_surname_and_initials_and_the_year_is_ce(client):
    page = make_page_by(("สมใจ ใฝ่เรียน", "Ms. Somjai Fairian"), ("เอก ก", "Ek Anan Korn"))
    english = page.copy_for_translation(locale("en"))
    english.title = "Reading every day"
    english.save_revision().publish()
    year = page.first_published_at.year
    assert citation(client, english).startswith(
        f"Fairian, S., & Korn, E. A. ({year}). Reading every day. Knowledge Reservoir, Example"
    )


def test_what_nobody_signed_is_cited_by_its_school(client):
    page = make_best_practice(school=make_school())
    assert citation(client, page).startswith("โรงเรียนบ้านทดสอบ. (")


def test_what_the_office_wrote_names_the_office_once(client):
    office = "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง"
    text = citation(client, make_article())
    assert text.startswith(f"{office}. (") and text.count(office) == 1


def test_who_won_an_award_is_not_cited_as_its_author(client):
    page = make_honor(school=make_school())
    credit(page, make_person())
    assert citation(client, page).startswith("สำนักงานเขตพื้นที่การศึกษาตัวอย่าง. (")
