"""What schools say about themselves to other sites."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.sharing import Card, Subject

from .models import School

SCHOOL = "school"


def trail_of(*more):
    """Return (name, path) from the home page to the list of schools, and what is below."""
    home = reverse("schools:index").removesuffix("schools/")
    return ((_("Home"), home), (_("Schools"), reverse("schools:index")), *more)


def list_subject(total):
    """Return what is told of the list of all schools."""
    said = _("%(count)s schools share what they have learnt here.") % {"count": total}
    return Subject(_("Schools"), said, reverse("schools:index"), trail=trail_of())


def school_subject(school):
    """Return what is told of one school, in the language in force."""
    path = school.get_absolute_url()
    network = school.network.name if school.network else ""
    lines = tuple(line for line in (network, school.place) if line)
    said = _("Everything in the library that comes from %(name)s") % {"name": school.name}
    return Subject(
        title=school.name,
        description=said,
        path=path,
        kind=SCHOOL,
        key=school.code,
        card=Card(_("School"), school.name, lines, kind="school", seed=school.code),
        schema="School",
        source=school,
        trail=trail_of((school.name, path)),
    )


def find_school(kind, key, language):
    """Return the subject of the school with this code, or None."""
    school = School.objects.filter(code=key).first() if kind == SCHOOL else None
    if school is None:
        return None
    with override(language):
        return school_subject(school)
