"""Questions of reviewers, answered from the phone."""

import pytest
from wagtail.models import Comment, CommentReply

from notices.models import Notice
from tests.factories.contributions import (
    CONTENT,
    decide,
    fill,
    make_contribution,
    make_member,
    send,
    shown,
    url_of,
)

pytestmark = pytest.mark.django_db


def remark(contribution, user, text="ใช้กับเด็กกี่คน"):
    return Comment.objects.create(
        page=contribution.page, user=user, text=text, contentpath="results"
    )


def test_a_question_is_answered_from_the_phone(phone, contribution, supervisor):
    send(contribution)
    question = remark(contribution, supervisor)
    assert "ใช้กับเด็กกี่คน" in shown(phone, contribution)
    phone.post(url_of(contribution, "reply", question.pk), {"text": "19 คน"})
    assert CommentReply.objects.get().text == "19 คน"
    assert "19 คน" in shown(phone, contribution)
    told = Notice.objects.filter(recipient=supervisor, kind="page_commented")
    assert [notice.text for notice in told] == ["19 คน"]


def test_an_answer_outlives_saving_and_publishing(phone, contribution, supervisor):
    send(contribution)
    question = remark(contribution, supervisor)
    phone.post(url_of(contribution, "reply", question.pk), {"text": "19 คน"})
    decide(supervisor, contribution, "reject", "ขอเพิ่มอีกห้อง")
    fill(phone, contribution, "content", {**CONTENT, "results": "ดีขึ้น"})
    send(contribution)
    decide(supervisor, contribution, "approve")
    assert CommentReply.objects.filter(comment=question).exists()


def test_only_questions_on_ones_own_page_are_answered(phone, contribution, supervisor):
    other = make_contribution(make_member(school=contribution.school), title="ของคนอื่น")
    question = remark(other, supervisor)
    url = url_of(contribution, "reply", question.pk)
    assert phone.post(url, {"text": "แทรก"}).status_code == 404
    own = remark(contribution, supervisor)
    answer = phone.post(url_of(contribution, "reply", own.pk), {"text": " "})
    assert "เขียนคำตอบก่อน" in answer.content.decode()
