"""Every role against what teachers send from their phones, own and another's, through HTTP."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from wagtail.models import Comment, CommentReply, Page, TaskState, WorkflowState

from contributions.models import Contribution
from core.models import Image
from tests.factories import contributions as phone
from tests.factories.editing import edit_url
from tests.factories.schools import make_school

from .tables import ON_CONTRIBUTIONS, WITH_SCHOOLS, table
from .trying import who_may

pytestmark = pytest.mark.django_db
CHANGED = "แก้ชื่อแล้ว"


def question_on(contribution):
    return Comment.objects.create(
        page=contribution.page, user=contribution.contributor, text="กี่คน", contentpath="title"
    )


def begins(somebody):
    phone.begin(somebody.client)
    return Contribution.objects.filter(contributor=somebody.user).exists()


def own(somebody):
    """Return a contribution of their own with all that is asked, or None."""
    if not begins(somebody):
        return None
    made = Contribution.objects.get(contributor=somebody.user)
    phone.fill(somebody.client, made, "content", phone.CONTENT)
    phone.fill(somebody.client, made, "declarations", phone.DECLARATIONS)
    return made


def changes(somebody, contribution):
    phone.fill(somebody.client, contribution, "story", {**phone.STORY, "title": CHANGED})
    return phone.draft(contribution).title == CHANGED


def adds_picture(somebody, contribution):
    before = Image.objects.count()
    phone.upload(somebody.client, contribution, "pictures", phone.photograph(size=(60, 40)))
    return Image.objects.count() > before


def is_in_review(contribution):
    return Page.objects.get(pk=contribution.page_id).workflow_in_progress


def sends(somebody, contribution):
    somebody.client.post(phone.url_of(contribution, "send"))
    return is_in_review(contribution)


def withdraws(somebody, contribution):
    somebody.client.post(phone.url_of(contribution, "withdraw"))
    return not is_in_review(contribution)


def deletes(somebody, contribution):
    somebody.client.post(phone.url_of(contribution, "delete"))
    return not Contribution.objects.filter(pk=contribution.pk).exists()


def answers(somebody, contribution):
    question = question_on(contribution)
    somebody.client.post(phone.url_of(contribution, "reply", question.pk), {"text": "19 คน"})
    return CommentReply.objects.filter(comment=question).exists()


def decides(somebody, contribution, action, status):
    review = WorkflowState.objects.get(object_id=str(contribution.page_id))
    names = [contribution.page_id, action, review.current_task_state_id]
    somebody.client.post(
        reverse("wagtailadmin_pages:workflow_action", args=names), {"comment": "ขอเพิ่มอีกห้อง"}
    )
    return TaskState.objects.get(pk=review.current_task_state_id).status == status


def publishes(somebody, contribution):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    somebody.client.post(f"{address}?id={contribution.page_id}")
    return Page.objects.get(pk=contribution.page_id).live


def with_own(does, first=None):
    """Return how it is tried on something of one's own, after a first step where one is needed."""

    def tried(somebody, _others):
        made = own(somebody)
        if made and first:
            first(somebody, made)
        return bool(made) and does(somebody, made)

    return tried


def follows(name):
    def tried(somebody, others):
        title = getattr(others, name).page.draft_title
        return somebody.opens(reverse("contributions:school"), title)

    return tried


def opens(name):
    return lambda somebody, others: somebody.opens(phone.url_of(others.sent, name))


ACTIONS = {
    "begin own": lambda somebody, others: begins(somebody),
    "change own": with_own(changes),
    "add a picture to own": with_own(adds_picture),
    "send own": with_own(sends),
    "withdraw own": with_own(withdraws, first=sends),
    "delete own": with_own(deletes),
    "answer about own": with_own(answers),
    "follow the school's": follows("sent"),
    "follow a draft of another": follows("draft"),
    "see another's": opens("detail"),
    "preview another's": opens("preview"),
    "change another's": lambda somebody, others: changes(somebody, others.draft),
    "add a picture to another's": lambda somebody, others: adds_picture(somebody, others.draft),
    "send another's": lambda somebody, others: sends(somebody, others.draft),
    "withdraw another's": lambda somebody, others: withdraws(somebody, others.sent),
    "delete another's": lambda somebody, others: deletes(somebody, others.draft),
    "answer about another's": lambda somebody, others: answers(somebody, others.sent),
    "read in the admin": lambda somebody, others: somebody.opens(edit_url(others.sent.page)),
    "approve": lambda somebody, others: decides(somebody, others.sent, "approve", "approved"),
    "return": lambda somebody, others: decides(somebody, others.sent, "reject", "rejected"),
    "publish without review": lambda somebody, others: publishes(somebody, others.draft),
    "open a picture": lambda somebody, others: somebody.opens(others.picture.file.url),
    "open a small picture": lambda somebody, others: somebody.opens(others.small.url),
}


def contributions_of(teacher):
    """Return what a teacher made: a draft with a picture, and one that is sent."""
    draft = phone.make_contribution(teacher, title="ร่างของเพื่อนครู")
    phone.upload(phone.at_phone_of(teacher), draft, "pictures", phone.photograph(size=(60, 40)))
    picture = Image.objects.get(uploaded_by_user=teacher)
    sent = phone.make_contribution(teacher, title="งานที่เพื่อนครูส่งแล้ว")
    phone.send(sent)
    small = picture.get_rendition("max-20x20")
    return SimpleNamespace(draft=draft, sent=sent, picture=picture, small=small)


def test_what_each_role_may_do_with_a_contribution():
    schools = make_school(), make_school("99990002")
    others = contributions_of(phone.make_member(school=schools[0]))
    expected = table(ON_CONTRIBUTIONS, WITH_SCHOOLS)

    def does(somebody, action):
        return ACTIONS[action](somebody, others)

    assert who_may(expected, WITH_SCHOOLS, does, schools) == expected
