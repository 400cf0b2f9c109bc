"""The admin's page search and choosers find Thai."""

import pytest
from django.core.management import call_command
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.utils import parse_query_string

from articles.models import ArticlePage
from core.models import User
from search.hostile import HOSTILE
from tests.factories.pages import make_article

pytestmark = pytest.mark.django_db


def found(query, kind="autocomplete", model=Page):
    return [str(page) for page in getattr(get_search_backend(), kind)(query, model)]


@pytest.mark.parametrize("kind", ["search", "autocomplete"])
def test_a_word_inside_a_compound_is_found(kind):
    make_article(title="ห้องเรียนนวัตกรรมการสอน")
    assert "ห้องเรียนนวัตกรรมการสอน" in found("นวัตกรรม", kind)


@pytest.mark.parametrize("typed", ["วีร", "ตรัย", "ธีรตร", "เสาว", "ธีรตรัย เส"])
def test_a_name_is_found_by_its_beginning_or_middle(typed):
    make_article(title="ธีรตรัย เสาวรัตน์")
    assert found(typed, model=ArticlePage) == (["ธีรตรัย เสาวรัตน์"] if typed != "วีร" else [])


def test_a_user_is_found_by_the_beginning_of_a_thai_name():
    user = User.objects.create_user("k@example.org", first_name="กมลวรรณ", last_name="ดีงาม")
    assert list(get_search_backend().autocomplete("กมล", User)) == [user]


@pytest.mark.parametrize("kind", ["search", "autocomplete"])
def test_hostile_queries_break_nothing(kind):
    make_article(title="ปกติ")
    for query in HOSTILE:
        assert isinstance(found(query, kind), list), query
        assert isinstance(found(parse_query_string(query)[1], kind), list), query


def test_the_best_match_comes_first():
    make_article(title="ก", text="ครูเล่าเรื่องแปลงผักกับเด็กและชุมชนหลายครั้งในปีนี้")
    make_article(title="แปลงผัก แปลงผัก", text="แปลงผัก")
    assert found("แปลงผัก", "search", ArticlePage)[0] == "แปลงผัก แปลงผัก"


def test_the_whole_index_can_be_built_anew():
    make_article(title="สร้างใหม่ทั้งหมด")
    call_command("update_index", verbosity=0)
    assert found("ใหม่", model=ArticlePage) == ["สร้างใหม่ทั้งหมด"]
