"""Apply a file: every row of it in one transaction, or nothing."""

from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from core.importing import StalePlan
from schools.models import School

from .planning import make_plan

LOG_ACTION = "schools.import"


def apply_file(sheet, office, fingerprint, user):
    """Save what the plan with this fingerprint said and return it; raise StalePlan otherwise."""
    try:
        with transaction.atomic():
            return save_plan(sheet, office, fingerprint, user)
    except IntegrityError as error:
        # Another person added one of the codes at the same moment.
        raise StalePlan from error


def save_plan(sheet, office, fingerprint, user):
    locked = School.objects.select_for_update(of=("self",))
    plan = make_plan(sheet, office, locked)
    if not plan.can_be_applied or plan.fingerprint != fingerprint:
        raise StalePlan
    for change in plan.changes:
        change.school.save()
        log(change.school, LOG_ACTION, user=user, content_changed=True)
    return plan
