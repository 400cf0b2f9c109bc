"""A teacher records that they used a work: the form, its mistakes, and what is one's own."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from PIL import Image as PillowImage

from adoptions.models import Adoption
from core.models import Image
from tests.factories import hostile
from tests.factories.adoptions import (
    STORY,
    address,
    filled_in,
    make_adoption,
    make_teacher,
    picture,
    year,
)
from tests.factories.pages import make_article, make_best_practice, make_innovation, restrict
from tests.factories.people import credit, make_person, make_user

pytestmark = pytest.mark.django_db


def send(client, page, **changes):
    return client.post(address(page), filled_in(**changes))


def test_the_button_leads_through_the_login_and_back(client, page):
    assert address(page) in client.get(page.get_url()).content.decode()
    assert client.get(address(page)).url == f"/account/login/?next={address(page)}"


@pytest.mark.parametrize("make", [make_innovation, make_best_practice])
def test_a_teacher_tells_what_came_of_it(client, teacher, make):
    page = make()
    client.force_login(teacher)
    assert send(client, page).url == reverse("adoptions_own")
    adoption = Adoption.objects.get()
    assert (adoption.user, adoption.state, adoption.outcome) == (teacher, "waiting", STORY)
    assert adoption.school == teacher.memberships.get().school
    assert [grade.code for grade in adoption.grades.all()] == ["p1", "p2"]
    own = client.get(reverse("adoptions_own")).content.decode()
    assert "วงล้อ" in own or page.title in own.replace('<span class="w">', "").replace("</span>", "")


def test_there_is_nothing_to_record_on_an_article(client, teacher):
    article = make_article()
    client.force_login(teacher)
    assert "ฉันใช้แล้ว" not in client.get(article.get_url()).content.decode()
    assert client.get(address(article)).status_code == 404


def test_nor_on_a_page_that_the_teacher_may_not_read(client, teacher, page):
    page.unpublish()
    client.force_login(teacher)
    assert client.get(address(page)).status_code == 404
    other = make_innovation()
    restrict(other, "groups")
    assert client.get(address(other)).status_code == 404
    assert client.get(reverse("adoption_record", args=["nothing"])).status_code == 404


def test_without_a_school_one_is_told_what_to_do(client, page):
    client.force_login(make_user("teacher"))
    answer = client.get(address(page))
    assert answer.status_code == 403
    assert "รหัสโรงเรียน" in answer.content.decode()


def test_a_membership_that_is_over_does_not_count(client, page, teacher):
    teacher.memberships.update(until=timezone.localdate() - timedelta(days=1))
    client.force_login(teacher)
    assert send(client, page).status_code == 403
    assert not Adoption.objects.exists()


def test_makers_do_not_praise_their_own_work(client, page, teacher):
    credit(page, make_person(user=teacher))
    client.force_login(teacher)
    assert send(client, page).status_code == 403


def test_who_teaches_at_two_schools_chooses_one_of_them(client, page, teacher):
    second = make_teacher("99990002").memberships.get().school
    foreign = make_teacher("99990003").memberships.get().school
    teacher.memberships.create(school=second)
    client.force_login(teacher)
    assert "school" in send(client, page).context["form"].errors
    assert "school" in send(client, page, school=foreign.pk).context["form"].errors
    send(client, page, school=second.pk)
    assert Adoption.objects.get().school == second


def test_an_empty_form_says_in_thai_what_is_missing(client, page, teacher):
    client.force_login(teacher)
    answer = client.post(address(page), {})
    text = answer.content.decode()
    assert answer.status_code == 200 and not Adoption.objects.exists()
    for name in ("result", "outcome", "grades", "term", "school_year"):
        error = str(answer.context["form"].errors[name])
        assert any("ก" <= sign <= "๛" for sign in error), name
    assert "เขียนสั้น ๆ" in text


@pytest.mark.parametrize(
    "changes",
    [
        {"result": "wonderful"},
        {"term": "9"},
        {"grades": ["zzz"]},
        {"grades": ["999999"]},
        {"school_year": "x"},
        {"school_year": "999999"},
        {"outcome": "ก" * 3000},
        {"outcome": "\0"},
        {"outcome": "   "},
    ],
)
def test_hostile_values_are_mistakes_and_nothing_else(client, page, teacher, changes):
    client.force_login(teacher)
    answer = send(client, page, **changes)
    assert answer.status_code == 200 and answer.context["form"].errors
    assert not Adoption.objects.exists()


def test_what_is_written_is_shown_as_text(client, page, teacher, supervisor):
    make_adoption(page, supervisor, teacher, outcome="<script>alert(1)</script>")
    text = client.get(page.get_url()).content.decode()
    assert "&lt;script&gt;alert(1)" in text and "<script>alert(1)" not in text


def test_one_record_a_teacher_work_and_school_year(client, page, teacher):
    client.force_login(teacher)
    send(client, page)
    answer = send(client, page, outcome="อีกครั้ง")
    assert "school_year" in answer.context["form"].errors
    assert send(client, page, outcome="ปีก่อน", school_year=year("2568").pk).status_code == 302
    assert Adoption.objects.count() == 2


def test_a_form_that_is_sent_twice_is_one_record(client, page, teacher):
    client.force_login(teacher)
    assert send(client, page).url == send(client, page).url
    assert Adoption.objects.count() == 1


def test_a_record_is_mended_while_it_waits_and_read_anew(client, page, teacher):
    adoption = make_adoption(page, user=teacher)
    client.force_login(teacher)
    client.post(reverse("adoption_edit", args=[adoption.pk]), filled_in(outcome="แก้แล้ว"))
    adoption.refresh_from_db()
    assert (adoption.outcome, adoption.state, adoption.version) == ("แก้แล้ว", "waiting", 2)


def test_what_is_public_is_withdrawn_before_it_is_changed(client, page, teacher, supervisor):
    adoption = make_adoption(page, supervisor, teacher)
    client.force_login(teacher)
    edit = reverse("adoption_edit", args=[adoption.pk])
    client.post(edit, filled_in(outcome="แอบแก้"))
    adoption.refresh_from_db()
    assert (adoption.outcome, adoption.state) == (STORY, "published")
    client.post(reverse("adoption_withdraw", args=[adoption.pk]))
    assert STORY not in client.get(page.get_url()).content.decode()
    client.post(edit, filled_in(outcome="แก้แล้ว"))
    adoption.refresh_from_db()
    assert (adoption.outcome, adoption.state) == ("แก้แล้ว", "waiting")


@pytest.mark.parametrize("name", ["adoption_edit", "adoption_withdraw"])
def test_a_record_is_for_its_teacher_only(client, page, teacher, name):
    adoption = make_adoption(page, user=teacher)
    client.force_login(make_teacher())
    assert client.post(reverse(name, args=[adoption.pk]), filled_in()).status_code == 404
    adoption.refresh_from_db()
    assert (adoption.state, adoption.version) == ("waiting", 1)


def test_withdrawing_asks_for_a_post(client, page, teacher):
    adoption = make_adoption(page, user=teacher)
    client.force_login(teacher)
    assert client.get(reverse("adoption_withdraw", args=[adoption.pk])).status_code == 405


def test_the_account_leads_teachers_to_their_records(client, teacher, page):
    client.force_login(teacher)
    own = reverse("adoptions_own")
    assert own in client.get(reverse("account_overview")).content.decode()
    assert client.get(own).status_code == 200
    client.force_login(make_user("supervisor"))
    assert own not in client.get(reverse("account_overview")).content.decode()


def test_a_picture_needs_a_word_about_pupils_and_what_it_shows(client, page, teacher):
    client.force_login(teacher)
    answer = send(client, page, upload=picture())
    assert {"pupils", "description"} <= set(answer.context["form"].errors)
    assert not Image.objects.exists()


def test_a_picture_is_kept_while_the_rest_is_mended(client, page, teacher):
    client.force_login(teacher)
    answer = send(client, page, upload=picture(), description="มุมอ่าน")
    token = answer.context["upload"].token
    assert "ห้องเรียน.png" in answer.content.decode()
    send(client, page, kept=token, description="มุมอ่าน", pupils="not_seen")
    adoption = Adoption.objects.get()
    assert adoption.picture.description == "มุมอ่าน"
    assert adoption.picture.uploaded_by_user == teacher


def test_a_picture_forgets_where_it_was_taken_even_while_it_is_kept(client, page, teacher):
    client.force_login(teacher)
    taken = hostile.upload("ห้องเรียน.jpg", hostile.located())
    token = send(client, page, upload=taken, description="มุมอ่าน").context["upload"].token
    send(client, page, kept=token, description="มุมอ่าน", pupils="not_seen")
    with PillowImage.open(Adoption.objects.get().picture.file) as stored:
        assert not stored.getexif()
        assert stored.size == (400, 640)


def test_a_picture_that_is_none_is_refused_in_thai(client, page, teacher):
    client.force_login(teacher)
    answer = send(client, page, upload=hostile.upload("ห้องเรียน.png", hostile.SVG))
    assert "เปิดเป็นภาพไม่ได้" in answer.content.decode()


def test_a_kept_picture_of_somebody_else_is_not_had(client, page, teacher):
    client.force_login(teacher)
    send(client, page, kept="a" * 32)
    assert Adoption.objects.get().picture is None


def test_what_is_no_picture_is_refused_in_thai(client, page, teacher):
    client.force_login(teacher)
    file = picture()
    file.file.seek(0)
    file.file.write(b"<svg onload=alert(1)>" + b" " * 4000)
    file.file.seek(0)
    answer = send(client, page, upload=file, description="x", pupils="not_seen")
    error = str(answer.context["form"].errors["upload"])
    assert any("ก" <= sign <= "๛" for sign in error)
    assert answer.context["upload"] is None and not Adoption.objects.exists()


def test_another_picture_takes_the_place_of_the_first(client, page, teacher):
    client.force_login(teacher)
    given = {"description": "มุมอ่าน", "pupils": "agreed"}
    send(client, page, upload=picture(), **given)
    first = Adoption.objects.get()
    assert first.picture.collection == first.school.collection
    edit = reverse("adoption_edit", args=[first.pk])
    client.post(edit, filled_in(upload=picture("ใหม่.png"), **given))
    assert Image.objects.exclude(pk=first.picture_id).count() == Image.objects.count() == 1
    client.post(edit, filled_in(remove="on"))
    assert not Image.objects.exists()
    assert Adoption.objects.get().pupils == ""
