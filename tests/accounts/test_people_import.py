"""Teachers from a file: every bad row is told, the good ones are invited once."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from accounts.models import Invitation
from tests.factories.accounts import make_invitation
from tests.factories.people import make_user
from tests.factories.schools import make_school
from tests.schools.uploads import csv_file, problems, raw_file, xlsx_file

pytestmark = pytest.mark.django_db
MOST_QUERIES = 150  # of the two requests and the screens they lead to
MAILING = "accounts.inviting.mail_invitations"
HEADER = ["คำนำหน้า", "ชื่อ", "นามสกุล", "อีเมล", "รหัสโรงเรียน", "ตำแหน่ง"]
GOOD = ["นางสาว", "สมใจ", "ใฝ่เรียน", "Somjai@School.Example", "99990001", "ครู"]


@pytest.fixture
def head(client):
    make_school()
    client.force_login(make_user("head"))
    return client


def upload(client, *rows, make_file=csv_file, header=HEADER):
    file = make_file(*rows, header=header)
    return client.post(reverse("people_import"), {"file": file}, follow=True)


def confirm(client, preview):
    fingerprint = preview.context["plan"].fingerprint
    return client.post(preview.request["PATH_INFO"], {"fingerprint": fingerprint}, follow=True)


def row(email="kru@school.example", school="99990001", role="", names=("", "", "")):
    return [*names, email, school, role]


@pytest.mark.parametrize("make_file", [csv_file, xlsx_file])
def test_nobody_is_invited_until_it_is_confirmed(head, make_file):
    preview = upload(head, GOOD, make_file=make_file)
    assert "somjai@school.example" in preview.content.decode()
    assert not Invitation.objects.exists() and not mail.outbox
    confirm(head, preview)
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.first_name) == ("somjai@school.example", "สมใจ")
    assert (invitation.school.code, invitation.group.name) == ("99990001", "teacher")
    assert [message.to for message in mail.outbox] == [["somjai@school.example"]]


@pytest.mark.parametrize(
    ("bad", "column", "told"),
    [
        (row(email=""), "อีเมล", "กรอก"),
        (row(email="kru@school"), "อีเมล", "ไม่ใช่อีเมล"),
        (row(email="ครู@school.example"), "อีเมล", "ไม่ใช่อีเมล"),
        (row(email="a@school.example, b@school.example"), "อีเมล", "ไม่ใช่อีเมล"),
        (row(email="=1+1"), "อีเมล", "สูตร"),
        (row(school=""), "รหัสโรงเรียน", "กรอกรหัสโรงเรียน"),
        (row(school="00000000"), "รหัสโรงเรียน", "ไม่พบโรงเรียน"),
        (row(role="ภารโรง"), "ตำแหน่ง", "ผู้อำนวยการ"),
        (row(names=("", "ก" * 200, "")), "ชื่อ", "150"),
        (row(email="SOMJAI@school.example"), "อีเมล", "แถว 2"),
        (row(email="closed@school.example"), "อีเมล", "ถูกปิด"),
    ],
)
def test_a_bad_row_is_told_in_thai_and_the_good_one_is_invited(head, bad, column, told):
    make_user(email="closed@school.example", is_active=False)
    preview = upload(head, GOOD, bad)
    [(number, shown, message)] = problems(preview)
    assert (number, shown) == (3, column)
    assert told in message and re.search("[ก-ฮ]", message)
    confirm(head, preview)
    assert [invitation.email for invitation in Invitation.objects.all()] == [
        "somjai@school.example"
    ]


def test_only_bad_rows_cannot_be_confirmed(head):
    preview = upload(head, row(email="ไม่มี"))
    assert 'name="fingerprint"' not in preview.content.decode()


def test_schools_are_found_by_name_and_directors_by_their_title(head):
    confirm(head, upload(head, row(school="โรงเรียนบ้านทดสอบ", role="ผอ.")))
    assert Invitation.objects.get().group.name == "director"


def test_the_same_file_again_changes_nothing_and_mails_nobody(head):
    confirm(head, upload(head, GOOD, row()))
    mail.outbox.clear()
    preview = upload(head, GOOD, row())
    assert preview.context["plan"].unchanged == 2
    assert 'name="fingerprint"' not in preview.content.decode()
    assert Invitation.objects.count() == 2 and not mail.outbox


def test_who_accepted_meanwhile_is_not_invited_again(head):
    confirm(head, upload(head, GOOD))
    user = make_user("teacher", email="somjai@school.example")
    user.memberships.create(school=Invitation.objects.get().school, role="teacher")
    Invitation.objects.update(accepted_at=timezone.now(), accepted_by=user)
    assert upload(head, GOOD).context["plan"].unchanged == 1


def test_an_expired_invitation_is_renewed(head):
    confirm(head, upload(head, GOOD))
    Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))
    confirm(head, upload(head, GOOD))
    assert Invitation.objects.open().count() == 1
    assert len(mail.outbox) == 2


def test_who_has_an_account_is_added_to_the_school_without_a_mail(head):
    user = make_user("teacher", email="somjai@school.example")
    confirm(head, upload(head, GOOD))
    assert user.memberships.current().get().school.code == "99990001"
    assert not mail.outbox


def test_what_changed_since_the_preview_is_shown_first(head):
    preview = upload(head, GOOD, row())
    make_invitation(email="kru@school.example", school=make_school("99990002", "โรงเรียนอื่น"))
    make_user("teacher", email="somjai@school.example")
    confirm(head, preview)
    assert not Invitation.objects.filter(email="somjai@school.example").exists()


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_the_empty_file_has_the_columns_that_are_read(head, extension):
    blank = head.get(reverse("people_import_blank", args=[extension])).content
    response = head.post(reverse("people_import"), {"file": raw_file(blank, f"people.{extension}")})
    [error] = response.context["form"].errors["file"]
    assert "ใต้แถวแรก" in error


@pytest.mark.parametrize("group", ["supervisor", "teacher", "director", None])
def test_only_who_may_invite_may_import(client, group):
    if group:
        client.force_login(make_user(group))
    assert client.get(reverse("people_import")).status_code == 302
    assert client.post(reverse("people_import"), {"file": csv_file(GOOD)}).status_code == 302


def test_1500_teachers_with_errors_among_them_ask_the_database_little(
    head, settings, django_assert_max_num_queries
):
    """Bad in every tenth row: no school of that code. The mails wait for the worker."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    rows = [row(f"kru{n}@school.example", "0" if n % 10 == 0 else "99990001") for n in range(1500)]
    with django_assert_max_num_queries(MOST_QUERIES):
        preview = upload(head, *rows, make_file=xlsx_file)
        assert len(preview.context["plan"].bad_rows) == 150
        confirm(head, preview)
    assert Invitation.objects.count() == 1350
    assert [task.task_path for task in DBTaskResult.objects.all()] == [MAILING]
    again = upload(head, *rows, make_file=xlsx_file)
    assert (again.context["plan"].unchanged, again.context["plan"].steps) == (1350, [])


def test_the_import_is_in_the_log_with_its_numbers(head):
    confirm(head, upload(head, GOOD, row(email="ไม่มี")))
    entry = ModelLogEntry.objects.get(action="accounts.import")
    assert entry.data == {"invited": 1, "admitted": 0, "bad": 1}
    assert Invitation.objects.get().invited_by == entry.user
