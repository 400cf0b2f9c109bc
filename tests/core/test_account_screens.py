"""The admin's screens of accounts."""

import pytest
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


def test_a_supervisor_may_not_add_accounts(client):
    client.force_login(make_user("supervisor"))
    client.post(reverse("wagtailusers_users:add"), ACCOUNT)
    assert not User.objects.filter(email="new@school.example").exists()


def test_a_teacher_has_no_way_into_the_admin(client):
    client.force_login(make_user("teacher"))
    assert client.get(reverse("wagtailadmin_home")).status_code == 302


def test_the_login_labels_both_fields(client):
    form = client.get(reverse("wagtailadmin_login")).context["form"]
    assert form.fields["password"].label == "รหัสผ่าน"
