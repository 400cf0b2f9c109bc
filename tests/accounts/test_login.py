"""Logging in: one door, by e-mail, that tells nobody who has an account."""

import logging
import re

import pytest
from django.core import mail
from django.urls import reverse

from core.models import User
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "ครูไทย-2569"
LOGIN = "/account/login/"


def log_in(client, email="kru@school.example", password=PASSWORD, **more):
    return client.post(LOGIN, {"login": email, "password": password, **more})


@pytest.fixture
def teacher():
    return make_user("teacher", email="kru@school.example", first_name="สมใจ")


def test_a_teacher_logs_in_by_e_mail_whatever_the_case(client, teacher):
    response = log_in(client, " KRU@School.Example ")
    assert response.url == reverse("account_overview")
    assert "สมใจ" in client.get(response.url).content.decode()


def test_an_editor_comes_to_the_admin(client):
    make_user("supervisor", email="kru@school.example")
    assert log_in(client).url == reverse("wagtailadmin_home")


@pytest.mark.parametrize("door", ["/admin/", "/admin/login/?next=/admin/pages/"])
def test_the_admin_has_no_door_of_its_own(client, door):
    response = client.get(door, follow=True)
    assert response.redirect_chain[-1][0].startswith(f"{LOGIN}?next=/admin/")


def test_who_has_no_business_in_the_admin_is_told_so(client, teacher):
    client.force_login(teacher)
    response = client.get("/admin/", follow=True)
    assert response.status_code == 403


def test_after_the_login_one_is_where_one_wanted_to_go(client):
    make_user("supervisor", email="kru@school.example")
    assert log_in(client, next="/admin/images/").url == "/admin/images/"


def test_nobody_is_sent_to_another_site_after_the_login(client, teacher):
    assert log_in(client, next="https://evil.example/").url == reverse("account_overview")


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, teacher):
    wrong = log_in(client, password="ไม่ใช่")
    unknown = log_in(client, "nobody@school.example", "ไม่ใช่")
    assert wrong.status_code == unknown.status_code == 200
    assert bare(wrong, "kru") == bare(unknown, "nobody")


def bare(response, name):
    """Return a page without what differs each time: the token, and the address typed."""
    text = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]*', r"\1", response.content.decode())
    return text.replace(f"{name}@school.example", "")


def test_a_password_is_asked_for_by_mail_with_the_same_answer_for_all(client, teacher):
    pages, mails = [], []
    for name in ("kru", "nobody"):
        mail.outbox.clear()
        address = f"{name}@school.example"
        page = client.post(reverse("account_reset_password"), {"email": address}, follow=True)
        pages.append(bare(page, name))
        mails.append([message.to for message in mail.outbox])
    assert pages[0] == pages[1]
    assert mails == [[["kru@school.example"]], [["nobody@school.example"]]]


def test_the_link_in_the_mail_sets_a_new_password_once(client, teacher):
    client.post(reverse("account_reset_password"), {"email": teacher.email})
    [message] = mail.outbox
    assert re.search("[ก-๛]", message.subject)
    address = re.search(r"http://testserver(\S+)", message.body).group(1)
    form = client.get(address, follow=True)
    action = form.redirect_chain[-1][0]
    new = "สวนผักหลังโรงเรียน-9"
    client.post(action, {"password1": new, "password2": new})
    assert log_in(client, password=new).status_code == 302
    client.logout()
    assert "password1" not in client.get(address, follow=True).content.decode()


def test_nothing_in_the_log_names_who_failed_to_log_in(client, teacher, caplog):
    with caplog.at_level(logging.DEBUG):
        for address in (teacher.email, "nobody@school.example"):
            for _attempt in range(7):
                log_in(client, address, "ไม่ใช่")
    assert "school.example" not in caplog.text


def test_after_five_wrong_passwords_the_right_one_has_to_wait_too(client, teacher):
    for _attempt in range(5):
        log_in(client, password="ไม่ใช่")
    response = log_in(client)
    assert response.status_code == 429
    assert "15 นาที" in response.content.decode()


def test_an_unknown_address_is_locked_out_in_the_same_way(client, teacher):
    pages = []
    for name in ("kru", "nobody"):
        for _attempt in range(5):
            answer = log_in(client, f"{name}@school.example", "ไม่ใช่")
        pages.append((answer.status_code, bare(answer, name)))
    assert pages[0] == pages[1]


def test_colleagues_behind_the_same_line_are_not_locked_out(client, teacher):
    make_user("teacher", email="other@school.example")
    for _attempt in range(6):
        log_in(client, password="ไม่ใช่")
    assert log_in(client, "other@school.example").status_code == 302


def test_a_closed_account_cannot_log_in_and_is_logged_out_at_once(client, teacher):
    log_in(client)
    User.objects.filter(pk=teacher.pk).update(is_active=False)
    assert client.get(reverse("account_overview")).status_code == 302
    assert log_in(client).url == reverse("account_inactive")
    assert client.get(reverse("account_overview")).status_code == 302


def test_pages_of_the_account_are_kept_by_no_cache(client, teacher):
    log_in(client)
    assert "no-store" in client.get(reverse("account_overview"))["Cache-Control"]


def test_nobody_signs_up_without_an_invitation(client):
    assert client.get("/account/signup/").status_code == 404
    client.post(reverse("account_signup"), {"email": "x@school.example", "password1": PASSWORD})
    assert not User.objects.exists()
