"""Somebody asks to be erased, the office erases, and the name is nowhere, while the page stays."""

import pytest
from django.utils.translation import override
from playwright.sync_api import expect

from tests.factories.pages import make_article
from tests.factories.people import credit, make_person, make_user

pytestmark = pytest.mark.browser
EMAIL, PASSWORD = "pimjai@school.example", "ครูไทย-2569"
NAME = "พิมพ์ใจ ดอกแก้ว"
TITLE = "แปลงผักข้างห้องเรียนอนุบาล"
WORDS = "เด็กรดน้ำผักเองทุกเช้า"


@pytest.fixture
def page_of_hers(website):
    """A page that she wrote, that names her, and that tells what she said."""
    first, last = NAME.split()
    user = make_user("teacher", email=EMAIL, first_name=first, last_name=last)
    with override("th"):
        page = make_article(f"{NAME} เล่าว่า {WORDS}", title=TITLE, owner=user)
        credit(page, make_person(NAME, user=user))
        page.refresh_from_db()
        page.save_revision(user=user, log_action=True).publish()
    return page


def ask_for_erasure(teacher):
    page = teacher.page
    teacher.open("/account/data/")
    page.locator("a[href$='/account/data/erase/']").click()
    page.locator("[name=is_sure]").check()
    page.locator("main form .button").click()
    page.wait_for_url("**/account/data/")
    expect(page.locator(".message").first).to_contain_text("สำนักงานได้รับคำขอ")


def carry_out(head):
    page = head.page
    head.open("/admin/snippets/privacy/erasurerequest/")
    row = page.locator("tr", has_text=NAME)
    row.locator("[data-controller=w-dropdown] button").click()
    row.locator("a[href$='/carry-out/']").click()
    expect(page.locator("main")).to_contain_text(NAME)
    page.locator("[name=is_sure]").check()
    page.locator("main form [type=submit]").click()
    expect(page.locator(".messages")).to_contain_text("กำลังลบ")


def places_with_name(visitor, head, address, page):
    """Return where the name still stands: on the page, in the search, in the page's history."""
    visitor.open(f"/search/?q={NAME}")
    found = visitor.page.locator("main").inner_text()
    visitor.open(address)
    head.open(f"/admin/pages/{page.pk}/history/")
    shown = {
        "page": visitor.page.locator("main").inner_text(),
        "search": found if TITLE in found else "",
        "history": head.page.locator("main").inner_text(),
    }
    return {place for place, text in shown.items() if NAME in text}


def test_a_name_is_erased_and_what_it_stood_on_stays(visitor, head, browser_of, page_of_hers):
    address = page_of_hers.get_url()
    everywhere = {"page", "search", "history"}
    assert places_with_name(visitor, head, address, page_of_hers) == everywhere
    ask_for_erasure(browser_of(EMAIL, PASSWORD, "/account/"))
    carry_out(head)
    assert places_with_name(visitor, head, address, page_of_hers) == set()
    visitor.open(address)
    text = visitor.page.locator("main").inner_text()
    assert TITLE in text and WORDS in text and "ไม่ประสงค์ออกนาม" in text
    visitor.open(f"/search/?q={WORDS}")
    expect(visitor.page.locator("main")).to_contain_text(TITLE)
    assert visitor.complaints == head.complaints == []
