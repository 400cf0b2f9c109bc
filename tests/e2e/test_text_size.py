"""Readers choose how large the text is, by keyboard too, and the browser remembers it."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
# Notes what the root says at the moment at which the first of the body is there to be painted.
NOTE_AT_FIRST = """new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.sizeAtFirst = document.documentElement.dataset.textSize;
  observer.disconnect();
}).observe(document, { childList: true, subtree: true })"""
LETTERS = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"


def choose_by_keyboard(page, steps):
    """Open the choice with Enter and go down; the focus is on what is chosen now."""
    page.keyboard.press("Enter")
    expect(page.locator("#text-size input:checked")).to_be_focused()
    for _ in range(steps):
        page.keyboard.press("ArrowDown")


def test_the_choice_holds_on_the_next_page_from_its_first_paint(visitor):
    page = visitor.page
    visitor.open("/accessibility/")
    before = page.evaluate(LETTERS)
    page.locator(".text-size-button").focus()
    choose_by_keyboard(page, 3)
    assert page.evaluate(LETTERS) == before * 1.5
    page.keyboard.press("Escape")
    expect(page.locator(".text-size-button")).to_be_focused()
    page.add_init_script(NOTE_AT_FIRST)
    visitor.open("/en/accessibility/")
    assert page.evaluate("window.sizeAtFirst") == "largest"
    assert page.evaluate(LETTERS) == before * 1.5
    assert visitor.complaints == []


def test_on_a_phone_it_is_in_the_menu(visitor):
    page = visitor.page
    page.set_viewport_size(PHONE)
    visitor.open("/")
    page.locator(".menu-button").click()
    page.locator(".text-size-entry").focus()
    choose_by_keyboard(page, 1)
    expect(page.get_by_role("radio", name="ใหญ่", exact=True)).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#menu")).to_be_visible()


def test_it_comes_on_top_of_the_size_that_the_browser_is_set_to(visitor):
    visitor.open("/")
    size = "getComputedStyle(document.documentElement).fontSize"
    visitor.page.evaluate("document.documentElement.dataset.textSize = 'larger'")
    own = visitor.page.evaluate(size)
    session = visitor.page.context.new_cdp_session(visitor.page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 20}})
    assert (own, visitor.page.evaluate(size)) == ("20.8px", "26px")


def test_without_scripts_nothing_offers_what_cannot_be_done(browser, website, browser_context_args):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    expect(page.locator(".text-size-button")).to_be_hidden()
    page.set_viewport_size(PHONE)
    page.locator(".menu-button").click()
    expect(page.locator(".text-size-entry")).to_be_hidden()
    context.close()
