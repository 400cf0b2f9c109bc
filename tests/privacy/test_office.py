"""What the office may do about the data of others."""

import time

import pytest
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from accounts.adapter import LOGGED_IN_AT
from core.models import Person, User
from notices.models import Notice
from privacy.models import ErasureRequest
from tests.factories.people import make_person, make_user

pytestmark = pytest.mark.django_db


def log_in(client, user):
    client.force_login(user)
    session = client.session
    session[LOGGED_IN_AT] = time.time()
    session.save()


def addresses_about(person, user):
    return [
        reverse(f"personal_data_{act}", args=[kind, row.pk])
        for act in ("erase", "export")
        for kind, row in (("person", person), ("user", user))
    ]


@pytest.mark.parametrize("role", ["supervisor", "director", "teacher", None])
def test_nobody_else_sees_or_erases_the_data_of_others(client, role):
    person, user = make_person(), make_user("teacher")
    if role:
        log_in(client, make_user(role))
    for address in addresses_about(person, user):
        assert client.get(address).status_code in (302, 403)
        assert client.post(address, {"is_sure": "on"}).status_code in (302, 403, 405)
    assert User.objects.get(pk=user.pk).is_active
    assert Person.objects.get(pk=person.pk).display_name == person.display_name


@pytest.mark.parametrize("role", ["administrator", "head"])
def test_a_person_who_asks_by_letter_gets_the_data_and_is_erased(client, role):
    person = make_person("นางสาวสมใจ ใฝ่เรียน")
    log_in(client, make_user(role))
    export, erase = (
        reverse(f"personal_data_{act}", args=["person", person.pk]) for act in ("export", "erase")
    )
    assert client.get(export)["Content-Type"] == "application/zip"
    assert "นางสาวสมใจ ใฝ่เรียน" in client.get(erase).content.decode()
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(erase, {"is_sure": "on"})
    assert Person.objects.get(pk=person.pk).display_name == "ไม่ประสงค์ออกนาม"
    assert ErasureRequest.objects.get().state == "done"


def test_nobody_erases_themselves_or_somebody_above_them(client):
    head, boss = make_user("head"), make_user(is_superuser=True)
    log_in(client, head)
    for user in (head, boss):
        address = reverse("personal_data_erase", args=["user", user.pk])
        assert client.post(address, {"is_sure": "on"}).status_code == 302
        assert User.objects.get(pk=user.pk).is_active
    assert not ErasureRequest.objects.exists()


@pytest.mark.parametrize("address", ["group/1", "person/0", "person/999999", "user/-1", "../1"])
def test_what_is_no_person_is_not_found(client, address):
    log_in(client, make_user("administrator"))
    assert client.get(f"/admin/personal-data/{address}/erase/").status_code == 404


def test_a_request_is_carried_out_from_the_list(client):
    wish = ErasureRequest.objects.create(user=make_user("teacher", first_name="สมใจ"))
    log_in(client, make_user("head"))
    listed = client.get(reverse(ErasureRequest.snippet_viewset.get_url_name("list")))
    carry_out = reverse("erasure_carry_out", args=[wish.pk])
    assert carry_out in listed.content.decode()
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(carry_out, {"is_sure": "on"})
    wish.refresh_from_db()
    assert (wish.state, str(wish.user)) == ("done", "ผู้ใช้ที่ลบแล้ว")
    assert client.get(carry_out).status_code == 404


def test_somebody_of_the_same_name_is_pointed_out_before(client):
    person = make_person("นายสมชาย ใจดีมาก")
    make_person("ครูสมชาย ใจดีมาก")
    log_in(client, make_user("head"))
    shown = client.get(reverse("personal_data_erase", args=["person", person.pk]))
    assert "มีผู้อื่นชื่อ สมชาย ใจดีมาก เช่นกัน" in shown.content.decode()


def test_the_office_is_reminded_before_the_thirty_days_are_over(client):
    head = make_user("head")
    wish = ErasureRequest.objects.create(user=make_user("teacher"))
    call_command("look_after_privacy", verbosity=0)
    assert not Notice.objects.filter(recipient=head).exists()
    ErasureRequest.objects.filter(pk=wish.pk).update(due_on=timezone.localdate())
    call_command("look_after_privacy", verbosity=0)
    assert Notice.objects.get(recipient=head).kind == "erasure_late"


def test_the_list_of_persons_offers_both(client):
    person = make_person()
    log_in(client, make_user("head"))
    listed = client.get(reverse(Person.snippet_viewset.get_url_name("list"))).content.decode()
    for act in ("erase", "export"):
        assert reverse(f"personal_data_{act}", args=["person", person.pk]) in listed
