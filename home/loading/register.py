"""Networks, schools, persons, and the accounts one can log in with."""

from django.contrib.auth.models import Group
from django.utils import timezone

from core.models import LearningArea, Person, User
from schools.models import Membership, Office, School, SchoolNetwork

from .sources import read


def load_schools():
    """Create or update the networks and schools."""
    data, office = read("schools.yaml"), Office.objects.get(code="main")
    networks = {}
    for order, row in enumerate(data["networks"], start=1):
        networks[row["code"]], _made = SchoolNetwork.objects.update_or_create(
            code=row["code"],
            defaults={
                "name_th": row["name_th"],
                "name_en": row["name_en"],
                "order": order,
                "office": office,
            },
        )
    for row in data["schools"]:
        School.objects.update_or_create(
            code=row["code"],
            defaults={
                **{key: row[key] for key in ("name_th", "name_en", "size", "place")},
                "office": office,
                "network": networks[row["network"]],
                "is_on_island": row.get("island", False),
                "is_in_hills": row.get("hill", False),
            },
        )


def load_persons():
    """Create or update the persons; all of them are invented and agree to be shown."""
    for row in read("people.yaml")["people"]:
        Person.objects.update_or_create(
            code=row["code"],
            defaults={
                "display_name": f"{row['title']}{row['name']}",
                "display_name_en": row["name_en"],
                "position": row["position"],
                "consent_given_on": timezone.localdate(),
            },
        )


def load_logins(password):
    """Create the demo accounts, or give those that exist the password."""
    for login in read("logins.yaml")["logins"]:
        user, made = User.objects.get_or_create(
            email=login["email"], defaults=names(login.get("person"))
        )
        user.is_superuser = user.is_staff = login["group"] == "administrator"
        if made or not user.check_password(password):
            user.set_password(password)
        user.save()
        user.groups.set([Group.objects.get(name=login["group"])])
        user.learning_areas.set(LearningArea.objects.filter(code__in=login.get("areas", [])))
        join(user, login)


def join(user, login):
    """Link an account to its person and its school."""
    if code := login.get("person"):
        Person.objects.filter(code=code).update(user=user)
    if code := login.get("school"):
        school = School.objects.get(code=code)
        Membership.objects.get_or_create(user=user, school=school, role=login["role"])


def names(code):
    """Return a person's names as an account has them."""
    for row in read("people.yaml")["people"]:
        if row["code"] == code:
            first, last = row["name"].split(" ", 1)
            return {"title": row["title"], "first_name": first, "last_name": last}
    return {"first_name": "ผู้ดูแลระบบ"}
