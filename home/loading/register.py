"""Networks, schools, persons, and the accounts one can log in with."""

from django.contrib.auth.models import Group
from django.utils import timezone

from core.models import Person, User
from schools.models import Membership, Office, School, SchoolNetwork

from .sources import read

# login → (group, code of the person, school and role there)
LOGINS = {
    "admin@demo.example": ("administrator", None, None),
    "head@demo.example": ("head", "kanokporn", None),
    "supervisor@demo.example": ("supervisor", "paricha", None),
    "director@demo.example": ("director", "somkit", ("99010001", Membership.Role.DIRECTOR)),
    "teacher@demo.example": ("teacher", "chalida", ("99010001", Membership.Role.TEACHER)),
}


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
    """Create the demo accounts, or give those that exist the password; returns {e-mail: group}."""
    for email, (group, code, place) in LOGINS.items():
        user, _made = User.objects.get_or_create(email=email, defaults=names(code))
        user.is_superuser = user.is_staff = group == "administrator"
        if not user.check_password(password):
            user.set_password(password)
        user.save()
        user.groups.set([Group.objects.get(name=group)])
        if code:
            Person.objects.filter(code=code).update(user=user)
        if place:
            school, role = School.objects.get(code=place[0]), place[1]
            Membership.objects.get_or_create(user=user, school=school, role=role)
    return {email: group for email, (group, _code, _place) in LOGINS.items()}


def names(code):
    """Return a person's names as an account has them."""
    for row in read("people.yaml")["people"]:
        if row["code"] == code:
            first, last = row["name"].split(" ", 1)
            return {"title": row["title"], "first_name": first, "last_name": last}
    return {"first_name": "ผู้ดูแลระบบ"}
