"""What teachers of the demo tell of using works; nobody is mailed about it."""

from django.contrib.auth.models import Group
from wagtail.models import Page

from adoptions.models import Adoption
from core.models import GradeLevel, PageIdentity, Person, SchoolYear, User
from schools.models import School

from .pages import at_morning
from .register import names
from .sources import read

HEAD = "head@demo.example"


def load_adoptions():
    """Create what is not there yet; works that are not loaded are passed over."""
    for row in read("adoptions.yaml")["adoptions"]:
        if work := work_of(row["work"]):
            load_adoption(work, row)


def work_of(slug):
    page = Page.objects.filter(slug=slug, locale__language_code="th").first()
    return page and PageIdentity.objects.get(translation_key=page.translation_key)


def load_adoption(work, row):
    user, year = teacher_of(row["by"]), SchoolYear.objects.get(code=str(row["year"]))
    adoption, is_new = Adoption.objects.get_or_create(
        work=work, user=user, school_year=year, defaults=fields_of(row, user)
    )
    if is_new:
        adoption.grades.set(GradeLevel.objects.filter(code__in=row["grades"]))


def fields_of(row, user):
    texts = ("result", "term", "outcome", "changes")
    fields = {name: row.get(name, "").strip() for name in texts}
    fields |= {"is_named": row.get("named", False), "version": 1}
    fields |= {"school": user.memberships.first().school, "sent_at": at_morning(row["sent"])}
    if not row.get("waits"):
        moderator = User.objects.get(email=HEAD)
        fields |= {"state": "published", "published_at": fields["sent_at"]}
        fields["decided_by"] = moderator
    return fields


def teacher_of(code):
    """Return the account of a person, made without a password if there is none."""
    person = Person.objects.select_related("user").get(code=code)
    if person.user:
        return person.user
    user = User.objects.create_user(f"{code}@demo.example", **names(code))
    user.groups.add(Group.objects.get(name="teacher"))
    school = next(row["school"] for row in read("people.yaml")["people"] if row["code"] == code)
    user.memberships.create(school=School.objects.get(code=str(school)))
    person.user = user
    person.save(update_fields=["user"])
    return user
