"""Reading lists in a real browser: made without a line, read without one, shared by address."""

import pytest
from playwright.sync_api import expect

from .visitor import Visitor
from .website import COMPOUNDS

pytestmark = pytest.mark.browser
WORKER_IS_READY = "async () => Boolean((await navigator.serviceWorker.ready).active)"
# The addresses that the worker keeps, whatever for.
KEPT = """async () => {
  const names = (await caches.keys()).filter((name) => !name.startsWith("hub-shell"));
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keys.flat().map(({ url }) => new URL(url).pathname);
}"""
STATE = "JSON.parse(localStorage.getItem('reading-lists'))"


@pytest.fixture
def reader(browser, website, browser_context_args):
    """Somebody whose browser runs the service worker, which the other tests do without."""
    arguments = {**browser_context_args, "service_workers": "allow"}
    context = browser.new_context(**arguments)
    yield Visitor(context, website.url)
    context.close()


@pytest.fixture
def article(website):
    return website.address("th", "article")


def wait_until(reader, question):
    """Ask the page again and again; the content policy lets it evaluate nothing by itself."""
    for _try in range(200):
        if reader.page.evaluate(question):
            return
        reader.page.wait_for_timeout(100)
    raise AssertionError(f"never so: {question}")


def wait_for_worker(reader):
    """Wait until the worker answers for the pages, as it does from the second page on."""
    reader.page.evaluate(WORKER_IS_READY)
    wait_until(reader, "navigator.serviceWorker.controller !== null")


def keep_button(page):
    return page.get_by_role("button", name="เก็บไว้อ่าน")


def wait_until_kept(reader, path):
    """Wait until the worker has fetched a page."""
    wait_until(reader, f"async () => (await ({KEPT})()).includes('{path}')")


def test_a_list_made_without_a_line_comes_into_the_account_when_the_line_is_back(reader, website):
    reader.log_in(website.SUPERVISOR, website.PASSWORD)
    reader.open(website.address("th", "article"))
    wait_until(reader, f"{STATE}?.account")
    wait_for_worker(reader)
    reader.page.context.set_offline(True)
    keep_button(reader.page).click()
    reader.open("/reading-lists/")
    reader.page.get_by_label("รายการใหม่").fill("เตรียมนิเทศภาคเรียนที่ 2")
    reader.page.get_by_role("button", name="สร้าง").click()
    expect(reader.page.get_by_role("heading", name="เตรียมนิเทศภาคเรียนที่ 2")).to_be_visible()
    reader.page.context.set_offline(False)
    wait_until(reader, f"{STATE}.waiting.length === 0")
    reader.open("/account/reading-lists/")
    rows = reader.page.locator(".row")
    expect(rows.filter(has_text="เตรียมนิเทศภาคเรียนที่ 2")).to_be_visible()
    expect(rows.filter(has_text="1 หน้า")).to_be_visible()


def test_what_was_gathered_without_an_account_is_brought_along(reader, website, article):
    reader.open(article)
    keep_button(reader.page).click()
    title = reader.page.locator("h1").inner_text()
    reader.log_in(website.EDITOR, website.PASSWORD)
    reader.open("/reading-lists/")
    wait_until(reader, f"{STATE}.account && {STATE}.waiting.length === 0")
    reader.open("/account/reading-lists/")
    reader.page.get_by_role("link", name="เปิด").first.click()
    expect(reader.page.get_by_role("link", name=title)).to_be_visible()


def test_a_kept_page_is_read_without_a_line_with_its_pictures(reader, website):
    reader.open("/innovations/")
    wait_for_worker(reader)
    card = reader.page.locator(".card").last
    path = card.locator("h2 a").get_attribute("href")
    card.get_by_role("button").click()
    wait_until_kept(reader, path)
    reader.page.context.set_offline(True)
    reader.open(path)
    picture = reader.page.locator("article img").first
    expect(picture).to_be_visible()
    picture.evaluate("async (image) => image.decode()")
    assert picture.evaluate("(image) => image.naturalWidth") > 0
    assert reader.page.evaluate("document.fonts.check('17px \"Plex Thai Looped\"', 'ก')")


def test_without_a_line_what_is_kept_is_listed_in_place_of_the_rest(reader, article):
    reader.open(article)
    wait_for_worker(reader)
    reader.page.reload()
    title = reader.page.locator("h1").inner_text()
    wait_until_kept(reader, article)
    reader.open("/schools/?view=place")
    wait_until_kept(reader, "/schools/")
    reader.page.context.set_offline(True)
    reader.open("/schools/")
    expect(reader.page.get_by_role("heading", name="ขณะนี้ไม่มีอินเทอร์เน็ต")).to_be_visible()
    expect(reader.page.get_by_role("link", name=title)).to_be_visible()
    expect(reader.page.get_by_role("link", name="โรงเรียน · ตามพื้นที่")).to_be_visible()
    reader.open("/en/schools/")
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")


def test_what_is_not_for_everybody_is_not_kept_and_logging_out_forgets_the_rest(
    reader, website, article
):
    reader.log_in(website.SUPERVISOR, website.PASSWORD)
    reader.open(article)
    wait_for_worker(reader)
    private = ["/account/", website.address("th", "password"), "/search/?q=การอ่าน"]
    for address in [*private, article]:
        reader.open(address)
    wait_until_kept(reader, article)
    kept = reader.page.evaluate(KEPT)
    assert not [path for path in kept if path.startswith(("/account", "/search", "/admin"))]
    assert website.address("th", "password") not in kept
    reader.open("/account/")
    reader.page.get_by_role("button", name="ออกจากระบบ").click()
    reader.page.wait_for_url("**/")
    wait_until(reader, f"!{STATE}?.account")
    assert article not in reader.page.evaluate(KEPT)


def test_a_list_is_ordered_by_keys_alone(visitor):
    visitor.open("/articles/")
    for card in visitor.page.locator(".card [data-card]").all()[:2]:
        card.click()
    visitor.open("/reading-lists/")
    rows = visitor.page.locator(".list-pages li a")
    first, second = rows.all_inner_texts()
    visitor.page.get_by_role("button", name=f"เลื่อนลง {first}").press("Enter")
    expect(rows).to_have_text([second, first])
    expect(visitor.page.get_by_role("button", name=f"เลื่อนขึ้น {first}")).to_be_visible()
    assert visitor.complaints == []


def test_with_several_lists_the_button_asks_which(visitor):
    visitor.open("/reading-lists/")
    for name in ("ป.1", "ป.2"):
        visitor.page.get_by_label("รายการใหม่").fill(name)
        visitor.page.keyboard.press("Enter")
        expect(visitor.page.locator(".list", has_text=name)).to_be_visible()
    visitor.open("/articles/")
    visitor.page.locator(".card [data-card]").first.click()
    visitor.page.get_by_role("checkbox", name="ป.1").check()
    visitor.page.keyboard.press("Escape")
    visitor.open("/reading-lists/")
    lists = visitor.page.locator(".list")
    expect(lists.filter(has_text="ป.1").locator("li")).to_have_count(1)
    expect(lists.filter(has_text="ป.2").locator("li")).to_have_count(0)


def test_a_shared_list_is_read_by_whoever_has_the_address(supervisor, visitor, website):
    supervisor.open("/articles/")
    card = supervisor.page.locator(".card", has_text=COMPOUNDS[0])
    key = card.get_attribute("data-keep")
    supervisor.open(f"/account/reading-lists/keep/{key}/")
    supervisor.page.get_by_label("ชื่อรายการใหม่").fill("ส่งให้ครู")
    supervisor.page.get_by_role("button", name="เก็บ", exact=True).click()
    supervisor.page.get_by_role("button", name="สร้างลิงก์สำหรับแบ่งปัน").click()
    address = supervisor.page.locator(".key a").get_attribute("href")
    visitor.open(address)
    expect(visitor.page.get_by_role("link", name=COMPOUNDS[0])).to_be_visible()
    supervisor.page.get_by_role("button", name="เลิกแบ่งปัน").click()
    assert visitor.open(address).status == 404
