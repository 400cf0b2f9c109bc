"""Pages are looked at again when they are due, and readers are told when nobody did."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.models import Page

from articles.models import ArticlePage
from core.models import PageChange, PageSteward
from tests.factories.pages import make_article
from tests.factories.people import make_person, make_user

pytestmark = pytest.mark.django_db


def today(days=0):
    return timezone.localdate() + timedelta(days=days)


def make_due(days, **fields):
    return make_article(review_due_on=today(days), **fields)


def log_in(client, group, **fields):
    user = make_user(group, **fields)
    client.force_login(user)
    return user


def dashboard(client):
    return client.get(reverse("wagtailadmin_home")).content.decode()


def number_of(html, name):
    """Return the number that stands beside a list of the dashboard."""
    return int(
        html.split(f'data-list="{name}"')[1].split("work-count")[1].split(">")[1].split("<")[0]
    )


def test_readers_are_told_that_a_review_is_overdue(client):
    page = make_article(review_due_on=date(2026, 5, 1))
    assert "ครบกำหนดทบทวนเมื่อวันที่ 1 พฤษภาคม 2569" in client.get(page.get_url()).content.decode()


@pytest.mark.parametrize("due", [None, 0, 30])
def test_readers_are_told_nothing_of_a_review_to_come(client, due):
    page = make_article(review_due_on=due if due is None else today(due))
    assert "ครบกำหนดทบทวน" not in client.get(page.get_url()).content.decode()


def test_readers_see_what_was_changed_with_its_date(client):
    page = make_article()
    page.changes = [PageChange(made_on=date(2026, 5, 14), text="เพิ่มแบบบันทึกสำหรับ ป.2")]
    page.save_revision().publish()
    shown = strip_tags(client.get(page.get_url()).content.decode())
    assert "14 พฤษภาคม 2569 เพิ่มแบบบันทึกสำหรับ ป.2" in shown


def test_the_owner_finds_a_due_page_on_the_dashboard(client):
    page = make_due(-3, owner=log_in(client, "supervisor"), title="ของฉันที่เลยกำหนด")
    html = dashboard(client)
    assert number_of(html, "due") == 1
    assert reverse("page_reviewed", args=[page.pk]) in html


def test_who_is_responsible_finds_it_too(client):
    user = log_in(client, "supervisor")
    page = make_due(3)
    page.stewards = [PageSteward(person=make_person(user=user))]
    page.save_revision().publish()
    assert number_of(dashboard(client), "due") == 1


def test_others_do_not_but_the_head_finds_all(client):
    make_due(-3), make_due(60)
    log_in(client, "supervisor")
    assert number_of(dashboard(client), "due") == 0
    log_in(client, "head")
    assert number_of(dashboard(client), "due") == 1


def test_drafts_are_counted_for_their_owner(client):
    user = log_in(client, "supervisor")
    make_article(owner=user, publish=False).save_revision(user=user)
    make_article(owner=user)
    assert number_of(dashboard(client), "drafts") == 1


def test_a_page_is_marked_as_still_right_without_being_published_anew(client):
    page = make_due(-3, title="เดิม")
    page.title = "ร่างใหม่"
    page.save_revision()
    log_in(client, "supervisor")
    client.post(reverse("page_reviewed", args=[page.pk]), {"review_due_on": str(today(365))})
    live = ArticlePage.objects.get(pk=page.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.title, live.last_reviewed_on, live.review_due_on) == ("เดิม", today(), today(365))
    assert (draft.title, draft.review_due_on) == ("ร่างใหม่", today(365))


@pytest.mark.parametrize("day", ["", "2020-01-01", "พรุ่งนี้"])
def test_the_next_review_is_a_day_to_come(client, day):
    page = make_due(-3)
    log_in(client, "supervisor")
    response = client.post(reverse("page_reviewed", args=[page.pk]), {"review_due_on": day})
    assert response.context["form"].errors
    assert ArticlePage.objects.get(pk=page.pk).last_reviewed_on is None


def test_a_teacher_marks_nothing(client):
    page = make_due(-3)
    log_in(client, "teacher")
    client.post(reverse("page_reviewed", args=[page.pk]), {"review_due_on": str(today(365))})
    assert ArticlePage.objects.get(pk=page.pk).last_reviewed_on is None


def test_people_are_reminded_once_of_each_date(told):
    owner = make_user("supervisor", email="owner@office.example")
    page = make_due(7, owner=owner)
    for _day in range(2):
        call_command("remind_editors", verbosity=0)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert told == [("page_review_due", "owner@office.example", "", address)]
    ArticlePage.objects.filter(pk=page.pk).update(review_due_on=today(10))
    call_command("remind_editors", verbosity=0)
    assert len(told) == 2


def test_a_page_without_anybody_is_reminded_of_to_the_head(told):
    head = make_user("head")
    make_due(-1)
    call_command("remind_editors", verbosity=0)
    assert [entry[1] for entry in told] == [head.email]


def test_the_report_of_due_pages_is_exported(client):
    make_due(-3, title="ตารางสอนคละชั้น")
    log_in(client, "head")
    assert "ตารางสอนคละชั้น" in client.get(reverse("pages_due")).content.decode()
    exported = client.get(reverse("pages_due"), {"export": "csv"})
    assert "ตารางสอนคละชั้น" in b"".join(exported.streaming_content).decode()


def test_who_did_what_is_exported(client):
    head = log_in(client, "head", first_name="กนกพร", last_name="ทดสอบ")
    page = make_article(title="หน้าที่ถูกนำลง")
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    address = reverse("wagtailadmin_reports:site_history")
    rows = b"".join(client.get(address, {"export": "csv"}).streaming_content).decode()
    done = [row for row in rows.splitlines() if head.get_full_name() in row]
    assert len(done) == 1 and "หน้าที่ถูกนำลง" in done[0]
    assert not Page.objects.get(pk=page.pk).live
