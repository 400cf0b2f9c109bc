"""Teachers ask to join with their school's code; somebody who knows them says yes."""

import pytest
from django.core import mail
from django.urls import reverse

from accounts.joining import code_of
from accounts.models import Invitation, JoinRequest
from core.events import announced
from core.models import User
from tests.factories.accounts import link_in, mailed_to
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
NAMES = {"title": "นาย", "first_name": "ตั้งใจ", "last_name": "สอนดี"}


@pytest.fixture
def school():
    return make_school()


@pytest.fixture
def director(school):
    user = make_user("director")
    user.memberships.create(school=school, role="director")
    return user


def ask(client, school, email="kru@school.example", **fields):
    asked = {**NAMES, "code": code_of(school).spelt, "email": email, **fields}
    return client.post(reverse("account_signup"), asked)


@pytest.fixture
def asked(client, school):
    ask(client, school)
    return JoinRequest.objects.get()


def test_asking_makes_no_account_and_mails_nobody_unproven(client, asked):
    assert not User.objects.filter(email=asked.email).exists()
    assert not mail.outbox


def test_the_answer_tells_nobody_who_has_an_account(client, school):
    make_user(email="kru@school.example")
    known, unknown = ask(client, school), ask(client, school, "nobody@school.example")
    assert known.status_code == unknown.status_code == 200
    assert known.content == unknown.content


@pytest.mark.parametrize("typed", [str.upper, lambda code: code.replace("-", " "), str])
def test_a_code_is_taken_however_it_is_typed(client, school, typed):
    ask(client, school, code=typed(code_of(school).spelt))
    assert JoinRequest.objects.exists()


def test_a_wrong_code_is_told_and_nothing_typed_is_lost(client, school):
    response = ask(client, school, code="xxxx-xxxx")
    assert "code" in response.context["form"].errors
    assert "สอนดี" in response.content.decode()
    assert not JoinRequest.objects.exists()


def test_asking_twice_is_one_request_and_one_notice(client, school, director):
    told = []

    def listen(sender, kind, recipients, **kwargs):
        told.append((kind, recipients))

    announced.connect(listen)
    ask(client, school)
    ask(client, school)
    announced.disconnect(listen)
    assert JoinRequest.objects.count() == 1
    assert told == [("join_requested", [director])]


def test_the_director_says_yes_and_the_teacher_gets_the_link(client, asked, director, school):
    client.force_login(director)
    assert "ตั้งใจ สอนดี" in client.get(reverse("account_school")).content.decode()
    client.post(reverse("account_approve", args=[asked.pk]))
    assert not JoinRequest.objects.exists()
    client.logout()
    [message] = mailed_to(asked.email)
    page = client.get(link_in(message)).content.decode()
    assert "สอนดี" in page
    client.post(link_in(message), {**NAMES, "password": "อ่านทุกวัน-วันละหน้า"})
    assert User.objects.get(email=asked.email).memberships.current().get().school == school


def test_the_director_says_no_and_nothing_is_left(client, asked, director):
    client.force_login(director)
    client.post(reverse("account_refuse", args=[asked.pk]))
    assert not JoinRequest.objects.exists() and not Invitation.objects.exists()
    assert not mail.outbox


def test_the_office_says_yes_in_the_admin(client, asked):
    client.force_login(make_user("head"))
    client.post(reverse("join_approve", args=[asked.pk]))
    assert len(mailed_to(asked.email)) == 1


@pytest.mark.parametrize("group", ["teacher", "director", "supervisor"])
def test_nobody_else_says_anything(client, asked, group):
    stranger = make_user(group)
    stranger.memberships.create(school=make_school("99990002", "โรงเรียนอื่น"), role="director")
    client.force_login(stranger)
    client.post(reverse("account_approve", args=[asked.pk]))
    client.post(reverse("join_approve", args=[asked.pk]))
    assert JoinRequest.objects.exists()


def test_a_teacher_sees_neither_code_nor_requests(client, school):
    teacher = make_user("teacher")
    teacher.memberships.create(school=school, role="teacher")
    client.force_login(teacher)
    assert client.get(reverse("account_school")).status_code == 403


def test_a_new_code_ends_the_old_one(client, school, director):
    old = code_of(school).spelt
    client.force_login(director)
    client.post(reverse("account_renew_code", args=[school.code]))
    client.logout()
    assert "code" in ask(client, school, code=old).context["form"].errors


def test_codes_cannot_be_tried_without_end(client, school, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "join": "3/h/ip"}
    answers = [ask(client, school, code="xxxx-xxxx").status_code for _attempt in range(4)]
    assert answers == [200, 200, 200, 429]
