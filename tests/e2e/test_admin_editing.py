"""An editor makes a page of every type in the admin, previews it, publishes it and reads it."""

import pytest
from playwright.sync_api import expect

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BestPracticeIndexPage,
    BestPracticePage,
    HonorPage,
    HonorsIndexPage,
    HonorYearPage,
    InnovationIndexPage,
    InnovationPage,
    NewsIndexPage,
    NewsPage,
)
from home.models import HomePage
from tests.factories.pages import locale

from .editing import PageEditor
from .website import COMPOUNDS

pytestmark = pytest.mark.browser
WORDS = "ครูและนักเรียนช่วยกันอ่านทุกเช้าก่อนเข้าแถว"


def thai(model):
    return model.objects.get(locale=locale())


def write_article(form):
    _place, prefix = form.add_block("body", "heading")
    form.fill(f"{prefix}-text", "เริ่มจากคำคุ้นตา")
    place, _prefix = form.add_block("body", "text")
    form.write(place, WORDS)
    place, prefix = form.add_block("body", "picture")
    form.choose_in_modal(place, "มุม")
    form.fill(f"{prefix}-image-alt_text", "มุมอ่านหนังสือในห้องเรียน")
    place, _prefix = form.add_block("body", "table")
    form.fill_table(place, [["วัน", "เวลา"], ["จันทร์", "20 นาที"]])


def write_news(form):
    _place, prefix = form.add_block("body", "heading")
    form.fill(f"{prefix}-text", "กำหนดการ")
    place, _prefix = form.add_block("body", "text")
    form.write(place, WORDS)


def write_innovation(form):
    place, prefix = form.add_block("pictures", "picture")
    form.choose_in_modal(place, "มุม")
    form.fill(f"{prefix}-image-alt_text", "มุมอ่านหนังสือในห้องเรียน")
    form.write(form.field("problem"), WORDS)
    _place, prefix = form.add_block("how_to", "step")
    form.fill(f"{prefix}-title", "แบ่งกลุ่มสี่คน")


def write_best_practice(form):
    form.write(form.field("context"), WORDS)
    place, prefix = form.add_block("process", "step")
    form.fill(f"{prefix}-title", "สำรวจทีละคน")
    form.write(place, "อ่านให้ครูฟังคนละหนึ่งนาที")
    place, _prefix = form.add_block("results", "text")
    form.write(place, "เด็กอ่านคล่องขึ้น")


CASES = {
    "article": (ArticlePage, ArticleIndexPage, write_article, "20 นาที"),
    "news": (NewsPage, NewsIndexPage, write_news, "กำหนดการ"),
    "innovation": (InnovationPage, InnovationIndexPage, write_innovation, "แบ่งกลุ่มสี่คน"),
    "best practice": (BestPracticePage, BestPracticeIndexPage, write_best_practice, "สำรวจทีละคน"),
}


def publish_and_read(form, title, words):
    """Preview the page in the form, publish it and read it as a visitor would."""
    with form.preview() as preview:
        expect(preview.locator("h1")).to_contain_text(title)
    form.publish()
    page = form.model.objects.get(title=title, live=True)
    assert page.slug and page.slug.isascii()
    answer = form.visitor.open(page.get_url())
    assert answer.status == 200
    expect(form.page.locator("main")).to_contain_text(words)
    assert form.visitor.complaints == []
    assert form.visitor.strangers == []
    return page


@pytest.mark.parametrize("kind", CASES)
def test_a_page_is_written_previewed_published_and_read(editor, kind):
    model, index, write, detail = CASES[kind]
    title = f"การอ่านออกเสียงทุกเช้า ({model._meta.model_name})"
    form = PageEditor(editor, model)
    form.create_below(thai(index))
    form.fill("title", title)
    form.fill("summary", "สิบนาทีทุกเช้า")
    write(form)
    publish_and_read(form, title, WORDS)
    expect(editor.page.locator("main")).to_contain_text(detail)


def test_a_year_of_honors_and_an_honor_below_it(editor):
    form = PageEditor(editor, HonorYearPage)
    form.create_below(thai(HonorsIndexPage))
    form.fill("title", "ปีการศึกษา 2566")
    form.choose("school_year", "ปีการศึกษา 2566")
    year = publish_and_read(form, "ปีการศึกษา 2566", "2566")
    honor = PageEditor(editor, HonorPage)
    honor.create_below(year)
    honor.fill("title", "ครูผู้สอนดีเด่นด้านการอ่าน")
    honor.fill("giver", "สมาคมครูภาษาไทย")
    honor.write(honor.field("body"), WORDS)
    published = publish_and_read(honor, "ครูผู้สอนดีเด่นด้านการอ่าน", "สมาคมครูภาษาไทย")
    assert published.get_parent().specific == year


def test_publishing_waits_for_the_draft_that_is_being_saved(editor):
    drafts, publications = [], []

    def hold_drafts(route):
        if "action-publish" in (route.request.post_data or ""):
            publications.append(route.request)
        if route.request.headers["accept"] == "application/json":
            drafts.append(route)
        else:
            route.continue_()

    form = PageEditor(editor, NewsPage)
    form.create_below(thai(NewsIndexPage))
    editor.page.route("**/admin/pages/add/articles/newspage/*/", hold_drafts)
    form.fill("title", "ข่าวที่รีบเผยแพร่")
    write_news(form)
    while not drafts:
        editor.page.wait_for_timeout(200)
    form.press_publish()
    editor.page.wait_for_timeout(1000)
    assert publications == []
    drafts[0].continue_()
    form.wait_until_saved()
    assert [page.live for page in NewsPage.objects.filter(title="ข่าวที่รีบเผยแพร่")] == [True]


def test_the_home_page_is_edited(editor):
    home = thai(HomePage)
    form = PageEditor(editor, HomePage)
    form.edit(home)
    form.fill("headline", "มาอ่านด้วยกัน")
    form.publish()
    editor.open("/")
    expect(editor.page.locator("h1")).to_contain_text("มาอ่านด้วยกัน")


def test_the_search_for_pages_finds_a_word_inside_a_compound(editor):
    editor.open("/admin/")
    editor.page.locator("main input[name=q]").fill("นวัตกรรม")
    editor.page.keyboard.press("Enter")
    editor.page.wait_for_url("**?q=**")
    for title in COMPOUNDS:
        expect(editor.page.locator("main .listing")).to_contain_text(title)


def test_the_image_chooser_finds_a_word_inside_a_compound(editor):
    form = PageEditor(editor)
    form.create_below(thai(ArticleIndexPage))
    form.field("cover").locator("[data-chooser-action-choose]").click()
    form.search_in_modal("นวัตกรรม")
    for title in COMPOUNDS:
        expect(editor.page.locator(".modal-body")).to_contain_text(title)
