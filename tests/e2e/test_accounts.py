"""Stories of accounts: an invited teacher on a phone, an editor and the second factor, a list."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from playwright.sync_api import expect

from accounts.models import Invitation
from core.models import User
from schools.models import School
from tests.factories.accounts import app_code, make_invitation
from tests.schools.uploads import xlsx_file

from .looking import grave_findings

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
PASSWORD = "อ่านทุกวัน-วันละหน้า"
SCHOOL = "99010001"


def log_in(page, email, password):
    page.goto("/account/login/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.keyboard.press("Enter")


def fits(page):
    """Tell whether nothing of the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_an_invited_teacher_accepts_on_a_phone_and_logs_in(visitor):
    page = visitor.page
    page.set_viewport_size(PHONE)
    invitation = make_invitation(
        email="phone@school.example", school=School.objects.get(code=SCHOOL)
    )
    visitor.open(invitation.get_absolute_url())
    assert fits(page)
    page.locator("input[name=first_name]").fill("สมใจ")
    page.locator("input[name=last_name]").fill("ใฝ่เรียน")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator(".reveal input").check()
    expect(page.locator("input[name=password]")).to_have_attribute("type", "text")
    page.locator("form.form button").click()
    expect(page.locator("h1")).to_contain_text("สมใจ")
    page.locator("main form button").click()
    page.wait_for_url("**/")
    log_in(page, "phone@school.example", PASSWORD)
    expect(page.locator("h1")).to_contain_text("สมใจ")
    page.goto("/articles/")
    expect(page.locator(".bar-account")).to_have_attribute("title", "สมใจ")
    expect(page.locator(".bar-account")).to_have_attribute("href", "/account/")
    assert visitor.complaints == []
    assert visitor.strangers == []


@pytest.fixture
def enforced(settings):
    settings.TWO_FACTOR_ENFORCED = True
    yield
    Authenticator.objects.all().delete()


def test_a_supervisor_is_led_to_the_second_factor_and_comes_in_with_it(visitor, website, enforced):
    page = visitor.page
    log_in(page, "supervisor@demo.example", website.PASSWORD)
    page.wait_for_url("**/two-factor/totp/activate/")
    assert grave_findings(page) == []
    page.locator("input[name=code]").fill(app_code(page.locator(".key").inner_text()))
    page.keyboard.press("Enter")
    expect(page.locator(".codes li")).to_have_count(10)
    recovery = page.locator(".codes li").first.inner_text()
    page.locator("main a.button").first.click()
    page.wait_for_url("**/admin/")
    page.context.clear_cookies()
    log_in(page, "supervisor@demo.example", website.PASSWORD)
    page.wait_for_url("**/two-factor/authenticate/")
    page.locator("input[name=code]").fill(recovery)
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")
    assert visitor.complaints == []


def test_1500_teachers_with_errors_are_shown_and_invited(editor, tmp_path, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    rows = [[f"kru{n}@many.example", "0" if n % 10 == 0 else SCHOOL] for n in range(1500)]
    file = tmp_path / "teachers.xlsx"
    file.write_bytes(xlsx_file(*rows, header=["อีเมล", "รหัสโรงเรียน"]).read())
    editor.open("/admin/invitations/import/")
    editor.page.locator("input[type=file]").set_input_files(file)
    editor.page.locator("main form button[type=submit]").first.click()
    editor.page.wait_for_url(re.compile("/import/[A-Za-z0-9]{32}/"))
    errors = editor.page.locator("table").first.locator("tbody tr")
    expect(errors).to_have_count(150)
    expect(errors.first).to_contain_text("ไม่พบโรงเรียน")
    invited = Invitation.objects.filter(email__endswith="@many.example")
    assert not invited.exists()
    editor.page.locator("main form button[type=submit]").first.click()
    editor.page.wait_for_url("**/accounts/invitation/")
    assert invited.count() == 1350
    assert editor.complaints == []
    # The mails still wait, and the next invitation would send them all.
    invited.delete()


@pytest.fixture
def director(browser_of):
    """The director of a school, logged in."""
    return browser_of("director@demo.example", place="/account/")


def test_a_join_request_is_answered_by_the_director(visitor, director):
    page = visitor.page
    director.open("/account/school/")
    code = director.page.locator(".code-line").inner_text()
    visitor.open("/account/join/")
    answers = {
        "code": code,
        "first_name": "ตั้งใจ",
        "last_name": "สอนดี",
        "email": "tangjai@school.example",
    }
    for name, text in answers.items():
        page.locator(f"input[name={name}]").fill(text)
    page.locator("form.form button").click()
    expect(page.locator("h1")).to_contain_text("ส่งคำขอแล้ว")
    director.open("/account/school/")
    director.page.locator(".row", has_text="ตั้งใจ สอนดี").locator("button").first.click()
    expect(director.page.locator(".message")).to_contain_text("ตั้งใจ สอนดี")
    invitation = Invitation.objects.get(email="tangjai@school.example")
    assert invitation.group == Group.objects.get(name="teacher")
    assert not User.objects.filter(email="tangjai@school.example").exists()
