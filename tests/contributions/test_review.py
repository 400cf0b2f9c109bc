"""From sending to publication and on: the same review as every page's, seen from the phone."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState

from contributions.models import Contribution
from core.models import Person
from notices.models import Notice
from schools.models import Membership
from tests.factories.contributions import (
    CONTENT,
    DECLARATIONS,
    JSON,
    STORY,
    TITLE,
    at_phone_of,
    begin,
    decide,
    draft,
    fill,
    make_contribution,
    make_member,
    send,
    shown,
    url_of,
)
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
REASON = "ขอผลการใช้กับนักเรียนอีกหนึ่งห้อง"


def page_of(contribution):
    return Page.objects.get(pk=contribution.page_id)


def test_what_is_sent_goes_to_the_reviewers_of_its_area(contribution, supervisor, phone):
    assert send(contribution).url == url_of(contribution, "detail")
    assert page_of(contribution).workflow_in_progress
    assert "รอตรวจ" in shown(phone, contribution)
    notice = Notice.objects.get(recipient=supervisor)
    assert notice.kind == "review_requested" and "/admin/" in notice.url


def test_pressing_send_twice_starts_one_review(contribution, supervisor):
    send(contribution)
    send(contribution)
    assert TaskState.objects.count() == 1
    assert Notice.objects.filter(recipient=supervisor).count() == 1


def test_the_maker_is_named_with_the_person_of_the_account(contribution, teacher):
    send(contribution)
    person = Person.objects.get(user=teacher)
    assert person.display_name == "นางสมใจ ใฝ่เรียน"
    assert person.consent_given_on == timezone.localdate()
    assert draft(contribution).persons == [person]


def test_nobody_is_named_who_does_not_want_to(contribution, phone):
    declared = {name: value for name, value in DECLARATIONS.items() if name != "is_named"}
    fill(phone, contribution, "declarations", declared)
    send(contribution)
    assert draft(contribution).persons == []


def test_the_address_follows_the_title_as_it_is_sent(contribution, phone):
    before = page_of(contribution).slug
    fill(phone, contribution, "story", {**STORY, "title": "เกมต่อคำ"})
    send(contribution)
    slug = draft(contribution).slug
    assert slug != before and slug.isascii()


def test_an_honor_moves_to_the_year_in_which_it_was_given(phone, teacher):
    begin(phone, "honor", title="ชนะเลิศ", giver="สพป.", awarded_on="14/6/2568")
    contribution = Contribution.objects.get()
    fill(phone, contribution, "story", {"title": "ชนะเลิศ", "awarded_on": "1/6/2567"})
    fill(phone, contribution, "declarations", DECLARATIONS)
    send(contribution)
    page = page_of(contribution)
    assert page.workflow_in_progress
    assert page.get_parent().specific.school_year.code == "2567"


@pytest.mark.parametrize(
    ("step", "changes", "told"),
    [
        ("story", {**STORY, "learning_areas": []}, "ยังไม่ได้เขียน “กลุ่มสาระการเรียนรู้”"),
        ("content", {**CONTENT, "how_to": " \n"}, "ยังไม่ได้เขียน"),
        ("declarations", {**DECLARATIONS, "is_own_work": ""}, "มีสิทธิเผยแพร่"),
        ("declarations", {**DECLARATIONS, "pupils": "consent"}, "ใครให้ความยินยอม"),
        ("declarations", {**DECLARATIONS, "pupils": ""}, "นักเรียนคนใด"),
    ],
)
def test_what_is_missing_is_told_with_a_way_there_and_not_sent(
    phone, contribution, step, changes, told
):
    sent = {name: value for name, value in changes.items() if value != ""}
    fill(phone, contribution, step, sent)
    review = phone.get(url_of(contribution, "step", "review")).content.decode()
    assert told in review and url_of(contribution, "step", step) in review
    phone.post(url_of(contribution, "send"))
    assert not page_of(contribution).workflow_in_progress


def test_consent_is_kept_with_who_gave_it_and_when(phone, contribution):
    consent = {"pupils": "consent", "consent_from": "ผู้ปกครองทุกคน", "consent_on": "๑/๖/๒๕๖๙"}
    fill(phone, contribution, "declarations", {**DECLARATIONS, **consent})
    send(contribution)
    contribution.refresh_from_db()
    assert (contribution.consent_from, str(contribution.consent_on)) == (
        "ผู้ปกครองทุกคน",
        "2026-06-01",
    )
    assert contribution.declared_at is not None


def test_under_review_nothing_changes_and_what_was_typed_is_shown(phone, contribution, head):
    send(contribution)
    assert phone.get(url_of(contribution, "step", "story")).url == url_of(contribution, "detail")
    data = {**CONTENT, "problem": "แก้ระหว่างตรวจ"}
    assert fill(phone, contribution, "content", data, **JSON).status_code == 409
    assert "แก้ระหว่างตรวจ" in fill(phone, contribution, "content", data).content.decode()
    assert "แก้ระหว่างตรวจ" not in draft(contribution).problem


def test_the_reason_reaches_the_teacher_with_a_link_that_opens(
    phone, contribution, supervisor, teacher
):
    send(contribution)
    decide(supervisor, contribution, "reject", REASON)
    notice = Notice.objects.get(recipient=teacher)
    assert notice.url == url_of(contribution, "detail")
    text = shown(phone, contribution)
    assert REASON in text and "ส่งกลับให้แก้" in text
    listed = phone.get(reverse("contributions:list")).content.decode()
    assert REASON in listed
    overview = phone.get("/account/").content.decode()
    assert "ผลงานที่ส่ง" in overview and '<span class="badge">1</span>' in overview


def test_what_was_mended_goes_on_with_the_same_review(phone, contribution, supervisor):
    send(contribution)
    decide(supervisor, contribution, "reject", REASON)
    fill(phone, contribution, "content", {**CONTENT, "results": "สองห้อง 25 ใน 38 คน"})
    send(contribution)
    assert page_of(contribution).current_workflow_state.status == "in_progress"
    decide(supervisor, contribution, "approve")
    page = page_of(contribution)
    assert page.live
    assert "สองห้อง" in page.specific.plain_text
    assert REASON in shown(phone, contribution)


def test_what_is_published_can_be_revised_while_it_stays(phone, contribution, supervisor):
    send(contribution)
    decide(supervisor, contribution, "approve")
    fill(phone, contribution, "content", {**CONTENT, "audience": "ครูทุกกลุ่มสาระ"})
    assert "มีฉบับแก้ไขที่ยังไม่ส่ง" in shown(phone, contribution)
    phone.post(url_of(contribution, "send"), {"what_changed": "เพิ่มกลุ่มผู้ใช้"})
    page = page_of(contribution).specific
    assert page.live and "ครูทุกกลุ่มสาระ" not in page.audience
    decide(supervisor, contribution, "approve")
    page = page_of(contribution).specific
    assert "ครูทุกกลุ่มสาระ" in page.audience
    assert [change.text for change in page.changes.all()] == ["เพิ่มกลุ่มผู้ใช้"]


def test_a_teacher_cannot_delete_what_was_published(phone, contribution, supervisor):
    send(contribution)
    decide(supervisor, contribution, "approve")
    phone.post(url_of(contribution, "delete"))
    assert page_of(contribution).live


def test_withdrawn_it_is_a_draft_again_and_sent_once_more(phone, contribution, supervisor):
    send(contribution)
    phone.post(url_of(contribution, "withdraw"))
    assert not page_of(contribution).workflow_in_progress
    assert phone.get(url_of(contribution, "step", "story")).status_code == 200
    phone.post(url_of(contribution, "withdraw"))
    send(contribution)
    assert page_of(contribution).workflow_in_progress


def test_the_director_follows_what_was_sent_from_the_school(contribution, teacher):
    director = make_member("director", school=contribution.school)
    elsewhere = make_contribution(make_member(school=make_school("99990009", "โรงเรียนอื่น")))
    Contribution.objects.filter(pk=elsewhere.pk).update(is_named=False)
    page = reverse("contributions:school")
    assert TITLE not in at_phone_of(director).get(page).content.decode()
    send(contribution)
    send(elsewhere)
    text = at_phone_of(director).get(page).content.decode()
    assert text.count(TITLE) == 1 and "รอตรวจ" in text and "สมใจ" in text
    assert at_phone_of(teacher).get(page).status_code == 403


def test_who_left_the_school_still_mends_what_was_begun_there(phone, contribution, teacher):
    Membership.objects.filter(user=teacher).update(until=timezone.localdate().replace(year=2020))
    assert phone.get(url_of(contribution, "step", "story")).status_code == 200
    assert begin(phone).status_code == 403
