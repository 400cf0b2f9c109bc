"""What the apps hold on a person, and how it is erased; each app answers for what is its own.

An app that stores anything about people has a module `personal_data` and registers it as hooks:

    hooks.register(DESCRIBE, describe)  # describe(subject) yields Holding
    hooks.register(ERASE, erase)        # erase(subject) deletes or empties its rows
    hooks.register(FORGET, forget)      # forget(texts, objects), for copies of what others hold

Content that others read is not deleted: its author stays as a person without a name. Names and
addresses inside texts are taken out of all tables by `privacy`, so `erase` need not look for them.
"""

from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Q
from wagtail import hooks

DESCRIBE, ERASE = "describe_personal_data", "erase_personal_data"
# Called last, with the texts that were taken out and the objects whose words changed; an app that
# keeps copies, such as an index, makes them anew.
FORGET = "forget_personal_data"


class Subject(NamedTuple):
    """Whom it is about: an account, a person as shown on pages, or both."""

    user: Any = None
    person: Any = None

    @classmethod
    def of_user(cls, user):
        return cls(user, getattr(user, "person", None))

    @classmethod
    def of_person(cls, person):
        return cls(person.user, person)

    @property
    def email(self):
        """The address that rows without an account are found by, or None."""
        return self.user.email if self.user else None

    def made(self, relation, owner):
        """Return the condition on pages: theirs by name (by `relation`), or by account."""
        named = Q(**{relation: self.person}) if self.person else Q(pk__in=())
        return named | (Q(**{owner: self.user}) if self.user else Q(pk__in=()))


class Holding(NamedTuple):
    """One kind of thing that is held on a person, as a table of plain text."""

    title: str
    headings: list
    rows: list


def describe(subject):
    """Return what all apps hold on the person, without what is empty."""
    found = [holding for tell in hooks.get_hooks(DESCRIBE) for holding in tell(subject)]
    return [holding for holding in found if holding.rows]


@transaction.atomic
def erase(subject):
    """Let each app erase what it holds, all or none; account and person still stand."""
    for erase_own in hooks.get_hooks(ERASE):
        erase_own(subject)


def forget(texts, objects):
    """Let each app drop its copies of these texts."""
    for forget_own in hooks.get_hooks(FORGET):
        forget_own(texts, objects)
