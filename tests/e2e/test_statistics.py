"""A browser tells the library that a page is read, once it is looked at."""

import pytest

from readership.models import Reading
from tests.factories.readership import PHONE

pytestmark = pytest.mark.browser
VIEWS = "**/api/views/*/"


@pytest.fixture
def reader(browser, website, browser_context_args):
    """Somebody at a telephone; the browser of the tests says that it is a machine."""
    context = browser.new_context(**{**browser_context_args, "user_agent": PHONE})
    yield context.new_page()
    context.close()


def test_a_page_that_is_read_tells_so_once_and_leaves_no_cookie(reader, website):
    Reading.objects.all().delete()
    sent = []
    reader.on("request", lambda request: sent.append(request) if "views" in request.url else None)
    with reader.expect_response(VIEWS) as told:
        reader.goto(website.address("th", "article"))
    assert told.value.status == 204
    reader.reload(wait_until="networkidle")
    assert [request.post_data for request in sent] == [None, None]
    assert Reading.objects.count() == 1
    assert reader.context.cookies() == []


def test_a_page_without_scripts_is_read_as_well_and_not_counted(
    browser, website, browser_context_args
):
    Reading.objects.all().delete()
    given = {**browser_context_args, "user_agent": PHONE, "java_script_enabled": False}
    context = browser.new_context(**given)
    page = context.new_page()
    assert page.goto(website.address("th", "article"), wait_until="networkidle").ok
    context.close()
    assert not Reading.objects.exists()
