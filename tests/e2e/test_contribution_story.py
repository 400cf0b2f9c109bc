"""A teacher sends an innovation from a phone, mends it, and it is found; on a bad line too."""

import pytest
from django.core import mail
from playwright.sync_api import expect
from wagtail.models import TaskState

from contributions.models import Contribution
from core.models import Document, Image
from tests.factories.attachments import docx_bytes

from .contributing import EMAIL, Phone, newest, photograph
from .looking import CONTRAST, grave_findings
from .test_accounts import PHONE, fits

pytestmark = pytest.mark.browser
MOST_TAPS, MOST_SECONDS = 40, 180
DRAWING = 90_000  # ms
REASON = "ขอผลการใช้กับนักเรียนอีกหนึ่งห้อง"


@pytest.fixture(scope="module")
def photographs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("camera")
    return [photograph(folder / f"IMG_{number}.jpg", number) for number in (1, 2)]


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    path = tmp_path_factory.mktemp("papers") / "แผนการสอน.docx"
    path.write_bytes(docx_bytes("แผนการสอนบัตรภาพคำควบกล้ำ"))
    return path


@pytest.fixture
def phone(browser_of):
    """A teacher's phone, logged in."""
    visitor = browser_of(EMAIL, place="/account/")
    visitor.page.set_viewport_size(PHONE)
    return Phone(visitor)


def tell_the_story(phone, title):
    phone.write("title", title)
    phone.write("summary", "บัตรภาพที่เด็กวาดเอง ช่วยให้จำคำได้นาน")
    phone.tap("input[name=learning_areas][value=thai]")
    phone.tap("input[name=grades][value=p1]")


def tell_the_content(phone):
    phone.write("problem", "เด็กสับสนคำควบกล้ำ")
    phone.write("how_to", "ให้เด็กวาดภาพ\nเขียนคำใต้ภาพ\nสลับกันทาย")
    phone.write("results", "อ่านคล่อง 11 ใน 19 คน")


def add_files(phone, photographs, plan):
    """Send two photographs and a file, and say what the pictures show."""
    phone.choose_files("pictures", *photographs)
    phone.choose_files("files", plan)
    expect(phone.page.locator("[name^=alt-]")).to_have_count(2)
    expect(phone.page.locator("[data-queue] li")).to_have_count(0)
    for number, words in enumerate(("เด็กถือบัตรภาพ", "บัตรภาพบนโต๊ะ")):
        phone.tap(phone.page.locator("[name^=alt-]").nth(number))
        phone.type(words)


def declare(phone):
    phone.tap("[name=is_own_work]")
    phone.tap("[name=pupils][value=none]")


def decide(visitor, contribution, action, words=""):
    """Press a button of the review in the page's editor, and give the reason if there is one."""
    page = visitor.page
    visitor.open(f"/admin/pages/{contribution.page_id}/edit/")
    page.locator("footer .w-dropdown__toggle").click()
    # What is published draws its pictures before the answer comes.
    page.locator(f"[data-workflow-action-name={action}]").first.click(no_wait_after=True)
    if words:
        page.locator(".modal-body textarea").fill(words)
        page.locator(".modal-body [type=submit]").click(no_wait_after=True)
    page.locator(".messages li").first.wait_for(timeout=DRAWING)


def test_an_innovation_goes_from_a_phone_to_the_library(
    phone, supervisor, head, visitor, website, photographs, plan
):
    # Of its own: a first attempt that failed has left its page behind.
    page, title = phone.page, f"บัตรภาพคำควบกล้ำหรรษา {Contribution.objects.count() + 1}"
    page.goto("/account/contributions/")
    phone.slow_down()
    phone.tap("a[href$='/new/innovation/']")
    tell_the_story(phone, title)
    phone.go_on("content")
    tell_the_content(phone)
    phone.go_on("files")
    add_files(phone, photographs, plan)
    phone.go_on("declarations")
    declare(phone)
    phone.go_on("review")
    assert fits(page)
    phone.tap("form[action$='/send/'] button")
    expect(page.locator(".badge")).to_contain_text("รอตรวจ")
    # Counted and not measured: a slow machine is no fault of the screens.
    assert phone.taps <= MOST_TAPS
    assert phone.seconds_of_the_line > 1
    assert phone.seconds_of_the_hand + phone.seconds_of_the_line <= MOST_SECONDS
    contribution = newest()
    file = Document.objects.order_by("-pk").first()
    picture = Image.objects.order_by("-pk").first()
    assert picture.file_size < 1_000_000
    assert visitor.page.request.get(file.url).status == 404

    mail.outbox.clear()
    decide(supervisor, contribution, "reject", REASON)
    assert [m.to for m in mail.outbox if EMAIL in m.to] == [[EMAIL]]
    page.goto("/account/contributions/")
    expect(page.locator(".row", has_text=title).locator(".told-text")).to_contain_text(REASON)
    page.get_by_role("link", name=title).click()
    page.locator(".actions .button").first.click()
    page.goto(page.url.replace("story", "content"))
    page.locator("[name=results]").fill("สองห้อง อ่านคล่อง 25 ใน 38 คน")
    page.locator(".steps-actions button[name=next]").click()
    page.wait_for_url("**/edit/files/")
    page.goto(page.url.replace("files", "review"))
    page.locator("form[action$='/send/'] button").click()
    expect(page.locator(".badge")).to_contain_text("รอตรวจ")

    mail.outbox.clear()
    decide(head, contribution, "approve")
    assert len([m for m in mail.outbox if EMAIL in m.to]) == 1
    assert visitor.page.request.get(file.url).status == 200
    visitor.open(f"/search/?q={title}")
    expect(visitor.page.locator(".hit h2, .hit h3").first).to_contain_text(title)
    assert phone.visitor.complaints == [] and phone.visitor.strangers == []


def test_nothing_is_lost_when_the_line_breaks_and_the_tab_is_closed(phone, photographs, plan):
    """The same story: typed without a connection, the tab closed, opened again, sent once."""
    page, context, title = phone.page, phone.page.context, "เกมต่อคำบนทางเดิน"
    page.goto("/account/contributions/new/innovation/")
    context.set_offline(True)
    tell_the_story(phone, title)
    expect(page.locator("[data-status]")).to_contain_text("ไม่มีสัญญาณ")
    page.close()
    context.set_offline(False)

    page = phone.page = context.new_page()
    page.set_viewport_size(PHONE)
    page.goto("/account/contributions/new/innovation/")
    expect(page.locator("[name=title]")).to_have_value(title)
    expect(page.locator("[name=learning_areas][value=thai]")).to_be_checked()
    expect(page.locator("[data-status]")).to_contain_text("บันทึกแล้ว")
    phone.go_on("content")
    context.set_offline(True)
    tell_the_content(phone)
    phone.tap(".steps-actions button[name=next]")
    expect(page.locator("[data-status]")).to_contain_text("ไม่มีสัญญาณ")
    context.set_offline(False)
    expect(page.locator("[data-status]")).to_contain_text("บันทึกแล้ว")
    phone.go_on("files")

    context.set_offline(True)
    phone.choose_files("pictures", photographs[0])
    expect(page.locator("[data-queue]").first).to_contain_text("สัญญาณขาด")
    context.set_offline(False)
    add_files(phone, photographs[1:], plan)
    phone.go_on("declarations")
    declare(phone)
    phone.go_on("review")
    send = page.locator("form[action$='/send/'] button")
    send.dblclick()
    expect(page.locator(".badge")).to_contain_text("รอตรวจ")
    contribution = newest()
    assert contribution.page.draft_title == title
    assert TaskState.objects.filter(workflow_state__object_id=contribution.page_id).count() == 1
    draft = contribution.page.specific.get_latest_revision_as_object()
    assert "สับสน" in draft.problem and len(draft.pictures) == 2


def test_every_screen_is_accessible_on_a_phone_by_day_and_by_night(phone):
    page = phone.page
    page.goto("/account/contributions/new/innovation/")
    tell_the_story(phone, "สื่อสำหรับตรวจหน้าจอ")
    phone.go_on("content")
    here = f"/account/contributions/{newest().pk}/"
    steps = [f"{here}edit/{step}/" for step in ("story", "content", "files", "declarations")]
    for address in [
        "/account/contributions/",
        here,
        *steps,
        f"{here}edit/review/",
        f"{here}delete/",
    ]:
        page.goto(address)
        assert fits(page), address
        assert grave_findings(page) == [], address
        page.emulate_media(color_scheme="dark")
        assert grave_findings(page, CONTRAST) == [], address
        page.emulate_media(color_scheme="light")
