"""Page types: where they may stand, and that each shows what it holds."""

import pytest
from django.utils.html import strip_tags
from wagtail.test.utils import WagtailPageTestCase

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BestPracticePage,
    HonorPage,
    HonorsIndexPage,
    HonorYearPage,
    InnovationPage,
    NewsPage,
)
from home.models import HomePage
from tests.factories.pages import (
    locale,
    make_article,
    make_best_practice,
    make_honor,
    make_innovation,
    make_news,
    restrict,
)
from tests.factories.schools import make_school

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]


class TestTree(WagtailPageTestCase):
    def test_indexes_stand_below_home_only(self):
        self.assertCanCreateAt(HomePage, ArticleIndexPage)
        self.assertCanNotCreateAt(ArticleIndexPage, ArticleIndexPage)

    def test_pages_stand_below_their_own_index_only(self):
        self.assertCanCreateAt(ArticleIndexPage, ArticlePage)
        self.assertCanNotCreateAt(ArticleIndexPage, NewsPage)
        self.assertCanNotCreateAt(HomePage, InnovationPage)
        self.assertCanNotCreateAt(ArticlePage, BestPracticePage)

    def test_an_honor_stands_below_its_year(self):
        self.assertAllowedSubpageTypes(HonorsIndexPage, {HonorYearPage})
        self.assertAllowedSubpageTypes(HonorYearPage, {HonorPage})


def read(client, url):
    """Return the words of a page as a reader sees them, without markup."""
    response = client.get(url)
    assert response.status_code == 200
    return strip_tags(response.content.decode())


def words_of(client, page):
    return read(client, page.get_url())


def test_an_article_shows_its_title_summary_and_text(client):
    page = make_article("ฝึกอ่านวันละสิบนาที", title="อ่านทุกวัน", summary="สรุปเรื่องการอ่าน")
    content = words_of(client, page)
    for words in ("อ่านทุกวัน", "สรุปเรื่องการอ่าน", "ฝึกอ่านวันละสิบนาที"):
        assert words in content


def test_an_innovation_shows_how_to_use_it_and_its_school(client):
    page = make_innovation(
        title="บอร์ดเกม",
        school=make_school(),
        how_to=[("step", {"title": "แบ่งกลุ่ม", "text": "<p>กลุ่มละสี่คน</p>"})],
    )
    content = words_of(client, page)
    for words in ("บอร์ดเกม", "โรงเรียนบ้านทดสอบ", "แบ่งกลุ่ม", "กลุ่มละสี่คน"):
        assert words in content


def test_a_best_practice_shows_context_process_and_figures(client):
    page = make_best_practice(
        context="<p>เด็กอ่านไม่ออก</p>",
        process=[("step", {"phase": "plan", "title": "สำรวจ", "text": "<p>รายคน</p>"})],
        results=[("figures", [{"value": "11 → 19", "label": "คนที่อ่านได้"}])],
        replication="<p>เริ่มจากห้องเดียว</p>",
    )
    content = words_of(client, page)
    for words in ("เด็กอ่านไม่ออก", "สำรวจ", "11 → 19", "เริ่มจากห้องเดียว"):
        assert words in content


def test_an_honor_shows_giver_and_school(client):
    page = make_honor(title="ชนะเลิศการอ่าน", giver="สำนักงานเขต", school=make_school())
    content = words_of(client, page)
    for words in ("ชนะเลิศการอ่าน", "สำนักงานเขต", "โรงเรียนบ้านทดสอบ"):
        assert words in content


def test_the_wall_of_honors_shows_each_year(client):
    make_honor("2567", title="รางวัลปีก่อน")
    make_honor("2568", title="รางวัลปีนี้")
    content = words_of(client, HonorsIndexPage.objects.get(locale__language_code="th"))
    assert content.index("รางวัลปีนี้") < content.index("รางวัลปีก่อน")


def test_a_pinned_notice_comes_first_until_its_day_is_over(client):
    make_news(title="ประกาศปักหมุด", pinned=True)
    make_news(title="ปักหมุดที่หมดแล้ว", pinned=True, pinned_until="2020-01-01")
    make_news(title="ข่าวใหม่สุด")
    content = read(client, "/news/")
    order = [content.index(t) for t in ("ประกาศปักหมุด", "ข่าวใหม่สุด", "ปักหมุดที่หมดแล้ว")]
    assert order == sorted(order)


def test_dates_are_in_the_buddhist_era_in_thai_and_common_era_in_english(client):
    page = make_article()
    english = page.copy_for_translation(locale("en"))
    english.save_revision().publish()
    year = page.first_published_at.year
    assert str(year + 543) in words_of(client, page)
    assert str(year) in words_of(client, english)


def test_a_private_page_is_in_no_list(client):
    page = make_article(title="เฉพาะในเขต")
    restrict(page)
    assert "เฉพาะในเขต" not in read(client, "/articles/")


def test_the_home_page_shows_the_newest_of_every_type(client):
    make_article(title="บทความล่าสุด")
    make_innovation(title="นวัตกรรมล่าสุด")
    make_best_practice(title="วิธีล่าสุด")
    make_honor(title="รางวัลล่าสุด")
    make_news(title="ข่าวล่าสุด")
    content = read(client, "/")
    for words in ("บทความล่าสุด", "นวัตกรรมล่าสุด", "วิธีล่าสุด", "รางวัลล่าสุด", "ข่าวล่าสุด"):
        assert words in content


def test_every_index_exists_in_both_languages(client):
    for prefix in ("", "/en"):
        for slug in ("articles", "news", "innovations", "best-practices", "honors"):
            assert client.get(f"{prefix}/{slug}/").status_code == 200


def test_the_page_of_a_school_shows_what_the_library_holds_from_it(client):
    school = make_school()
    make_innovation(title="งานของโรงเรียน", school=school)
    make_innovation(title="งานของที่อื่น")
    content = read(client, "/schools/99990001/")
    assert "งานของโรงเรียน" in content
    assert "งานของที่อื่น" not in content
    assert client.get("/schools/none/").status_code == 404
