"""A teacher tells of a use on a phone; a login that has ended takes nothing of it away."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from adoptions.models import Adoption
from articles.models import InnovationPage
from tests.factories.adoptions import STORY

from .contributing import EMAIL
from .test_accounts import PHONE

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser_of):
    """A teacher's phone, logged in."""
    visitor = browser_of(EMAIL, place="/account/")
    visitor.page.set_viewport_size(PHONE)
    return visitor


@pytest.fixture
def form_address():
    work = InnovationPage.objects.filter(locale__language_code="th").first()
    yield f"/account/adoptions/new/{work.identity.short_id}/"
    own_uses().delete()


def own_uses():
    return Adoption.objects.filter(user__email=EMAIL)


def tell(page):
    page.locator("[name=result][value=worked]").check()
    page.locator("[name=outcome]").fill(STORY)
    page.locator("[name=grades]").first.check()
    page.locator("[name=term][value='1']").check()


def test_what_was_typed_outlives_a_login_that_has_ended(phone, website, form_address):
    page = phone.page
    phone.open(form_address)
    tell(page)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.locator(".adoption-form .button").click()
    page.wait_for_url("**/account/login/**")
    page.locator("input[name=login]").fill(EMAIL)
    page.locator("input[name=password]").fill(website.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{form_address}")
    expect(page.locator("[name=outcome]")).to_have_value(STORY)
    expect(page.locator("[name=result][value=worked]")).to_be_checked()
    expect(page.locator("[data-status]")).to_contain_text("กลับมา")
    page.locator(".adoption-form .button").click()
    page.wait_for_url("**/account/adoptions/")
    assert own_uses().get().outcome == STORY
    phone.open(form_address)
    expect(page.locator("[name=outcome]")).to_have_value("")
    expect(page.locator("[data-status]")).to_be_empty()
    assert phone.strangers == []
