"""Every public page, in both languages: quiet, at home, and no wider than the screen."""

import pytest

from .website import NAMES

pytestmark = pytest.mark.browser
LANGUAGES = ["th", "en"]
WIDTHS = [360, 768, 1280]
# What sticks out of the window to the right; what scrolls inside its own box may.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => element && (["auto", "scroll", "hidden", "clip"].includes(
    getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
    .map((e) => e.tagName + "." + e.className + " " + Math.round(e.getBoundingClientRect().right))
    .slice(0, 5).concat(["page " + document.documentElement.scrollWidth]);
}"""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_quiet_keeps_at_home_and_fits_every_width(visitor, website, language, name):
    answer = visitor.open(website.address(language, name))
    assert answer.status == (404 if name == "missing page" else 200)
    assert visitor.page.locator("html").get_attribute("lang") == language
    for width in WIDTHS:
        visitor.page.set_viewport_size({"width": width, "height": 800})
        assert visitor.page.evaluate(STICKING_OUT) == [], width
    visitor.look_at_everything()
    assert visitor.complaints == []
    assert visitor.strangers == []
