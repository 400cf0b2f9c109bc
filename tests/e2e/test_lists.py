"""Lists are narrowed and lengthened in their place, with an address to share, and by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.factories.pages import make_news

pytestmark = pytest.mark.browser
MANY = 14


@pytest.fixture(scope="module")
def many_news(website):
    return [make_news(title=f"ข่าวที่ {number}") for number in range(MANY)]


def test_a_filter_acts_in_its_place_and_its_address_can_be_shared(visitor):
    visitor.open("/articles/")
    page = visitor.page
    page.evaluate("window.stayed = true")
    page.locator("[name=learning_area]").focus()
    page.select_option("[name=learning_area]", "thai")
    expect(page.locator(".active-filters")).to_contain_text("ภาษาไทย")
    assert page.evaluate("window.stayed")
    expect(page.locator("[name=learning_area]")).to_be_focused()
    cards = page.locator("#items [data-keep]")
    expect(cards.locator("[data-card]")).to_have_count(cards.count())
    address, titles = page.url, page.locator("#items h2").all_inner_texts()
    assert "learning_area=thai" in address
    page.goto(address)
    assert page.locator("#items h2").all_inner_texts() == titles
    assert visitor.complaints == []


def test_more_is_added_below_and_the_keyboard_goes_on_there(visitor, many_news):
    visitor.open("/news/")
    page = visitor.page
    before = page.locator("#items h2").count()
    page.locator("[data-more]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#items h2")).not_to_have_count(before)
    added = page.locator("#items h2").nth(before)
    expect(added.locator("a")).to_be_focused()
    assert page.url.endswith("/news/")


def test_the_list_turns_its_pages_without_scripts(
    browser, website, browser_context_args, many_news
):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto("/news/")
    page.locator("[data-more]").click()
    expect(page.locator("[aria-current=page]").last).to_have_text("2")
    page.goto("/articles/")
    page.select_option("[name=sort]", "title")
    page.locator(".filters button").click()
    assert "sort=title" in page.url
    expect(page.locator("#items h2").first).to_be_visible()
    context.close()
