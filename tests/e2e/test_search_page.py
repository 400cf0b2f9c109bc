"""The search page and its suggestions: by keyboard, on a phone, on a bad line, without scripts."""

import re

import pytest
from playwright.sync_api import expect

from .looking import CONTRAST, grave_findings
from .visitor import Visitor

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 640}
WITH_KEYBOARD = {"width": 360, "height": 340}  # what a phone's keyboard leaves to see
SUGGEST = "**/api/suggest/**"


class Box:
    """The search box in the middle of a page, as its reader uses it."""

    def __init__(self, page):
        self.page = page
        self.input = page.locator("main input[name=q]")
        self.list = page.locator("main [role=listbox]")
        self.options = self.list.locator("[role=option]")
        self.chosen = self.list.locator("[aria-selected=true]")

    def type(self, text):
        self.input.focus()
        self.page.keyboard.type(text)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)


def questions(page):
    """Return a list that grows with each question for suggestions."""
    asked = []
    page.on("request", lambda request: "/api/suggest/" in request.url and asked.append(request.url))
    return asked


@pytest.fixture
def box(visitor):
    visitor.open("/")
    return Box(visitor.page)


def test_a_suggestion_is_chosen_by_keyboard_alone(visitor, box):
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    expect(box.input).to_have_attribute("aria-expanded", "true")
    expect(box.page.locator("main [role=status]")).to_have_text(re.compile("[0-9]"))
    box.press("ArrowDown", "ArrowDown", "ArrowUp")
    expect(box.chosen).to_have_count(1)
    chosen = box.chosen.get_attribute("id")
    expect(box.input).to_have_attribute("aria-activedescendant", chosen)
    expect(box.input).to_be_focused()
    address = box.chosen.get_attribute("href")
    box.press("Enter")
    expect(box.page).to_have_url(visitor.site_url + address)
    assert visitor.complaints == []


def test_the_arrows_go_round_by_way_of_the_box(box):
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    box.press("ArrowUp")
    expect(box.options.last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    expect(box.chosen).to_have_count(0)
    box.press("ArrowDown")
    expect(box.options.first).to_have_attribute("aria-selected", "true")
    box.press("Home")
    expect(box.chosen).to_have_count(0)


def test_escape_closes_the_list_and_keeps_what_was_typed(box):
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    box.press("ArrowDown", "Escape")
    expect(box.list).to_be_hidden()
    expect(box.input).to_have_value("ห้องเรียน")
    expect(box.input).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("ArrowDown")
    expect(box.list).to_be_visible()


def test_enter_searches_for_what_was_typed(box):
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    box.press("Enter")
    box.page.wait_for_url("**/search/?q=*")
    expect(box.page.locator("main .hit").first).to_be_visible()


def test_tab_leaves_the_list_behind(box):
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    box.press("Tab")
    expect(box.list).to_be_hidden()
    expect(box.page.locator("main .search-line button")).to_be_focused()


def test_a_finger_opens_a_suggestion_above_the_keyboard_of_a_phone(box):
    box.page.set_viewport_size(WITH_KEYBOARD)
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    place, first = box.list.bounding_box(), box.options.first.bounding_box()
    assert place["y"] + place["height"] <= WITH_KEYBOARD["height"]
    assert (place["x"] >= 0, place["x"] + place["width"] <= PHONE["width"]) == (True, True)
    assert first["height"] >= 44
    expect(box.input).to_be_in_viewport()
    address = box.options.first.get_attribute("href")
    box.options.first.click()
    box.page.wait_for_url(f"**{address}")


def test_the_search_of_the_header_suggests_too(visitor):
    visitor.page.set_viewport_size({"width": 1600, "height": 900})
    visitor.open("/articles/")
    field = visitor.page.locator(".bar-search input")
    field.focus()
    visitor.page.keyboard.type("ห้องเรียน")
    expect(visitor.page.locator(".bar-search [role=option]").first).to_be_visible()


def test_letters_that_are_still_being_composed_ask_for_nothing(box):
    asked = questions(box.page)
    box.input.evaluate("""(input) => {
      input.focus();
      input.value = "ห้องเรียน";
      input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    }""")
    box.page.wait_for_timeout(400)
    assert asked == []
    box.input.evaluate("(input) => input.dispatchEvent(new CompositionEvent('compositionend'))")
    expect(box.list).to_be_visible()


def test_fast_typing_asks_once_and_known_text_not_again(box):
    asked = questions(box.page)
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    box.press("Escape", "ArrowDown")
    expect(box.list).to_be_visible()
    assert len(asked) == 1


def test_a_slow_answer_to_an_older_text_is_dropped(box):
    late = []
    box.page.route(SUGGEST, lambda route: late.append(route))
    box.type("ห้อง")
    box.page.wait_for_timeout(400)
    box.page.unroute(SUGGEST)
    box.type("เรียน")
    expect(box.list).to_be_visible()
    assert len(late) == 1
    box.press("Enter")
    box.page.wait_for_url("**/search/?q=*")


@pytest.mark.parametrize("failure", ["offline", "error", "nonsense"])
def test_the_box_works_when_suggestions_fail(box, failure):
    answers = {
        "offline": lambda route: route.abort("internetdisconnected"),
        "error": lambda route: route.fulfill(status=503, body="busy"),
        "nonsense": lambda route: route.fulfill(status=200, body="<html>"),
    }
    box.page.route(SUGGEST, answers[failure])
    errors = []
    box.page.on("pageerror", lambda error: errors.append(str(error)))
    box.type("ห้องเรียน")
    box.page.wait_for_timeout(500)
    expect(box.list).to_be_hidden()
    box.press("Enter")
    box.page.wait_for_url("**/search/?q=*")
    assert errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_list_is_accessible(visitor, box, scheme):
    visitor.page.emulate_media(color_scheme=scheme)
    box.type("ห้องเรียน")
    expect(box.list).to_be_visible()
    box.press("ArrowDown")
    assert grave_findings(visitor.page, CONTRAST if scheme == "dark" else None) == []


def test_a_search_is_corrected_narrowed_and_taken_back_by_keyboard(visitor):
    page = visitor.page
    visitor.open("/search/?q=shv'giupo")
    expect(page.locator(".corrected b")).to_have_text("ห้องเรียน")
    page.locator(".facets input[type=checkbox]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?*&*")
    expect(page.locator(".active-filters a").first).to_be_visible()
    page.locator(".corrected a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**exact=1*")
    expect(page.locator(".corrected")).to_have_count(0)
    assert visitor.complaints == []


def test_nothing_found_leads_on_by_keyboard(visitor):
    page = visitor.page
    visitor.open("/search/?q=zzzzqq&type=article")
    page.locator(".empty a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    expect(page.locator("main h1")).to_be_visible()
    assert visitor.complaints == []


def test_corrections_and_folded_facets_work_without_scripts(browser, website, browser_context_args):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    visitor = Visitor(context, website.url)
    visitor.open("/search/?q=shv'giupo")
    visitor.page.locator(".corrected a").click()
    visitor.page.wait_for_url("**exact=1*")
    visitor.page.locator("main input[name=q]").fill("ห้องเรียน")
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator(".hit").first).to_be_visible()
    expect(visitor.page.locator("[role=listbox]")).to_have_count(0)
    context.close()
