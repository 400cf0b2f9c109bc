"""What people's pages say about themselves to other sites."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from core.models import Person
from core.sharing import Card, Subject
from core.templatetags.hub_tags import position

from .shown import works_of

PERSON = "person"


def person_subject(person):
    """Return what is told of a person who agreed to be shown, in the language in force."""
    work = position(person)
    said = _("Everything in the library that %(name)s made") % {"name": person.name}
    path = person.get_absolute_url()
    return Subject(
        title=person.name,
        description=said,
        path=path,
        kind=PERSON,
        key=str(person.pk),
        card=Card(_("Person"), person.name, (work,) if work else (), seed=str(person.pk)),
        schema="Person",
        og_type="profile",
        source=person,
        trail=((_("Home"), path.partition("people/")[0]), (person.name, path)),
    )


def find_person(kind, key, language):
    """Return the subject of a person whose page is public, or None."""
    if kind != PERSON or not key.isdecimal():
        return None
    person = Person.objects.filter(pk=key).first()
    with override(language):
        is_shown = person and person.has_consented and works_of(person)
        return person_subject(person) if is_shown else None
