"""What pages refer to is archived, not deleted."""

import pytest
from django.db.models import ProtectedError
from django.utils.translation import override

from core.models import GradeLevel, LearningArea, PagePerson, SchoolYear, Tag
from tests.factories.pages import make_article
from tests.factories.people import make_person
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def test_the_vocabularies_are_there_from_the_start():
    assert LearningArea.objects.count() == 10
    assert [grade.name_th for grade in GradeLevel.objects.all()][3] == "ป.1"
    assert SchoolYear.objects.filter(code="2569").exists()


def test_a_term_in_use_cannot_be_deleted():
    area = LearningArea.objects.get(code="thai")
    page = make_article()
    page.learning_areas.add(area)
    page.save()
    with pytest.raises(ProtectedError):
        area.delete()


def test_a_term_that_nothing_uses_can_be_deleted():
    LearningArea.objects.create(code="new", name_th="ใหม่").delete()
    assert not LearningArea.objects.filter(code="new").exists()


def test_a_school_with_pages_cannot_be_deleted():
    school = make_school()
    make_article(school=school)
    with pytest.raises(ProtectedError):
        school.delete()


def test_an_author_cannot_be_deleted():
    person, page = make_person(), make_article()
    page.people = [PagePerson(person=person)]
    page.save()
    with pytest.raises(ProtectedError):
        person.delete()


def test_a_name_is_read_in_the_language_in_force():
    area = LearningArea.objects.get(code="math")
    with override("th"):
        assert area.name == "คณิตศาสตร์"
    with override("en"):
        assert area.name == "Mathematics"


def test_thai_tags_keep_their_marks():
    page = make_article()
    page.tags.add("ผู้เรียน", "ผูเรียน")
    page.save()
    assert set(Tag.objects.values_list("name", flat=True)) == {"ผู้เรียน", "ผูเรียน"}
    assert all(tag.slug.isascii() for tag in Tag.objects.all())


def test_persons_sort_as_a_thai_dictionary_does():
    names = ["ขา", "แกะ", "เกาะ", "กา", "กบ"]
    persons = sorted((make_person(name) for name in names), key=lambda p: p.sort_key)
    assert [p.display_name for p in persons] == ["กบ", "กา", "เกาะ", "แกะ", "ขา"]
