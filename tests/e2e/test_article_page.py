"""What a page of content does in the browser: its citation, its files."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
IS_DRAWN = "e => e.checkVisibility({contentVisibilityAuto: true})"
PLACE = "ลองในห้องเรียน"
VIEWER = "Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', {{ get: () => {} }})"
DAY = "new Date().toLocaleDateString('th-TH', {day: 'numeric', month: 'long', year: 'numeric'})"


def test_the_citation_gets_the_day_of_reading_and_is_copied_whole(visitor, website, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.open(website.address("th", "every block"))
    page = visitor.page
    citation = page.locator("[data-citation]")
    expect(citation).to_contain_text(f"สืบค้นเมื่อ {page.evaluate(DAY)}, จาก http")
    page.get_by_role("button", name="คัดลอกการอ้างอิง").click()
    expect(page.locator(".cite [role=status]")).to_have_text("คัดลอกการอ้างอิงแล้ว")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == " ".join(citation.inner_text().split())
    assert visitor.complaints == []


def test_what_is_far_below_waits_and_a_place_in_the_page_is_found_exactly(visitor, website):
    page = visitor.page
    page.set_viewport_size({"width": 360, "height": 740})
    visitor.open(website.address("th", "every block"))
    assert not page.locator(".foot-inner").evaluate(IS_DRAWN)
    page.emulate_media(reduced_motion="reduce")
    visitor.open(f"{website.address('th', 'every block')}#{PLACE}")
    assert page.locator(f"#{PLACE}").bounding_box()["y"] == pytest.approx(24, abs=2)
    page.evaluate("scrollTo({top: 1e6, behavior: 'instant'})")
    page.wait_for_function(f"({IS_DRAWN})(document.querySelector('.foot-inner'))")


def test_a_pdf_is_fetched_and_shown_in_the_page_once_its_reader_opens_it(visitor, website):
    visitor.page.add_init_script(VIEWER.format("true"))
    visitor.open(website.address("th", "every block"))
    row = visitor.page.locator(".file-row").first
    expect(row.locator("iframe")).to_have_count(0)
    row.locator("summary").focus()
    visitor.page.keyboard.press("Enter")
    expect(row.locator("iframe")).to_have_attribute("src", address_in_frame(row))
    assert visitor.strangers == []


def address_in_frame(row):
    return f"{row.locator('a').get_attribute('href')}#view=FitH&navpanes=0"


def test_a_browser_that_shows_no_pdf_gets_the_link_alone(visitor, website):
    visitor.page.add_init_script(VIEWER.format("false"))
    visitor.open(website.address("th", "every block"))
    row = visitor.page.locator(".file-row").first
    expect(row.get_by_role("link")).to_be_visible()
    expect(row.locator("summary")).to_be_hidden()
