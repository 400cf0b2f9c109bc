"""Every role against invitations, accounts, and who reviews what, through HTTP."""

from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.urls import reverse

from accounts.joining import code_of
from accounts.models import Invitation, JoinRequest
from core.models import User
from tests.factories.accounts import make_invitation
from tests.factories.people import make_user
from tests.factories.reviews import area
from tests.factories.schools import make_school
from tests.schools.uploads import csv_file

from .tables import ON_ACCOUNTS, WITH_SCHOOLS, table
from .trying import opens, url_name, who_may

pytestmark = pytest.mark.django_db
NEW = "new@school.example"
HEADER = ["อีเมล", "รหัสโรงเรียน"]


def is_invited(email=NEW):
    return Invitation.objects.filter(email=email).exists()


def invites(group, with_school=True):
    def tried(somebody, there):
        school = there.school.pk if with_school else ""
        row = {"email": NEW, "group": Group.objects.get(name=group).pk, "school": school}
        somebody.client.post(reverse(url_name(Invitation, "add")), row)
        return is_invited()

    return tried


def sends_again(somebody, there):
    somebody.client.post(reverse("invitation_renew", args=[there.invitation.pk]))
    return Invitation.objects.get(pk=there.invitation.pk).expires_at > there.invitation.expires_at


def takes_back(somebody, there):
    somebody.client.post(reverse(url_name(Invitation, "delete"), args=[there.invitation.pk]))
    return not Invitation.objects.filter(pk=there.invitation.pk).exists()


def imports(somebody, there):
    file = csv_file([NEW, there.school.code], header=HEADER)
    preview = somebody.client.post(reverse("people_import"), {"file": file}, follow=True)
    plan = preview.context and preview.context.get("plan")
    if plan:
        data = {"fingerprint": plan.fingerprint}
        somebody.client.post(preview.request["PATH_INFO"], data)
    return is_invited()


def lets_join(name):
    def tried(somebody, there):
        somebody.client.post(reverse(name, args=[there.asked.pk]))
        return is_invited(there.asked.email)

    return tried


def renews_code(somebody, there):
    before = code_of(there.school).code
    somebody.client.post(reverse("account_renew_code", args=[there.school.code]))
    return code_of(there.school).code != before


def resets(somebody, there):
    somebody.client.post(reverse("reset_two_factor", args=[there.teacher.pk]))
    return not Authenticator.objects.filter(user=there.teacher).exists()


def assigns(somebody, there):
    """Send the screen's form, with an area for each supervisor."""
    rows = User.objects.filter(groups__name="supervisor").order_by("pk")
    data = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": len(rows)}
    for number, user in enumerate(rows):
        data[f"form-{number}-id"] = user.pk
        data[f"form-{number}-learning_areas"] = [area("math").pk]
    somebody.client.post(reverse("reviewed_areas"), data)
    return there.supervisor.learning_areas.filter(code="math").exists()


ACTIONS = {
    "list invitations": opens(url_name(Invitation, "list")),
    "invite a teacher": invites("teacher"),
    "invite an administrator": invites("administrator", with_school=False),
    "send an invitation again": sends_again,
    "take back an invitation": takes_back,
    "import people": imports,
    "list who asks to join": opens(url_name(JoinRequest, "list")),
    "let somebody join": lets_join("join_approve"),
    "let somebody join own": lets_join("account_approve"),
    "see the code of own": lambda somebody, there: somebody.opens(
        reverse("account_school"), code_of(there.school).spelt
    ),
    "renew the code of own": renews_code,
    "list accounts": opens("wagtailusers_users:index"),
    "change an account": opens("wagtailusers_users:edit", row="teacher"),
    "reset a second factor": resets,
    "change rights": opens("wagtailusers_groups:edit", row="group"),
    "assign learning areas": assigns,
}


@pytest.fixture
def there():
    """A school with an invitation and somebody who asks to join, and accounts to look after."""
    school, teacher = make_school(), make_user("teacher")
    Authenticator.objects.create(user=teacher, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return SimpleNamespace(
        school=school,
        invitation=make_invitation(school=school),
        asked=JoinRequest.objects.create(email="asks@school.example", school=school),
        teacher=teacher,
        supervisor=make_user("supervisor"),
        group=Group.objects.get(name="teacher"),
    )


def test_what_each_role_may_do_with_accounts(there):
    schools = there.school, make_school("99990002")
    expected = table(ON_ACCOUNTS, WITH_SCHOOLS)

    def does(somebody, action):
        return ACTIONS[action](somebody, there)

    assert who_may(expected, WITH_SCHOOLS, does, schools) == expected
