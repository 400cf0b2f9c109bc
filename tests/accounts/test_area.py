"""One's own account: name, password, the browsers that are logged in."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
PASSWORD = "ครูไทย-2569"


@pytest.fixture
def teacher():
    return make_user("teacher", email="kru@school.example", first_name="สมใจ", last_name="ใฝ่เรียน")


def logged_in(user, browser="Mozilla/5.0 (Linux; Android 14) Chrome/130.0"):
    client = Client(headers={"user-agent": browser})
    client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
    return client


@pytest.mark.parametrize("name", ["account_overview", "account_profile", "usersessions_list"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_it_is_for_those_who_are_logged_in(client, teacher, name, prefix):
    address = f"{prefix}{reverse(name)}"
    assert client.get(address).url == f"{prefix}/account/login/?next={address}"
    client.force_login(teacher)
    assert client.get(address).status_code == 200


def test_it_tells_the_school(client, teacher):
    teacher.memberships.create(school=make_school(), role="teacher")
    client.force_login(teacher)
    assert "โรงเรียนบ้านทดสอบ · ครู" in client.get(reverse("account_overview")).content.decode()


def test_the_name_is_changed_and_the_address_is_not(client, teacher):
    client.force_login(teacher)
    names = {"title": "นาง", "first_name": "สมใจ", "last_name": "มีสุข", "email": "x@evil.example"}
    client.post(reverse("account_profile"), names)
    teacher.refresh_from_db()
    assert (teacher.get_full_name(), teacher.email) == ("นางสมใจ มีสุข", "kru@school.example")


def test_a_name_is_needed(client, teacher):
    client.force_login(teacher)
    response = client.post(reverse("account_profile"), {"first_name": "", "last_name": "มีสุข"})
    assert response.context["form"].errors["first_name"]


def test_the_password_is_changed_with_the_old_one_and_other_browsers_are_logged_out(teacher):
    here, there = logged_in(teacher), logged_in(teacher)
    new = "สวนผักหลังโรงเรียน-9"
    changed = {"password1": new, "password2": new}
    here.post(reverse("account_change_password"), {"oldpassword": "ผิด", **changed})
    assert there.get(reverse("account_overview")).status_code == 200
    here.post(reverse("account_change_password"), {"oldpassword": PASSWORD, **changed})
    assert here.get(reverse("account_overview")).status_code == 200
    assert there.get(reverse("account_overview")).status_code == 302


def test_another_browser_is_logged_out_from_here(teacher):
    here, there = logged_in(teacher), logged_in(teacher, "Mozilla/5.0 (Windows NT) Firefox/140")
    page = here.get(reverse("usersessions_list"))
    assert "Firefox · Windows" in page.content.decode()
    [other] = [s for s in page.context["sessions"] if s.session_key != page.context["own_key"]]
    here.post(reverse("account_end_session", args=[other.pk]))
    assert there.get(reverse("account_overview")).status_code == 302
    assert here.get(reverse("account_overview")).status_code == 200


def test_nobody_logs_out_the_browser_of_another(teacher):
    there = logged_in(teacher)
    [session] = there.get(reverse("usersessions_list")).context["sessions"]
    stranger = logged_in(make_user("teacher"))
    stranger.post(reverse("account_end_session", args=[session.pk]))
    assert there.get(reverse("account_overview")).status_code == 200


def test_public_pages_are_the_same_for_all_who_may_read_the_same(client, teacher):
    before = client.get("/articles/")
    here = logged_in(teacher)
    assert here.get("/articles/").content == before.content
    assert b"csrfmiddlewaretoken" not in before.content
    assert "csrftoken" not in before.cookies


def test_only_the_script_in_the_header_is_told_who_reads(client, teacher):
    assert client.get(reverse("account_me")).json() == {"name": None}
    here = logged_in(teacher)
    answer = here.get(reverse("account_me"))
    assert answer.json() == {"name": "สมใจ"}
    assert "no-store" in answer["Cache-Control"]


def test_the_sign_of_a_login_says_nothing_about_who(teacher):
    assert logged_in(teacher).cookies["hub_present"].value == "1"


def test_the_admin_leads_to_the_account_for_the_password(client):
    client.force_login(make_user("supervisor"))
    page = client.get(reverse("wagtailadmin_account")).content.decode()
    assert f'href="{reverse("account_overview")}"' in page
    assert "password" not in page
