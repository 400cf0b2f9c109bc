"""What a list of people would do: whom it invites, whom it takes in, and every bad row."""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from django.contrib.auth.models import Group
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from accounts.models import Invitation
from core.importing.rows import Problem, read_row
from core.models import User

from .columns import ROLES
from .rules import row_fields

INVITE, AGAIN, ADMIT = "invite", "again", "admit"


class Step(NamedTuple):
    """What is done for one row."""

    number: int
    kind: str
    invitation: Invitation
    account: User | None = None


@dataclass
class Plan:
    steps: list = field(default_factory=list)
    bad_rows: list = field(default_factory=list)
    unchanged: int = 0

    def count(self, *kinds):
        return sum(step.kind in kinds for step in self.steps)

    @property
    def invited(self):
        return self.count(INVITE, AGAIN)

    @property
    def admitted(self):
        return self.count(ADMIT)

    @property
    def can_be_applied(self):
        return bool(self.steps)

    @property
    def fingerprint(self):
        """Tell this plan from any other: what was shown is what is applied."""
        told = [(step.number, step.kind, str(step.invitation)) for step in self.steps]
        return sha256(repr((told, self.bad_rows)).encode()).hexdigest()


class Known:
    """What the site knows of the addresses in a list, fetched at once for all of them."""

    def __init__(self, emails):
        self.emails = emails
        self.groups = Group.objects.in_bulk([role.value for role in ROLES], field_name="name")

    @cached_property
    def accounts(self):
        current = User._meta.get_field("memberships").related_model.objects.current()
        users = User.objects.filter(email__in=self.emails)
        memberships = Prefetch("memberships", queryset=current, to_attr="current_memberships")
        return {user.email: user for user in users.prefetch_related(memberships)}

    @cached_property
    def invitations(self):
        waiting = Invitation.objects.unanswered().filter(email__in=self.emails)
        waiting = waiting.select_related("group", "school")
        return {(one.email, one.group_id, one.school_id): one for one in waiting}


def mark_unusable(rows, known, headers):
    """Add a problem to each row whose address stands in an earlier one or has a closed account."""
    first = {}
    for row in rows:
        email = row.values.get("email")
        if not email:
            continue
        if first.setdefault(email, row.number) != row.number:
            told = _("This address is already in row %(row)s. Each person needs one of their own.")
            row.problems.append(Problem(headers["email"], told % {"row": first[email]}))
        elif email in known.accounts and not known.accounts[email].is_active:
            told = _("The account of this address is closed. Open it under Users first.")
            row.problems.append(Problem(headers["email"], told))


def invitation_of(values, known):
    """Return the invitation that a row stands for, not saved."""
    role = values.get("role", ROLES[0].value)
    names = {name: values.get(name, "") for name in ("title", "first_name", "last_name")}
    return Invitation(
        email=values["email"], school=values["school"], group=known.groups[role], **names
    )


def has_part(account, invitation):
    """Tell whether the person has today what the invitation would give."""
    wanted = (invitation.school_id, invitation.group.name)
    return wanted in {(held.school_id, held.role) for held in account.current_memberships}


def step_of(row, known):
    """Return what is to be done for a good row, or None when it is done already."""
    invitation = invitation_of(row.values, known)
    if account := known.accounts.get(invitation.email):
        done = has_part(account, invitation)
        return None if done else Step(row.number, ADMIT, invitation, account)
    key = (invitation.email, invitation.group_id, invitation.school_id)
    if waiting := known.invitations.get(key):
        return Step(row.number, AGAIN, waiting) if waiting.is_expired else None
    return Step(row.number, INVITE, invitation)


def make_plan(sheet):
    """Return the Plan of a sheet; bad rows do not stand in the way of good ones."""
    fields = row_fields()
    rows = [read_row(row, fields, sheet.headers) for row in sheet.rows]
    known = Known([row.values["email"] for row in rows if "email" in row.values])
    mark_unusable(rows, known, sheet.headers)
    good = [row for row in rows if not row.problems]
    steps = [step for row in good if (step := step_of(row, known))]
    bad = [row for row in rows if row.problems]
    return Plan(steps, bad, len(good) - len(steps))
