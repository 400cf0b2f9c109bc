"""The way of a page through review: who decides, and who is told what."""

import json
from datetime import timedelta
from unittest import mock

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Comment, CommentReply, Page, TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from articles.models import InnovationIndexPage
from editorial.models import ReviewTaskState
from tests.factories.editing import edit
from tests.factories.pages import locale, make_innovation
from tests.factories.people import make_user
from tests.factories.reviews import area, submit, use_two_steps

pytestmark = pytest.mark.django_db
REASON = "ขอผลการใช้กับนักเรียนอย่างน้อยหนึ่งห้อง"


@pytest.fixture
def author():
    return make_user("supervisor", email="author@office.example")


@pytest.fixture
def thai_supervisor():
    user = make_user("supervisor", email="thai@office.example")
    user.learning_areas.add(area("thai"))
    return user


@pytest.fixture
def head():
    return make_user("head", email="head@office.example")


@pytest.fixture
def leaflet(author):
    leaflet = make_innovation(publish=False, owner=author, title="บัตรคำ")
    leaflet.learning_areas = [area("thai")]
    leaflet.save_revision(user=author)
    return leaflet


def at_desk_of(user):
    client = Client()
    client.force_login(user)
    return client


def decide(user, page, action, **data):
    state = TaskState.objects.get(
        workflow_state__object_id=str(page.pk), status=TaskState.STATUS_IN_PROGRESS
    )
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return at_desk_of(user).post(url, data, headers={"x-requested-with": "XMLHttpRequest"})


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def status(page):
    return Page.objects.get(pk=page.pk).current_workflow_state.status


def test_a_page_in_either_language_has_a_workflow(leaflet):
    english = InnovationIndexPage.objects.get(locale=locale("en"))
    assert leaflet.has_workflow and english.has_workflow


def test_submitting_asks_the_supervisors_of_the_area_and_the_heads(
    told, author, leaflet, thai_supervisor, head
):
    make_user("supervisor").learning_areas.add(area("math"))
    edit(at_desk_of(author), leaflet, "submit")
    address = f"/admin/pages/{leaflet.pk}/edit/"
    assert sorted(told) == [
        ("review_requested", "head@office.example", "", address),
        ("review_requested", "thai@office.example", "", address),
    ]


def test_approval_publishes_and_reaches_the_author_with_its_comment(
    told, author, leaflet, thai_supervisor
):
    submit(leaflet, author)
    told.clear()
    decide(thai_supervisor, leaflet, "approve", comment="อ่านแล้วอยากลองใช้")
    assert is_live(leaflet)
    assert told == [
        ("page_published", author.email, "อ่านแล้วอยากลองใช้", f"/admin/pages/{leaflet.pk}/edit/")
    ]


def test_a_page_is_returned_with_its_reason(told, author, leaflet, head):
    submit(leaflet, author)
    told.clear()
    decide(head, leaflet, "reject", comment=REASON)
    assert status(leaflet) == "needs_changes"
    assert [(kind, who, text) for kind, who, text, _url in told] == [
        ("review_returned", author.email, REASON)
    ]


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_page_is_not_returned_without_a_reason(author, leaflet, head, reason):
    submit(leaflet, author)
    answer = decide(head, leaflet, "reject", comment=reason).json()
    assert "เขียนเหตุผล" in answer["html"]
    assert status(leaflet) == "in_progress"


def test_the_editor_too_wants_a_reason_and_says_so(author, leaflet, head):
    submit(leaflet, author)
    client = at_desk_of(head)
    data = {"workflow-action-extra-data": json.dumps({"comment": " "})}
    response = edit(client, leaflet, "return", **data)
    assert status(leaflet) == "in_progress"
    assert "ไม่ได้เขียนเหตุผล" in client.get(response.url).content.decode()


def test_after_it_was_mended_the_same_review_goes_on(told, author, leaflet, thai_supervisor):
    submit(leaflet, author)
    decide(thai_supervisor, leaflet, "reject", comment=REASON)
    edit(at_desk_of(author), leaflet, "submit", title="บัตรคำ ฉบับแก้")
    assert status(leaflet) == "in_progress"
    decide(thai_supervisor, leaflet, "approve")
    assert Page.objects.get(pk=leaflet.pk).title == "บัตรคำ ฉบับแก้"


def test_the_author_neither_approves_nor_returns(author, leaflet):
    author.learning_areas.add(area("thai"))
    submit(leaflet, author)
    decide(author, leaflet, "approve")
    decide(author, leaflet, "reject", comment=REASON)
    assert status(leaflet) == "in_progress"


def test_a_reviewer_who_changes_the_page_lets_another_decide(author, leaflet, head):
    submit(leaflet, author)
    client = at_desk_of(head)
    response = edit(client, leaflet, "approve", title="บัตรคำ แก้โดยผู้ตรวจ")
    assert not is_live(leaflet)
    assert Page.objects.get(pk=leaflet.pk).draft_title == "บัตรคำ แก้โดยผู้ตรวจ"
    assert "ต้องให้ผู้อื่นตัดสิน" in client.get(response.url).content.decode()


def test_a_reviewer_approves_from_the_editor_without_changing_anything(author, leaflet, head):
    submit(leaflet, author)
    edit(at_desk_of(head), leaflet, "approve")
    assert is_live(leaflet)


def test_the_page_of_the_only_head_is_reviewed_by_supervisors(told, head, thai_supervisor):
    leaflet = make_innovation(publish=False, owner=head)
    leaflet.save_revision(user=head)
    submit(leaflet, head)
    assert [who for _kind, who, _text, _url in told] == [thai_supervisor.email]
    decide(thai_supervisor, leaflet, "approve")
    assert is_live(leaflet)


def test_a_page_under_review_is_locked_for_its_author(author, leaflet, head):
    submit(leaflet, author)
    edit(at_desk_of(author), leaflet, "save", title="แอบแก้")
    assert Page.objects.get(pk=leaflet.pk).draft_title == "บัตรคำ"


def test_the_live_page_stays_while_its_new_version_is_reviewed(author, leaflet, head):
    leaflet.get_latest_revision().publish()
    leaflet.refresh_from_db()
    leaflet.title = "บัตรคำ รุ่นสอง"
    leaflet.save_revision(user=author)
    submit(leaflet, author)
    assert "บัตรคำ รุ่นสอง" not in Client().get(leaflet.get_url()).content.decode()
    decide(head, leaflet, "approve")
    assert "บัตรคำ รุ่นสอง" in Client().get(leaflet.get_url()).content.decode()


def test_where_the_head_wants_it_there_are_two_steps(told, author, leaflet, thai_supervisor, head):
    use_two_steps(leaflet.get_parent())
    submit(leaflet, author)
    decide(thai_supervisor, leaflet, "approve")
    assert not is_live(leaflet)
    assert ("review_approved", author.email) in [entry[:2] for entry in told]
    decide(thai_supervisor, leaflet, "approve")
    assert not is_live(leaflet)
    decide(head, leaflet, "approve")
    assert is_live(leaflet)


def test_an_approved_page_with_a_date_goes_live_on_that_date(told, author, leaflet, head):
    leaflet.go_live_at = timezone.now() + timedelta(days=1)
    leaflet.save_revision(user=author)
    submit(leaflet, author)
    decide(head, leaflet, "approve")
    assert not is_live(leaflet)
    assert told[-1][:2] == ("page_scheduled", author.email)
    the_day_after = timezone.now() + timedelta(days=2)
    with mock.patch("django.utils.timezone.now", return_value=the_day_after):
        call_command("publish_scheduled")
    assert is_live(leaflet)


def test_a_page_is_taken_down_at_its_expiry(leaflet):
    leaflet.expire_at = timezone.now() + timedelta(hours=1)
    leaflet.save_revision().publish()
    Page.objects.filter(pk=leaflet.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert not is_live(leaflet)


def test_who_cannot_enter_the_admin_gets_an_address_of_their_own(told, head):
    teacher = make_user("teacher")
    leaflet = make_innovation(publish=False, owner=teacher)
    leaflet.save_revision(user=teacher)
    submit(leaflet, teacher)
    with hooks.register_temporarily("contribution_url", lambda page, user: f"/mine/{page.pk}/"):
        decide(head, leaflet, "reject", comment=REASON)
        assert told[-1][1:] == (teacher.email, REASON, f"/mine/{leaflet.pk}/")


def test_without_such_an_address_a_teacher_is_sent_nowhere_private(told, head):
    teacher = make_user("teacher")
    leaflet = make_innovation(publish=False, owner=teacher)
    leaflet.save_revision(user=teacher)
    submit(leaflet, teacher)
    decide(head, leaflet, "reject", comment=REASON)
    assert told[-1] == ("review_returned", teacher.email, REASON, "")


def test_publishing_without_review_is_told_to_the_author(told, author, leaflet, head):
    edit(at_desk_of(head), leaflet, "publish")
    assert [entry[:2] for entry in told] == [("page_published", author.email)]


def test_a_comment_is_told_to_the_author(told, author, leaflet, head):
    leaflet.wagtail_admin_comments.create(user=head, text="รูปนี้ใครถ่าย", contentpath="title")
    leaflet.save()
    assert told[-1][:3] == ("page_commented", author.email, "รูปนี้ใครถ่าย")


def test_taking_a_page_back_is_told_to_who_was_to_review_it(told, author, leaflet, head):
    state = submit(leaflet, author)
    told.clear()
    state.cancel(user=author)
    assert [entry[:2] for entry in told] == [("review_cancelled", head.email)]


def test_each_step_is_told_once_and_not_by_mail_of_the_admin_too(author, leaflet, head):
    at_desk_of(head).get(reverse("wagtailadmin_home"))
    edit(at_desk_of(author), leaflet, "submit")
    decide(head, leaflet, "reject", comment=REASON)
    assert [message.to for message in mail.outbox] == [[head.email], [author.email]]


def comment_in_editor(user, page, text):
    """Remark on the title as the editor's script does."""
    remark = {"text": text, "contentpath": "title", "replies": inline_formset([])}
    data = nested_form_data({"comments": inline_formset([remark])})
    return edit(at_desk_of(user), page, **data)


def test_a_comment_in_the_editor_is_one_mail_for_each_who_follows_it(author, leaflet, head):
    follower, silent = make_user("head"), make_user("head")
    for user, follows in ((follower, True), (silent, False)):
        leaflet.subscribers.create(user=user, comment_notifications=follows)
    comment_in_editor(head, leaflet, "รูปนี้ใครถ่าย")
    assert Comment.objects.get(page=leaflet).text == "รูปนี้ใครถ่าย"
    assert sorted(message.to for message in mail.outbox) == [[author.email], [follower.email]]


def test_who_only_remarks_on_a_page_may_still_approve_it(author, leaflet, head):
    submit(leaflet, author)
    comment_in_editor(head, leaflet, "รูปนี้ใครถ่าย")
    decide(head, leaflet, "approve")
    assert Comment.objects.exists() and is_live(leaflet)


def test_an_answer_is_told_to_who_took_part(told, author, leaflet, head):
    other = make_user("head", email="other@office.example")
    comment = Comment.objects.create(page=leaflet, user=head, text="ใครถ่าย", contentpath="title")
    CommentReply.objects.create(comment=comment, user=other, text="ครูสมใจ")
    told.clear()
    CommentReply.objects.create(comment=comment, user=author, text="ใช่")
    assert sorted(entry[1] for entry in told) == [head.email, other.email]


def test_the_admin_offers_no_switch_for_mails_it_does_not_send(head):
    page = at_desk_of(head).get(reverse("wagtailadmin_account")).content.decode()
    assert "updated_comments_notifications" not in page
    assert "submitted_notifications" not in page
    assert "preferred_language" in page


def test_a_review_has_a_day_until_which_it_is_decided(author, leaflet, head):
    submit(leaflet, author)
    assert ReviewTaskState.objects.get().due_on == timezone.localdate() + timedelta(days=5)


def test_reviewers_are_reminded_of_a_late_review_once_a_week(told, author, leaflet, head):
    submit(leaflet, author)
    call_command("remind_editors", verbosity=0)
    assert "review_late" not in [entry[0] for entry in told]
    ReviewTaskState.objects.update(due_on=timezone.localdate())
    for _day in range(2):
        call_command("remind_editors", verbosity=0)
    assert [entry[:2] for entry in told if entry[0] == "review_late"] == [
        ("review_late", head.email)
    ]
