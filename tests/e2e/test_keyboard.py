"""The site by keyboard alone, and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from .visitor import Visitor

pytestmark = pytest.mark.browser
PLAYER = re.compile(r"^https://www\.youtube-nocookie\.com/embed/aqz-KE-bpKQ")
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def without_scripts(browser, website, browser_context_args):
    """Somebody whose browser runs no JavaScript."""
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    yield Visitor(context, website.url)
    context.close()


def test_the_first_stop_leads_past_the_menu(visitor):
    visitor.open("/")
    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator("a.skip")).to_be_focused()
    expect(visitor.page.locator("a.skip")).to_be_in_viewport()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("main")).to_be_focused()


def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(visitor):
    visitor.page.set_viewport_size(PHONE)
    visitor.open("/articles/")
    menu, button = visitor.page.locator("#menu"), visitor.page.locator(".menu-button")
    expect(menu).to_be_hidden()
    button.focus()
    visitor.page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_a_picture_opens_large_and_closes_by_keyboard(visitor, website):
    visitor.open(website.address("th", "every block"))
    picture, dialog = visitor.page.locator("a[data-zoom]").first, visitor.page.locator("dialog")
    picture.focus()
    visitor.page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    shown = dialog.locator("img").get_attribute("src")
    visitor.page.keyboard.press("ArrowRight")
    expect(dialog.locator("img")).to_have_attribute("src", shown)  # the same picture twice
    visitor.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(picture).to_be_focused()


def test_the_film_of_another_site_is_asked_for_only_on_request(visitor, website):
    visitor.open(website.address("th", "every block"))
    visitor.look_at_everything()
    assert visitor.strangers == []
    visitor.page.locator("a[data-player]").focus()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("iframe")).to_have_attribute("src", PLAYER)


def test_search_works_without_scripts(without_scripts):
    page = without_scripts.page
    without_scripts.open("/")
    page.locator("main input[type=search]").fill("การอ่าน")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("main article, main .hit").first).to_be_visible()


def test_filters_work_without_scripts(without_scripts):
    page = without_scripts.page
    without_scripts.open("/articles/")
    box = page.locator(".filters select").first
    value = box.locator("option").nth(1).get_attribute("value")
    box.select_option(value)
    page.locator(".filters button").click()
    page.wait_for_url(f"**={value}*")
    expect(page.locator(".active-filters")).to_be_visible()


def test_the_menu_works_without_scripts_on_a_phone(without_scripts):
    page = without_scripts.page
    page.set_viewport_size(PHONE)
    without_scripts.open("/")
    page.locator(".menu-button").click()
    page.locator("#menu a[href='/innovations/']").click()
    expect(page).to_have_url(re.compile("/innovations/$"))


def test_the_filters_of_a_search_open_without_scripts_on_a_phone(without_scripts):
    page = without_scripts.page
    page.set_viewport_size(PHONE)
    without_scripts.open("/search/")
    page.locator(".narrow-button").click()
    page.locator("#narrow input[type=checkbox]").first.check()
    page.locator("#narrow .filter-actions button").click()
    page.wait_for_url("**/search/?*=*")
    expect(page.locator(".active-filters")).to_be_visible()
