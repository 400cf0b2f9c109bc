"""What nobody needs any more is deleted by the clock; what somebody may need stays."""

import os
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import UploadedFile

from accounts.models import Invitation, JoinRequest
from core.events import announce
from core.management.commands import run_scheduler
from core.tasks import read_text
from notices.models import Notice
from tests.factories.accounts import make_invitation
from tests.factories.files import make_document
from tests.factories.pages import make_article
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def ago(**time):
    return timezone.now() - timedelta(**time)


def make_notice(read_at):
    page = make_article()
    announce("review_returned", [make_user("supervisor")], subject_object=page)
    Notice.objects.filter(subject_key=str(page.pk)).update(read_at=read_at)
    return page


def test_a_notice_goes_half_a_year_after_it_was_read():
    make_notice(ago(days=181))
    kept = [make_notice(when) for when in (ago(days=179), None)]
    call_command("prune_notices")
    assert {notice.subject for notice in Notice.objects.all()} == set(kept)


def test_an_old_notice_that_nobody_read_stays():
    make_notice(None)
    Notice.objects.update(created_at=ago(days=900))
    call_command("prune_notices")
    assert Notice.objects.exists()


def test_an_invitation_goes_three_months_after_it_expired():
    school = make_school()
    old, recent, accepted = (make_invitation(school=school) for _number in range(3))
    Invitation.objects.filter(pk__in=[old.pk, accepted.pk]).update(expires_at=ago(days=91))
    Invitation.objects.filter(pk=recent.pk).update(expires_at=ago(days=89))
    Invitation.objects.filter(pk=accepted.pk).update(accepted_at=ago(days=100))
    call_command("prune_invitations")
    assert set(Invitation.objects.all()) == {recent, accepted}


def test_a_request_to_join_that_nobody_answered_goes_after_three_months():
    fields = {"first_name": "สมใจ", "last_name": "ใฝ่เรียน", "school": make_school()}
    old, recent = (JoinRequest.objects.create(email=f"{n}@school.example", **fields) for n in "ab")
    JoinRequest.objects.filter(pk=old.pk).update(created_at=ago(days=91))
    call_command("prune_invitations")
    assert [*JoinRequest.objects.all()] == [recent]


def test_a_file_put_aside_goes_after_a_day():
    old, recent = (
        UploadedFile.objects.create(file=ContentFile(b"x", name=name)) for name in ("a", "b")
    )
    yesterday = ago(hours=25).timestamp()
    os.utime(default_storage.path(old.file.name), (yesterday, yesterday))
    call_command("prune_uploads")
    assert [*UploadedFile.objects.all()] == [recent]
    assert not default_storage.exists(old.file.name)
    assert default_storage.exists(recent.file.name)


def test_the_result_of_a_task_goes_after_a_week(settings, monkeypatch):
    monkeypatch.setattr(run_scheduler, "close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    document = make_document()
    DBTaskResult.objects.all().delete()
    for days in (8, 6):
        result = read_text.enqueue(document.pk)
        DBTaskResult.objects.filter(id=result.id).update(
            status="SUCCESSFUL", finished_at=ago(days=days)
        )
    for command, _when in settings.SCHEDULE:
        if command[0].startswith("prune"):
            run_scheduler.run_job(command)
    assert DBTaskResult.objects.count() == 1
