"""With colours of the reader's own (forced colours), what a ground or shade said is still told."""

import pytest

pytestmark = pytest.mark.browser
# A border or an outline, in another colour than the page's ground.
HAS_EDGE = """(element) => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const style = getComputedStyle(element);
  const of = (edge, what) => style.getPropertyValue(`${edge}-${what}`);
  return ["border-top", "outline"].some((edge) => parseFloat(of(edge, "width")) >= 1
    && of(edge, "style") !== "none" && of(edge, "color") !== ground);
}"""
INK = "getComputedStyle(document.body).color"
STROKE = "(mark) => getComputedStyle(mark).stroke"
CURRENT = "(link) => getComputedStyle(link).textDecorationLine"


@pytest.fixture
def reader(visitor):
    visitor.page.emulate_media(forced_colors="active")
    return visitor


def without_edge(page, selector):
    """Return what of a kind has none; there is one of the kind at least."""
    found = page.locator(f"{selector} >> visible=true").all()
    assert found, selector
    return [selector for element in found if not element.evaluate(HAS_EDGE)]


def test_buttons_callouts_files_and_charts_are_seen_on_a_page(reader, website):
    reader.open(website.address("th", "every block"))
    for selector in (".callout", ".file-type", ".share .button", ".tool", ".cite .button"):
        assert without_edge(reader.page, selector) == []
    # Where charts have a colour of their own.
    reader.page.locator("main").evaluate("main => main.classList.add('voice-practice')")
    strokes = reader.page.locator(".chart .mark-last, .chart .mark-first").all()
    assert {mark.evaluate(STROKE) for mark in strokes} == {reader.page.evaluate(INK)}


def test_what_is_chosen_and_where_the_focus_is_are_seen_on_a_list(reader, website):
    reader.open(website.address("th", "filtered list"))
    page = reader.page
    for selector in (".active-filters a", ".keep", ".filter select"):
        assert without_edge(page, selector) == []
    assert page.locator(".views [aria-current]").evaluate(CURRENT) == "underline"
    card = page.locator(".card").first
    card.locator("a").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert card.evaluate(HAS_EDGE)


def test_the_search_line_and_a_tick_are_seen(reader, website):
    reader.open(website.address("th", "innovation"))
    tick = reader.page.locator(".tick input").first
    tick.check()
    assert tick.evaluate("(box) => getComputedStyle(box).appearance") == "auto"
    reader.open(website.address("th", "search"))
    reader.page.locator("#q").focus()
    assert without_edge(reader.page, ".search-line") == []
    assert without_edge(reader.page, ".chips a") == []
