"""An invitation is a link that works once, for one address."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from accounts.models import Invitation
from core.models import User
from tests.factories.accounts import link_in, mailed_to, make_invitation
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
PASSWORD = "อ่านทุกวัน-วันละหน้า"
ANSWER = {
    "title": "นางสาว",
    "first_name": "สมใจ",
    "last_name": "ใฝ่เรียน",
    "password": PASSWORD,
}
LIST = "wagtailsnippets_accounts_invitation:list"
ADD = "wagtailsnippets_accounts_invitation:add"


@pytest.fixture
def school():
    return make_school()


@pytest.fixture
def invitation(school):
    return make_invitation(email="kru@school.example", school=school)


@pytest.fixture
def head(client):
    user = make_user("head")
    client.force_login(user)
    return user


def test_the_mail_is_in_thai_and_names_role_school_and_last_day(invitation):
    [message] = mailed_to("kru@school.example")
    assert "ครู โรงเรียนบ้านทดสอบ" in message.body
    assert str(timezone.localdate(invitation.expires_at).year + 543) in message.body
    assert not re.search("[A-Za-z]", message.subject)


def test_who_accepts_has_name_password_group_and_membership(client, invitation, school):
    link = link_in(mail.outbox[0])
    assert "kru@school.example" in client.get(link).content.decode()
    response = client.post(link, ANSWER, follow=True)
    user = User.objects.get(email="kru@school.example")
    assert user.get_full_name() == "นางสาวสมใจ ใฝ่เรียน"
    assert user.check_password(PASSWORD)
    assert [group.name for group in user.groups.all()] == ["teacher"]
    assert user.memberships.current().get().school == school
    assert response.context["user"] == user


def test_opening_the_link_alone_makes_no_account(client, invitation):
    client.get(link_in(mail.outbox[0]))
    assert not User.objects.filter(email=invitation.email).exists()


def test_a_link_works_once(client, invitation):
    link = link_in(mail.outbox[0])
    client.post(link, ANSWER)
    client.logout()
    assert client.get(link).status_code == 410
    assert client.post(link, {**ANSWER, "password": "ของคนอื่น-2569"}).status_code == 410
    assert User.objects.get(email=invitation.email).check_password(PASSWORD)


def test_a_link_ends_after_two_weeks(client, invitation):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    response = client.post(link_in(mail.outbox[0]), ANSWER)
    assert response.status_code == 410
    assert "ใช้ไม่ได้แล้ว" in response.content.decode()
    assert not User.objects.filter(email=invitation.email).exists()


def test_a_link_cannot_be_guessed_from_another(client, invitation):
    other = make_invitation(school=invitation.school)
    number, _sign, signature = invitation.token.partition(":")
    forged = reverse("account_invitation", args=[f"{other.pk}:{signature}"])
    assert client.get(forged).status_code == 410


def test_the_link_stands_nowhere_in_the_database(invitation):
    values = Invitation.objects.values_list().get(pk=invitation.pk)
    assert invitation.token.partition(":")[2] not in str(values)


@pytest.mark.parametrize("password", ["12345678", "สั้น", "", "kru@school.example"])
def test_a_weak_password_is_refused_and_nothing_typed_is_lost(client, invitation, password):
    response = client.post(link_in(mail.outbox[0]), {**ANSWER, "password": password})
    assert response.context["form"].errors["password"]
    assert "ใฝ่เรียน" in response.content.decode()
    assert not User.objects.filter(email=invitation.email).exists()


def test_who_has_an_account_accepts_it_logged_in(client, school):
    user = make_user("director", email="kru@school.example")
    make_invitation(email=user.email, school=school)
    link = link_in(mail.outbox[0])
    assert client.get(link).url.startswith(reverse("account_login"))
    client.force_login(make_user("teacher"))
    assert client.post(link).url.startswith(reverse("account_login"))
    client.force_login(user)
    client.post(link)
    assert {group.name for group in user.groups.all()} == {"director", "teacher"}
    assert user.memberships.current().get().role == "teacher"


def test_a_closed_account_is_not_opened_by_an_invitation(client, school):
    make_user(email="kru@school.example", is_active=False)
    make_invitation(email="kru@school.example", school=school)
    assert client.post(link_in(mail.outbox[0]), ANSWER).status_code == 410


def invite(client, **fields):
    return client.post(reverse(ADD), fields, follow=True)


def test_the_office_invites_one_person(client, head, school):
    group = Group.objects.get(name="teacher")
    invite(client, email="New@School.Example", group=group.pk, school=school.pk)
    invitation = Invitation.objects.get(email="new@school.example")
    assert invitation.invited_by == head
    assert invitation.sent_at
    assert len(mailed_to("new@school.example")) == 1
    assert "new@school.example" in client.get(reverse(LIST)).content.decode()


def test_who_has_an_account_is_added_without_a_mail(client, head, school):
    user = make_user("teacher", email="kru@school.example")
    group = Group.objects.get(name="teacher")
    invite(client, email=user.email, group=group.pk, school=school.pk)
    assert user.memberships.current().get().school == school
    assert not Invitation.objects.exists()
    assert not mail.outbox


def test_a_second_invitation_of_the_same_kind_is_refused(client, head, school, invitation):
    response = invite(client, email=invitation.email, group=invitation.group.pk, school=school.pk)
    assert response.context["form"].errors
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(("group", "with_school"), [("teacher", False), ("supervisor", True)])
def test_teachers_have_a_school_and_supervisors_none(client, school, group, with_school):
    client.force_login(make_user("administrator"))
    chosen = Group.objects.get(name=group)
    response = invite(
        client, email="x@school.example", group=chosen.pk, school=school.pk if with_school else ""
    )
    assert "school" in response.context["form"].errors


def test_only_administrators_invite_to_the_office(client, head):
    administrator = Group.objects.get(name="administrator")
    response = invite(client, email="x@school.example", group=administrator.pk)
    assert "group" in response.context["form"].errors
    client.force_login(make_user("administrator"))
    invite(client, email="x@school.example", group=administrator.pk)
    assert Invitation.objects.get().group == administrator


@pytest.mark.parametrize("group", ["supervisor", "teacher", "director"])
def test_others_invite_nobody(client, school, group):
    client.force_login(make_user(group))
    invite(client, email="x@school.example", group=1, school=school.pk)
    assert not Invitation.objects.exists()


def test_what_is_known_of_an_invitation_is_read_in_thai(client, head, invitation):
    url = reverse("wagtailsnippets_accounts_invitation:inspect", args=[invitation.pk])
    shown = client.get(url).content.decode()
    known = re.findall(r"<dd[^>]*>\s*(.*?)\s*</dd>", shown, re.S)
    assert {"kru@school.example", "ครู", "โรงเรียนบ้านทดสอบ", "–"} <= {*known}
    assert not {"None", "teacher", str(invitation.pk)} & {*known}


def test_an_old_invitation_is_sent_again_and_valid_again(client, head, invitation):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))
    client.post(reverse("invitation_renew", args=[invitation.pk]))
    assert len(mailed_to(invitation.email)) == 2
    assert client.get(link_in(mail.outbox[-1])).status_code == 200


def test_a_withdrawn_invitation_is_over(client, head, invitation):
    client.post(reverse("wagtailsnippets_accounts_invitation:delete", args=[invitation.pk]))
    assert client.get(link_in(mail.outbox[0])).status_code == 410


def test_who_invited_whom_is_in_the_log(client, head, school):
    invitation = make_invitation(by=head, school=school)
    entry = ModelLogEntry.objects.get(action="accounts.invite")
    assert (entry.user, entry.object_id) == (head, str(invitation.pk))
    assert registry.action_exists("accounts.invite")
