"""What is archived is no longer offered, and what has it keeps it."""

import pytest
from django.urls import reverse

from core.models import GradeLevel
from tests.factories.pages import make_article
from tests.factories.people import make_person, make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user("head"))
    return client


def grades_offered(response):
    return set(response.context["form"].fields["grades"].queryset.values_list("code", flat=True))


def edit(editor, page):
    return editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def test_an_archived_term_is_not_offered_to_a_new_page(editor):
    GradeLevel.objects.filter(code="k1").update(archived=True)
    offered = grades_offered(edit(editor, make_article()))
    assert "k1" not in offered
    assert "k2" in offered


def test_a_page_that_has_an_archived_term_keeps_it(editor):
    page = make_article()
    page.grades.add(GradeLevel.objects.get(code="k1"))
    page.save_revision().publish()
    GradeLevel.objects.filter(code="k1").update(archived=True)
    assert "k1" in grades_offered(edit(editor, page))


def test_the_choosers_leave_out_what_is_archived(editor):
    make_school(name_th="โรงเรียนที่เปิดอยู่")
    make_school(code="99990002", name_th="โรงเรียนที่เลิกใช้", archived=True)
    make_person("ครูปัจจุบัน")
    make_person("ครูที่เก็บไว้", archived=True)
    schools = editor.get(reverse("wagtailsnippetchoosers_schools_school:choose")).json()["html"]
    persons = editor.get(reverse("wagtailsnippetchoosers_core_person:choose")).json()["html"]
    assert "โรงเรียนที่เปิดอยู่" in schools and "โรงเรียนที่เลิกใช้" not in schools
    assert "ครูปัจจุบัน" in persons and "ครูที่เก็บไว้" not in persons
