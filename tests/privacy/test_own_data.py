"""What a person sees, takes along, agrees to and asks for in their own account."""

import json
import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core import mail
from django.test import TestCase
from django.urls import reverse
from wagtail.models import ModelLogEntry

from accounts.adapter import LOGGED_IN_AT
from core.models import Person, User
from notices.models import Notice
from privacy.models import Consent, ErasureRequest
from tests.factories.pages import make_article
from tests.factories.people import make_person, make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
PASSWORD = "ครูไทย-2569"
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def teacher():
    return make_user("teacher", email="kru@school.example", first_name="สมใจ", last_name="ใฝ่เรียน")


@pytest.fixture
def head():
    return make_user("head", first_name="วิภา", last_name="นำทาง")


def log_in(client, user, is_fresh=True):
    """Log in; a login of long ago has to be confirmed once more."""
    client.force_login(user)
    session = client.session
    session[LOGGED_IN_AT] = time.time() if is_fresh else 0
    session.save()


@pytest.mark.parametrize("name", ["own_data", "own_data_export", "own_data_erase"])
def test_it_is_for_those_who_are_logged_in(client, name):
    response = client.get(reverse(name))
    assert response.status_code == 302
    assert "/account/login/" in response.url


def test_the_account_leads_there(client, teacher):
    log_in(client, teacher)
    assert reverse("own_data") in client.get(reverse("account_overview")).content.decode()


def test_everything_that_is_held_is_shown(client, teacher):
    teacher.memberships.create(school=make_school(), role="teacher")
    person = make_person("นางสาวสมใจ ใฝ่เรียน", user=teacher, position="ครูชำนาญการ")
    page = make_article(title="อ่านวันละสิบนาที")
    page.people.create(person=person)
    page.save_revision(user=teacher).publish()
    log_in(client, teacher)
    shown = client.get(reverse("own_data")).content.decode()
    for held in ("kru@school.example", "โรงเรียนบ้านทดสอบ", "ครูชำนาญการ", "อ่านวันละสิบนาที"):
        assert held in shown


def test_the_archive_holds_the_same_for_people_and_for_machines(client, teacher):
    teacher.memberships.create(school=make_school(), role="teacher")
    log_in(client, teacher)
    response = client.get(reverse("own_data_export"))
    assert "no-store" in response["Cache-Control"]
    archive = ZipFile(BytesIO(response.content))
    data = json.loads(archive.read("data.json"))
    assert {"โรงเรียน"} <= {table["title"] for table in data["data"]}
    assert "kru@school.example" in archive.read("data.html").decode()
    assert ModelLogEntry.objects.filter(action="privacy.export", user=teacher).exists()


def test_the_archive_shows_what_somebody_wrote_and_runs_none_of_it(client, teacher):
    teacher.first_name = HOSTILE
    teacher.save()
    log_in(client, teacher)
    archive = ZipFile(BytesIO(client.get(reverse("own_data_export")).content))
    page = archive.read("data.html").decode()
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("name", ["own_data_export", "own_data_erase"])
def test_an_old_login_is_confirmed_first(client, teacher, name):
    log_in(client, teacher, is_fresh=False)
    response = client.get(reverse(name))
    assert response.status_code == 302
    assert reverse("account_reauthenticate") in response.url


def test_who_made_nothing_is_erased_at_once(client, teacher):
    log_in(client, teacher)
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = client.post(reverse("own_data_erase"), {"is_sure": "on"}, follow=True)
    assert "กำลังลบข้อมูลของท่าน" in response.content.decode()
    user = User.objects.get(pk=teacher.pk)
    assert (user.email, user.is_active) == (f"erased-{user.pk}@erased.invalid", False)
    assert client.get(reverse("account_overview")).status_code == 302


def test_it_is_not_done_without_being_sure(client, teacher):
    log_in(client, teacher)
    response = client.post(reverse("own_data_erase"), {"reason": ""})
    assert response.context["form"].errors["is_sure"]
    assert not ErasureRequest.objects.exists()


def test_what_others_rely_on_is_decided_by_the_office(client, teacher, head):
    make_article(owner=teacher)
    log_in(client, teacher)
    client.post(reverse("own_data_erase"), {"is_sure": "on", "reason": "ย้ายไปต่างประเทศ"})
    client.post(reverse("own_data_erase"), {"is_sure": "on"})
    [wish] = ErasureRequest.objects.all()
    assert wish.state == "new"
    told = Notice.objects.get(recipient=head)
    assert str(wish.pk) in told.url
    assert "สมใจ" not in told.title + told.text
    assert "ท่านขอให้ลบข้อมูลเมื่อ" in client.get(reverse("own_data")).content.decode()


def test_the_last_administrator_cannot_vanish(client):
    user = make_user(is_superuser=True)
    log_in(client, user)
    client.post(reverse("own_data_erase"), {"is_sure": "on"})
    assert User.objects.get(pk=user.pk).is_active
    assert not ErasureRequest.objects.exists()


def test_the_consent_to_be_named_is_given_and_ended(client, teacher, head):
    person = make_person(user=teacher)
    log_in(client, teacher)
    client.post(reverse("own_data_consent"), {"named": "yes"})
    given = Consent.objects.get(user=teacher, purpose="named")
    assert given.version
    assert Person.objects.get(pk=person.pk).consent_given_on
    client.post(reverse("own_data_consent"), {"named": "no"})
    given.refresh_from_db()
    assert given.withdrawn_at
    assert Person.objects.get(pk=person.pk).consent_given_on is None
    assert Notice.objects.filter(recipient=head, kind="consent_withdrawn").exists()


def test_everybody_is_told_of_the_notice_once_a_version(client, teacher):
    def log_in_by_form():
        given = {"login": teacher.email, "password": PASSWORD}
        shown = client.post(reverse("account_login"), given, follow=True).content.decode()
        client.post(reverse("account_logout"))
        return shown

    assert reverse("privacy_notice") + '">ประกาศความเป็นส่วนตัว</a>' in log_in_by_form()
    log_in_by_form()
    assert Consent.objects.filter(user=teacher, purpose="notice").count() == 1


def test_a_mail_goes_to_the_person_when_the_office_refuses(client, teacher, head):
    wish = ErasureRequest.objects.create(user=teacher)
    log_in(client, head)
    mail.outbox.clear()
    client.post(reverse("erasure_refuse", args=[wish.pk]), {"answer": "ต้องเก็บไว้ตามระเบียบ"})
    assert [message.to for message in mail.outbox] == [["kru@school.example"]]
    log_in(client, teacher)
    assert "ต้องเก็บไว้ตามระเบียบ" in client.get(reverse("own_data")).content.decode()
