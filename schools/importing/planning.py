"""What a sheet would change, and every row that stands in the way."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from django.utils.translation import gettext as _

from core.importing.rows import Problem, read_row
from schools.models import School

from .columns import COLUMNS
from .rules import row_fields


class Difference(NamedTuple):
    column: str
    old: str
    new: str


@dataclass
class Change:
    """A school that the file makes or alters."""

    number: int
    school: School
    differences: list

    @property
    def is_new(self):
        return self.school.pk is None


@dataclass
class Plan:
    changes: list = field(default_factory=list)
    bad_rows: list = field(default_factory=list)
    unchanged: int = 0

    @property
    def added(self):
        return sum(change.is_new for change in self.changes)

    @property
    def altered(self):
        return len(self.changes) - self.added

    @property
    def can_be_applied(self):
        return bool(self.changes) and not self.bad_rows

    @property
    def fingerprint(self):
        """Tell this plan from any other: what was shown is what is applied."""
        told = [(change.school.code, change.is_new, change.differences) for change in self.changes]
        return sha256(repr((told, self.bad_rows)).encode()).hexdigest()


def mark_duplicates(rows, header):
    """Add a problem to each row whose code stands in an earlier one."""
    first = {}
    for row in rows:
        code = row.values.get("code")
        if code and first.setdefault(code, row.number) != row.number:
            message = _("The code %(code)s is already in row %(row)s. Delete one of the two rows.")
            found = message % {"code": code, "row": first[code]}
            row.problems.append(Problem(header, found))


def shown(school, name):
    """Return a value as the admin shows it."""
    value = getattr(school, name)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    display = getattr(school, f"get_{name}_display", None)
    return str(display() if display else value or "")


def make_change(row, school):
    """Set the values of the row on the school and return what differs, or None."""
    columns = [column for column in COLUMNS if column.field in row.values]
    altered = [
        column
        for column in columns
        if school.pk is None or getattr(school, column.field) != row.values[column.field]
    ]
    if not altered:
        return None
    old = ["" if school.pk is None else shown(school, column.field) for column in altered]
    for column in altered:
        setattr(school, column.field, row.values[column.field])
    new = [shown(school, column.field) for column in altered]
    names = [str(column) for column in altered]
    return Change(row.number, school, list(map(Difference, names, old, new)))


def new_school(row, office):
    network = row.values.get("network")
    return School(office=network.office if network else office)


def make_plan(sheet, office, schools=None):
    """Return the Plan of a sheet; schools that it adds without a network go to the office.

    `schools` is the queryset to compare with, for a caller that holds a lock on it.
    """
    fields = row_fields()
    rows = [read_row(row, fields, sheet.headers) for row in sheet.rows]
    mark_duplicates(rows, sheet.headers["code"])
    plan = Plan(bad_rows=[row for row in rows if row.problems])
    good = [row for row in rows if not row.problems]
    schools = School.objects.all() if schools is None else schools
    codes = [row.values["code"] for row in good]
    existing = schools.select_related("network").in_bulk(codes, field_name="code")
    for row in good:
        school = existing.get(row.values["code"]) or new_school(row, office)
        if change := make_change(row, school):
            plan.changes.append(change)
    plan.unchanged = len(good) - len(plan.changes)
    return plan
