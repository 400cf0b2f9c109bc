"""Teachers, and what they tell of using works."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from adoptions import moderating
from adoptions.models import Adoption
from core.models import GradeLevel, SchoolYear
from schools.models import School
from tests.factories.files import picture_bytes
from tests.factories.people import make_user
from tests.factories.schools import make_school

STORY = "เด็กอ่านคำควบกล้ำได้มากขึ้น จากวันละ 5 คำเป็น 12 คำ"


def school(code="99990001"):
    return School.objects.filter(code=code).first() or make_school(code)


def make_teacher(code="99990001", **fields):
    """Return a teacher who belongs to a school now."""
    teacher = make_user("teacher", **fields)
    teacher.memberships.create(school=school(code), since=date(2020, 5, 16))
    return teacher


def address(page):
    return reverse("adoption_record", args=[page.identity.short_id])


def grades(*codes):
    return [grade.pk for grade in GradeLevel.objects.filter(code__in=codes)]


def year(code="2569"):
    return SchoolYear.objects.get(code=code)


def picture(name="ห้องเรียน.png"):
    return SimpleUploadedFile(name, picture_bytes(), "image/png")


def filled_in(**changes):
    """Return what a browser sends of a form that is filled in well."""
    return {
        "result": "worked",
        "outcome": STORY,
        "grades": grades("p1", "p2"),
        "school_year": year().pk,
        "term": "1",
        **changes,
    }


def make_adoption(page, publish_by=None, user=None, **fields):
    """Send a record as a teacher does, and publish it if somebody is named who does."""
    user = user or make_teacher()
    fields.setdefault("school", user.memberships.first().school)
    fields.setdefault("school_year", year())
    adoption = Adoption(
        user=user,
        work=page.identity,
        **{"term": "1", "result": "worked", "outcome": STORY, **fields},
    )
    moderating.send(adoption)
    adoption.grades.set(grades("p1"))
    if publish_by:
        moderating.publish(adoption, publish_by)
    return adoption
