"""Nothing typed is lost: not when the browser dies, and not when two people edit a page."""

import time

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from articles.models import InnovationIndexPage, InnovationPage
from tests.factories.pages import make_innovation

from .editing import PageEditor
from .visitor import Visitor

pytestmark = pytest.mark.browser

LONGEST_LOSS = 5  # seconds
SLOWEST_SAVE = 30  # seconds, on a machine that has much else to do


def type_words(page, selector, seconds):
    """Type a word after the other without a pause; returns [(when, text up to there)]."""
    field, written, text = page.locator(selector), [], ""
    field.click()
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        word = f"คำที่{len(written)} "
        page.keyboard.type(word, delay=60)
        text += word
        written.append((time.monotonic(), text.strip()))
    return written


def kept_until(written, moment):
    """Return what was typed by a moment."""
    return [text for when, text in written if when <= moment][-1]


def draft(page):
    return InnovationPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def wait_until_kept(editor, page, summary):
    """Wait for the editor to save by itself what was typed."""
    limit = time.monotonic() + SLOWEST_SAVE
    while draft(page).summary != summary and time.monotonic() < limit:
        editor.page.wait_for_timeout(200)


def test_a_browser_that_dies_takes_at_most_five_seconds_with_it(
    browser, website, browser_context_args, editor_session
):
    page = make_innovation(title="เดิม", publish=False)
    context = browser.new_context(**browser_context_args, storage_state=editor_session)
    editor = PageEditor(Visitor(context, website.url), InnovationPage)
    editor.edit(page)
    written = type_words(editor.page, "[name=summary]", 12)
    died = time.monotonic()
    context.close()
    assert kept_until(written, died - LONGEST_LOSS) in draft(page).summary


def test_a_new_page_is_kept_too(browser, website, browser_context_args, editor_session):
    parent = InnovationIndexPage.objects.get(locale=Locale.objects.get(language_code="th"))
    context = browser.new_context(**browser_context_args, storage_state=editor_session)
    editor = PageEditor(Visitor(context, website.url), InnovationPage)
    editor.create_below(parent)
    editor.fill("title", "หน้าที่ยังไม่เคยบันทึก")
    written = type_words(editor.page, "[name=summary]", 10)
    died = time.monotonic()
    context.close()
    kept = InnovationPage.objects.get(title="หน้าที่ยังไม่เคยบันทึก")
    assert kept_until(written, died - LONGEST_LOSS) in draft(kept).summary


def test_what_is_typed_as_soon_as_the_page_is_there_is_kept(editor):
    page = make_innovation(title="เดิม", publish=False)
    writer = PageEditor(editor, InnovationPage)
    writer.edit(page)
    writer.fill("summary", "รีบเขียน")
    wait_until_kept(writer, page, "รีบเขียน")
    assert draft(page).summary == "รีบเขียน"


def test_the_second_editor_is_warned_and_overwrites_nothing(editor, supervisor):
    page = make_innovation(title="เดิม", publish=False)
    page.save_revision()
    first, second = PageEditor(editor, InnovationPage), PageEditor(supervisor, InnovationPage)
    first.edit(page)
    second.edit(page)
    first.fill("summary", "คนแรกเขียน")
    wait_until_kept(first, page, "คนแรกเขียน")
    second.fill("summary", "คนที่สองเขียน")
    expect(second.page.get_by_text("หากบันทึก จะทับฉบับที่ใหม่กว่า")).to_be_attached()
    second.page.wait_for_timeout(3000)
    assert draft(page).summary == "คนแรกเขียน"
