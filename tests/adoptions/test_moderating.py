"""Who reads what teachers tell, publishes it or returns it, and who is told."""

import pytest
from django.urls import reverse

from adoptions.models import Adoption
from core.models import LearningArea
from tests.factories.adoptions import STORY, filled_in, make_adoption, make_teacher
from tests.factories.pages import make_innovation
from tests.factories.people import credit, make_person, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def adoption(page, teacher):
    return make_adoption(page, user=teacher)


def decide(client, adoption, decision="publish", version=None, **data):
    address = reverse("adoption_decide", args=[adoption.pk])
    version = adoption.version if version is None else version
    answer = client.post(address, {"decision": decision, "version": version, **data})
    adoption.refresh_from_db()
    return answer


# role → (may read, may decide)
ROLES = {
    "administrator": (True, False),
    "head": (True, True),
    "supervisor": (True, True),
    "director": (False, False),
    "teacher": (False, False),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("decision", ["publish", "return"])
def test_who_may_decide(client, adoption, role, decision):
    may_read, may_decide = ROLES[role]
    client.force_login(make_user(role))
    for address in (reverse("adoptions_list"), reverse("adoption_decide", args=[adoption.pk])):
        assert (client.get(address).status_code == 200) is may_read
    decide(client, adoption, decision, reason="ขอรายละเอียดเพิ่ม")
    assert (adoption.state != "waiting") is may_decide


def test_visitors_are_asked_to_log_in(client, adoption):
    assert decide(client, adoption).status_code == 302
    assert adoption.state == "waiting"


@pytest.mark.parametrize("superuser", [False, True])
def test_nobody_decides_about_what_they_wrote(client, page, superuser):
    own = make_teacher(is_superuser=superuser)
    own.groups.set(make_user("head").groups.all())
    adoption = make_adoption(page, user=own)
    client.force_login(own)
    assert decide(client, adoption).url == reverse("wagtailadmin_home")
    assert adoption.state == "waiting"


def test_nor_about_the_praise_of_their_own_work(client, page, supervisor, adoption):
    credit(page, make_person(user=supervisor))
    client.force_login(supervisor)
    assert decide(client, adoption).url == reverse("wagtailadmin_home")
    shown = client.get(reverse("adoption_decide", args=[adoption.pk])).content.decode()
    assert 'name="decision"' not in shown


def test_nothing_is_returned_without_a_reason(client, supervisor, adoption):
    client.force_login(supervisor)
    assert "reason" in decide(client, adoption, "return", reason=" ").context["form"].errors
    assert adoption.state == "waiting"


def test_what_was_returned_is_mended_and_sent_again(client, supervisor, teacher, adoption):
    client.force_login(supervisor)
    decide(client, adoption, "return", reason="ขอจำนวนนักเรียน")
    client.force_login(teacher)
    address = reverse("adoption_edit", args=[adoption.pk])
    assert "ขอจำนวนนักเรียน" in client.get(address).content.decode()
    client.post(address, filled_in(outcome="18 คนจาก 24 คนอ่านได้"))
    client.force_login(supervisor)
    adoption.refresh_from_db()
    decide(client, adoption)
    assert (adoption.state, adoption.reason, adoption.decided_by) == ("published", "", supervisor)


def test_nobody_publishes_what_they_have_not_read(client, supervisor, teacher, adoption):
    client.force_login(teacher)
    client.post(reverse("adoption_edit", args=[adoption.pk]), filled_in(outcome="แก้แล้ว"))
    client.force_login(supervisor)
    decide(client, adoption, version=1)
    assert adoption.state == "waiting"
    decide(client, adoption, version=2)
    assert adoption.state == "published"


def test_what_was_withdrawn_is_not_published(client, supervisor, teacher, adoption):
    client.force_login(teacher)
    client.post(reverse("adoption_withdraw", args=[adoption.pk]))
    client.force_login(supervisor)
    decide(client, adoption)
    assert adoption.state == "withdrawn"


def test_what_is_public_can_be_returned(client, page, supervisor, adoption):
    client.force_login(supervisor)
    decide(client, adoption)
    assert STORY in client.get(page.get_url()).content.decode()
    decide(client, adoption, "return", reason="ผู้ปกครองขอให้นำลง")
    assert STORY not in client.get(page.get_url()).content.decode()


@pytest.mark.parametrize(
    "data", [{"decision": "x"}, {"version": "x"}, {"version": "-1"}, {"version": "9" * 40}]
)
def test_hostile_decisions_decide_nothing(client, supervisor, adoption, data):
    client.force_login(supervisor)
    address = reverse("adoption_decide", args=[adoption.pk])
    answer = client.post(address, {"decision": "publish", "version": 1, **data})
    assert answer.status_code in (200, 302)
    assert Adoption.objects.get().state == "waiting"


def test_supervisors_of_the_area_and_heads_are_asked_to_read(told, teacher):
    areas = {code: LearningArea.objects.get(code=code) for code in ("thai", "math")}
    for code, area in areas.items():
        make_user("supervisor", email=f"{code}@office.example").learning_areas.add(area)
    make_user("head", email="head@office.example")
    page = make_innovation(learning_areas=[areas["thai"]])
    make_adoption(page, user=teacher)
    asked = {email for kind, email, *_rest in told if kind == "adoption_sent"}
    assert asked == {"thai@office.example", "head@office.example"}


@pytest.mark.parametrize(
    ("result", "kind"), [("worked", "work_adopted"), ("not_yet", "work_tried")]
)
def test_teacher_and_makers_are_told_when_it_is_published(
    client, told, page, teacher, supervisor, result, kind
):
    maker = make_user("teacher", email="maker@school.example")
    credit(page, make_person(user=maker))
    adoption = make_adoption(page, user=teacher, result=result)
    told.clear()
    client.force_login(supervisor)
    decide(client, adoption)
    place = f"{page.get_url()}#adoptions"
    assert told == [
        ("adoption_published", teacher.email, "", place),
        (kind, maker.email, STORY, place),
    ]
    assert "วงล้อโฟนิกส์" in maker.notices.get().sentence
    assert teacher.get_full_name() not in maker.notices.get().sentence


def test_the_teacher_is_told_the_reason(client, told, teacher, supervisor, adoption):
    told.clear()
    client.force_login(supervisor)
    decide(client, adoption, "return", reason="ขอจำนวนนักเรียน")
    own = reverse("adoption_edit", args=[adoption.pk])
    assert told == [("adoption_returned", teacher.email, "ขอจำนวนนักเรียน", own)]


def test_the_dashboard_says_what_waits_for_whom(client, supervisor, adoption):
    address = reverse("adoption_decide", args=[adoption.pk])
    for role, is_told in (("head", True), ("administrator", False)):
        client.force_login(make_user(role))
        page = client.get(reverse("wagtailadmin_home")).content.decode()
        assert (address in page) is is_told


def test_the_list_is_narrowed_and_exported(client, supervisor, page, adoption):
    make_adoption(page, supervisor, outcome="อีกเรื่อง")
    client.force_login(supervisor)
    listed = client.get(reverse("adoptions_list"), {"state": "published"})
    assert len(listed.context["object_list"]) == 1
    assert "วงล้อโฟนิกส์" in client.get(
        reverse("adoptions_list"), {"export": "csv"}
    ).getvalue().decode("utf-8")
