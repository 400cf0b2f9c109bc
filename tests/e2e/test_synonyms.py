"""A supervisor who never saw the admin mends what readers search in vain."""

import pytest
from playwright.sync_api import expect

from search.models import SynonymGroup
from tests.factories.pages import make_article

from .looking import CONTRAST, grave_findings

pytestmark = pytest.mark.browser
IN_VAIN, WRITTEN = "จิ๊กซอว์", "ภาพตัดต่อ"
TITLE = "ภาพตัดต่อฝึกสมาธิ"
PLACES = [
    "/admin/readers-search/statistics/",
    "/admin/readers-search/index/",
    "/admin/snippets/search/synonymgroup/add/?query=ศนว.",
    "/admin/snippets/search/querypicks/add/?query=ศนว.",
]


def test_a_supervisor_makes_a_synonym_of_what_is_searched_in_vain(visitor, supervisor):
    make_article(title=TITLE, text="ครูชวนเด็กเล่นทุกเช้า")
    reader, page = visitor.page, supervisor.page
    visitor.open(f"/search/?q={IN_VAIN}")
    expect(reader.locator(".empty h2").first).to_contain_text(IN_VAIN)

    page.get_by_role("button", name="การค้นหา").click()
    page.get_by_role("link", name="สถิติการค้นหา").click()
    page.get_by_role("link", name="ค้นแล้วไม่พบ").click()
    page.get_by_role("link", name=f"ทำคำพ้อง {IN_VAIN}").click()
    words = page.get_by_role("textbox", name="คำที่มีความหมายเดียวกัน")
    expect(words).to_have_value(f"{IN_VAIN}\n")
    words.press("Control+End")
    words.press_sequentially(WRITTEN)
    page.get_by_role("button", name="บันทึก").click()
    expect(page.locator(".messages .success")).to_be_visible()
    assert supervisor.complaints == []

    visitor.open(f"/search/?q={IN_VAIN}")
    expect(reader.locator(".hits h2").first).to_have_text(TITLE)
    SynonymGroup.objects.filter(words__contains=IN_VAIN).delete()


def test_opening_a_result_is_counted_without_delay_or_complaint(visitor, supervisor):
    make_article(title="หมวกกระดาษวันสุนทรภู่")
    visitor.open("/search/?q=หมวกกระดาษวันสุนทรภู่")
    with visitor.page.expect_request(lambda request: request.url.endswith("/search/clicked/")):
        visitor.page.locator(".hits h2 a").first.click()
    visitor.page.wait_for_load_state("load")
    expect(visitor.page.locator("h1")).to_contain_text("หมวกกระดาษ")
    assert visitor.complaints == []
    supervisor.open("/admin/readers-search/statistics/")
    row = supervisor.page.get_by_role("row").filter(has_text="หมวกกระดาษวันสุนทรภู่")
    expect(row.get_by_role("cell").last).to_have_text("1")


@pytest.mark.parametrize("address", PLACES)
def test_the_screens_of_search_are_accessible_and_keep_at_home(supervisor, address):
    supervisor.page.set_viewport_size({"width": 360, "height": 800})
    supervisor.open(address)
    supervisor.look_at_everything()
    assert grave_findings(supervisor.page) == []
    supervisor.page.emulate_media(color_scheme="dark")
    assert grave_findings(supervisor.page, CONTRAST) == []
    assert supervisor.complaints == []
    assert supervisor.strangers == []
