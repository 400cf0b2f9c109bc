"""Accounts and persons for tests."""

from itertools import count

from django.contrib.auth.models import Group

from core.models import PagePerson, Person, User

numbers = count(1)


def make_user(group=None, **fields):
    fields.setdefault("email", f"user{next(numbers)}@school.example")
    user = User.objects.create_user(password="ครูไทย-2569", **fields)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def credit(page, person):
    """Name a person as one who made what the page tells of."""
    PagePerson.objects.create(page_id=page.pk, person=person)


def make_person(name="นางสาวสมใจ ใฝ่เรียน", **fields):
    return Person.objects.create(display_name=name, **fields)
