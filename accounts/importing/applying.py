"""Do what the plan said: in one transaction, with the mails left to the worker."""

from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from accounts.inviting import IMPORTED, admit, mail_invitations
from accounts.models import Invitation
from core.importing import StalePlan

from .planning import ADMIT, AGAIN, INVITE, make_plan


def apply_file(sheet, fingerprint, by):
    """Apply the plan with this fingerprint and return it; raise StalePlan otherwise."""
    try:
        with transaction.atomic():
            return follow_plan(sheet, fingerprint, by)
    except IntegrityError as error:
        # Somebody invited one of them at the same moment.
        raise StalePlan from error


def follow_plan(sheet, fingerprint, by):
    plan = make_plan(sheet)
    if not plan.can_be_applied or plan.fingerprint != fingerprint:
        raise StalePlan
    save_new([step.invitation for step in plan.steps if step.kind == INVITE], by)
    extend([step.invitation for step in plan.steps if step.kind == AGAIN])
    for step in plan.steps:
        if step.kind == ADMIT:
            admit(step.account, step.invitation.group, step.invitation.school, by)
    # One entry for all of them; each invitation knows who sent it, and when.
    counted = {"invited": plan.invited, "admitted": plan.admitted, "bad": len(plan.bad_rows)}
    log(by, IMPORTED, user=by, data=counted)
    mail_invitations.enqueue()
    return plan


def save_new(invitations, by):
    for invitation in invitations:
        invitation.invited_by, invitation.expires_at = by, Invitation.next_expiry()
    Invitation.objects.bulk_create(invitations, batch_size=500)


def extend(invitations):
    keys = [invitation.pk for invitation in invitations]
    Invitation.objects.filter(pk__in=keys).update(expires_at=Invitation.next_expiry(), sent_at=None)
