"""The editor tells what a page lacks before it goes to review, in Thai."""

import pytest
from playwright.sync_api import expect

from articles.models import InnovationPage
from core.models import Image
from tests.factories.files import make_image
from tests.factories.pages import make_innovation

pytestmark = pytest.mark.browser
LACKS = [
    "ชื่อเรื่องยาวเกินไป",
    "ยังไม่มีบทสรุป",
    "ยังไม่บอกสัญญาอนุญาต",
    "ภาพยังไม่มีคำบรรยายสำหรับผู้มองไม่เห็น",
    "ภาพยังไม่บอกว่าใครเป็นผู้จัดทำ",
    "มีหัวข้อย่อยที่ไม่มีหัวข้อหลักนำหน้า",
]


def poor_body():
    image = Image.objects.get(pk=make_image("ไม่มีที่มา").pk)
    image.contextual_alt_text, image.decorative = "", True
    picture = InnovationPage.body.field.stream_block.child_blocks["picture"]
    value = picture.normalize({"image": image, "caption": ""})
    return [("heading", {"text": "ขั้นย่อย", "level": "3"}), ("picture", value)]


@pytest.fixture
def poor_page(website):
    page = make_innovation(
        title="ชื่อที่ยาวมาก" * 10, summary="", licence="", body=poor_body(), publish=False
    )
    page.save_revision()
    yield page
    page.delete()


def open_checks(editor, page):
    editor.open(f"/admin/pages/{page.pk}/edit/")
    editor.page.locator("[data-side-panel-toggle=checks]").click()
    return editor.page.locator("[data-checks-panel]")


def test_what_a_page_lacks_is_told_in_thai(editor, poor_page):
    panel = open_checks(editor, poor_page)
    for text in LACKS:
        expect(panel).to_contain_text(text)


def test_a_good_page_has_nothing_to_mend(editor, website):
    page = InnovationPage.objects.filter(locale__language_code="th", live=True).first()
    panel = open_checks(editor, page)
    expect(editor.page.locator("[data-content-word-count]")).not_to_have_text("-")
    expect(panel).to_be_empty()
