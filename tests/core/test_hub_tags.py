"""What templates show: dates in the reader's era, words kept whole, covers, filters in use."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.core.paginator import Paginator
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from core.templatetags import hub_tags


def test_dates_are_in_the_buddhist_era_in_thai_and_common_era_in_english():
    day = date(2026, 6, 12)
    with override("th"):
        assert hub_tags.thai_date(day) == "12 มิ.ย. 2569"
        assert hub_tags.thai_date(day, "full") == "12 มิถุนายน 2569"
    with override("en"):
        assert hub_tags.thai_date(day) == "12 Jun 2026"
        assert hub_tags.thai_date(day, "full") == "12 June 2026"


def test_a_moment_late_in_the_evening_utc_is_the_next_day_in_bangkok():
    with override("th"):
        assert hub_tags.thai_date(datetime(2026, 6, 11, 20, 0, tzinfo=UTC)) == "12 มิ.ย. 2569"


def test_a_missing_date_shows_nothing():
    assert hub_tags.thai_date(None) == ""


def test_school_year_follows_the_language():
    with override("th"):
        assert hub_tags.school_year("2569") == "2569"
    with override("en"):
        assert hub_tags.school_year("2569") == "2026"


def test_numbers_have_their_thousands_apart():
    assert hub_tags.number(1284) == "1,284"
    assert hub_tags.number("1284") == "1284"


def test_long_words_of_a_heading_are_kept_on_one_line():
    shown = hub_tags.words("ชุดนิทานท้องถิ่นสองภาษา")
    assert '<span class="w">ท้องถิ่น</span>' in shown


@given(st.text(alphabet=st.sampled_from("กขคเแาำิ่้ๆฯ็ <>&\"'a1")))
def test_headings_show_every_character_and_let_no_markup_through(text):
    shown = hub_tags.words(text)
    plain = shown.replace('<span class="w">', "").replace("</span>", "")
    assert "<" not in plain
    assert plain == str(hub_tags.escape(text))


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("นางสาวเพ็ญ ใจดี", "พ"),
        ("นางแก้ว", "ก"),
        ("นายสมคิด", "ส"),
        ("ไพลิน", "พ"),
        ("Anan", "A"),
        ("", ""),
    ],
)
def test_a_person_is_marked_by_the_first_consonant_after_the_title(name, letter):
    assert hub_tags.initial(name) == letter


def test_cover_address_names_area_kind_and_seed():
    page = SimpleNamespace(area_code="math", search_type="innovation", weave_seed="1f2e3d4c")
    assert hub_tags.weave_url(page) == "/files/weave/math/innovation-1f2e3d4c.svg"
    assert hub_tags.weave_url(page, "ribbon") == "/files/weave/math/ribbon-1f2e3d4c.svg"


def test_cover_of_an_unknown_area_is_woven_in_the_neutral_colours():
    page = SimpleNamespace(area_code="astronomy", search_type="article", weave_seed="1f")
    assert hub_tags.weave_url(page) == "/files/weave/none/article-1f.svg"


def test_a_filter_in_use_can_be_taken_away_alone():
    choices = [
        {"value": "thai", "label": "ภาษาไทย", "count": 3, "selected": True},
        {"value": "math", "label": "คณิตศาสตร์", "count": 1, "selected": False},
    ]
    filters = [{"name": "learning_area", "label": "กลุ่มสาระ", "choices": choices}]
    found = hub_tags.active_filters(filters, "learning_area=thai&grade=p1&sort=title")
    assert [(f["label"], f["query"]) for f in found] == [("ภาษาไทย", "grade=p1&sort=title")]


def test_long_lists_show_a_gap_between_page_numbers():
    numbers = list(hub_tags.page_numbers(Paginator(range(500), 12).page(20)))
    assert numbers == [1, "…", 19, 20, 21, "…", 42]


def test_a_headline_breaks_between_its_phrases_and_keeps_a_number_with_its_word():
    shown = BeautifulSoup(hub_tags.phrases("เน้นการนิเทศ ปีการศึกษา 2569 ห้าเรื่อง"), "html.parser")
    phrases = [phrase.text for phrase in shown.select(".phrase")]
    assert phrases == ["เน้นการนิเทศ", "ปีการศึกษา 2569", "ห้าเรื่อง"]
    assert shown.text == "เน้นการนิเทศ ปีการศึกษา 2569 ห้าเรื่อง"
