"""The admin's screens of accounts."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from core.models import User
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

ACCOUNT = {
    "email": "New@School.Example",
    "title": "นาย",
    "first_name": "ใหม่",
    "last_name": "มาดี",
    "password1": "เข้าบ้าน-2569-แล้ว",
    "password2": "เข้าบ้าน-2569-แล้ว",
}


@pytest.fixture
def administrator(client):
    client.force_login(make_user("administrator"))
    return client


def test_an_administrator_adds_an_account_with_a_thai_title(administrator):
    administrator.post(reverse("wagtailusers_users:add"), ACCOUNT)
    user = User.objects.get(email="new@school.example")
    assert user.get_full_name() == "นายใหม่ มาดี"


def test_an_address_that_is_taken_is_refused_on_the_form(administrator):
    make_user(email="new@school.example")
    response = administrator.post(reverse("wagtailusers_users:add"), ACCOUNT)
    assert response.status_code == 200
    assert User.objects.filter(email__iexact=ACCOUNT["email"]).count() == 1
    assert response.context["form"].errors


@pytest.mark.parametrize("page", ["wagtailusers_users:add", "wagtailusers_users:index"])
def test_groups_are_offered_by_their_names(administrator, page):
    response = administrator.get(reverse(page)).content.decode()
    assert "ศึกษานิเทศก์" in response
    assert "supervisor" not in response


def test_an_account_is_put_into_a_group_by_its_name_and_keeps_the_code(administrator):
    group = Group.objects.get(name="teacher")
    administrator.post(reverse("wagtailusers_users:add"), {**ACCOUNT, "groups": [group.pk]})
    assert User.objects.get(email="new@school.example").groups.get().name == "teacher"


def test_the_list_of_groups_shows_name_and_code(administrator):
    Group.objects.create(name="คณะทำงาน")
    response = administrator.get(reverse("wagtailusers_groups:index")).content.decode()
    assert all(text in response for text in ["ศึกษานิเทศก์", "supervisor", "คณะทำงาน"])


def test_a_group_is_edited_under_its_name(administrator):
    group = Group.objects.get(name="head")
    response = administrator.get(reverse("wagtailusers_groups:edit", args=[group.pk]))
    assert "ผู้อำนวยการกลุ่มนิเทศ" in response.context["header_title"]


def test_a_supervisor_may_not_add_accounts(client):
    client.force_login(make_user("supervisor"))
    client.post(reverse("wagtailusers_users:add"), ACCOUNT)
    assert not User.objects.filter(email="new@school.example").exists()


def test_a_teacher_has_no_way_into_the_admin(client):
    client.force_login(make_user("teacher"))
    assert client.get(reverse("wagtailadmin_home")).status_code == 302
