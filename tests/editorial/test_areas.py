"""The heads say which supervisor reviews which learning areas."""

import re

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import LearningArea, User
from editorial.reviewers import reviewers
from tests.factories.pages import make_innovation
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

SCREEN = "reviewed_areas"


@pytest.fixture
def supervisors():
    return [make_user("supervisor", first_name=name) for name in ("กานดา", "ขวัญใจ")]


def area(code):
    return LearningArea.objects.get(code=code)


def assign(client, *rows):
    """Send the screen's form: for each account the codes of its areas."""
    data = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": len(rows)}
    for number, (user, codes) in enumerate(rows):
        data[f"form-{number}-id"] = user.pk
        data[f"form-{number}-learning_areas"] = [area(code).pk for code in codes]
    return client.post(reverse(SCREEN), data, follow=True)


def areas_of(user):
    return {area.code for area in User.objects.get(pk=user.pk).learning_areas.all()}


@pytest.mark.parametrize("group", ["head", "administrator"])
def test_who_reviews_what_is_decided_on_one_screen(client, supervisors, group):
    first, second = supervisors
    client.force_login(make_user(group))
    assert reverse(SCREEN) in client.get(reverse("wagtailadmin_home")).content.decode()
    answer = client.get(reverse(SCREEN))
    assert answer.context["breadcrumbs_items"][-1]["label"] == "กลุ่มสาระของศึกษานิเทศก์"
    page = answer.content.decode()
    assert page.index("กานดา") < page.index("ขวัญใจ")
    assert re.search(r"<em [^>]*>บันทึก</em>", page)
    answer = assign(client, (first, ["thai", "math"]), (second, []))
    assert "บันทึกกลุ่มสาระแล้ว" in answer.content.decode()
    assert areas_of(first) == {"thai", "math"} and areas_of(second) == set()


def test_the_choice_decides_who_reviews_a_page(client, supervisors):
    first, second = supervisors
    head = make_user("head")
    client.force_login(head)
    page = make_innovation(publish=False, owner=make_user("supervisor"))
    page.learning_areas.set([area("math")])
    page.save()
    assert set(reviewers(page)) == {head}
    assign(client, (first, ["math"]), (second, ["thai"]))
    assert set(reviewers(page)) == {head, first}


def test_only_what_was_changed_is_noted(client, supervisors):
    first, second = supervisors
    second.learning_areas.set([area("arts")])
    client.force_login(make_user("head"))
    assign(client, (first, ["thai"]), (second, ["arts"]))
    entries = ModelLogEntry.objects.filter(
        action="editorial.areas_assigned", content_type=ContentType.objects.get_for_model(User)
    )
    assert [(entry.object_id, entry.data) for entry in entries] == [
        (str(first.pk), {"areas": ["thai"]})
    ]


def test_an_archived_area_stays_with_who_has_it_and_is_offered_to_nobody_else(client, supervisors):
    first, _second = supervisors
    old = area("career")
    first.learning_areas.set([old])
    LearningArea.objects.filter(pk=old.pk).update(archived=True)
    client.force_login(make_user("head"))
    page = client.get(reverse(SCREEN)).content.decode()
    assert page.count(old.name_th) == 1


@pytest.mark.parametrize("group", ["supervisor", "director", "teacher", None])
def test_nobody_else_decides_it(client, supervisors, group):
    first, second = supervisors
    client.force_login(make_user(group))
    assign(client, (first, ["thai"]), (second, []))
    assert areas_of(first) == set()


def test_accounts_of_others_cannot_be_slipped_in(client, supervisors):
    other = make_user("teacher")
    client.force_login(make_user("head"))
    assert assign(client, (other, ["thai"])).status_code == 200
    assert areas_of(other) == set()
