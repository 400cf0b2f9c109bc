"""Steps of an innovation are ticked and stay ticked, on this device and on this page only."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def address(website):
    return website.address("th", "innovation")


def test_ticks_are_told_and_kept_until_one_starts_again(visitor, address):
    visitor.open(address)
    page = visitor.page
    boxes, told = page.locator(".tick input"), page.locator("[data-progress]")
    total = boxes.count()
    again = page.get_by_role("button", name="เริ่มใหม่")
    expect(told).to_have_text(f"ทำแล้ว 0 จาก {total} ขั้น")
    expect(told).to_have_attribute("aria-live", "polite")
    expect(again).to_be_hidden()
    boxes.nth(0).focus()
    page.keyboard.press("Space")
    page.locator(".tick").nth(1).click()
    expect(told).to_have_text(f"ทำแล้ว 2 จาก {total} ขั้น")
    visitor.open(address)
    expect(told).to_have_text(f"ทำแล้ว 2 จาก {total} ขั้น")
    expect(boxes.nth(1)).to_be_checked()
    again.click()
    expect(told).to_have_text(f"ทำแล้ว 0 จาก {total} ขั้น")
    expect(boxes.nth(0)).to_be_focused()
    assert (
        page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('ticks:'))") == []
    )
    assert visitor.complaints == []


def test_what_was_kept_may_be_nonsense(visitor, address):
    visitor.open(address)
    page = visitor.page
    page.locator(".tick input").first.check()
    for nonsense in ("{", "7", "null", '{"a": 1}', '["no-such-step"]'):
        page.evaluate(
            "(value) => Object.keys(localStorage).forEach((key) =>"
            " key.startsWith('ticks:') && localStorage.setItem(key, value))",
            nonsense,
        )
        visitor.open(address)
        expect(page.locator("[data-progress]")).to_contain_text("ทำแล้ว 0 จาก")
    assert visitor.complaints == []


def test_without_scripts_the_steps_have_plain_boxes(browser, browser_context_args, address):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".tick input").first.check()
    expect(page.locator(".ticks-head")).to_be_hidden()
    context.close()
