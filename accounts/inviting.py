"""Invite people, and take in who accepts."""

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task
from wagtail.log_actions import log

from core.mail import absolute, queue_mail, sending_site
from core.models import User

from .models import Invitation

INVITED, ACCEPTED, ADMITTED = "accounts.invite", "accounts.accept", "accounts.admit"
IMPORTED = "accounts.import"
LANGUAGE = "th"


def send(invitation, by):
    """Save an invitation and have it mailed."""
    invitation.invited_by = by
    invitation.save()
    log(invitation, INVITED, user=by)
    mail_invitations.enqueue()


def invite(invitation, by):
    """Invite on behalf of the office; who has an account is taken in at once, and returned."""
    account = invitation.account
    if account is None:
        return send(invitation, by)
    return admit(account, invitation.group, invitation.school, by)


def renew(invitation, by):
    """Send an unanswered invitation once more, valid for as long as a new one."""
    invitation.expires_at, invitation.sent_at = Invitation.next_expiry(), None
    invitation.save(update_fields=["expires_at", "sent_at"])
    log(invitation, INVITED, user=by)
    mail_invitations.enqueue()


@task()
def mail_invitations():
    """Mail every invitation that waits for it; what an earlier run left undone too."""
    for key in Invitation.objects.open().filter(sent_at__isnull=True).values_list("pk", flat=True):
        mail_invitation(key)


@transaction.atomic
def mail_invitation(key):
    """Mail one invitation, unless another worker did or it was withdrawn meanwhile."""
    waiting = Invitation.objects.open().filter(pk=key, sent_at__isnull=True)
    if invitation := waiting.select_for_update(of=("self",)).first():
        queue_mail(message_of(invitation))
        invitation.sent_at = timezone.now()
        invitation.save(update_fields=["sent_at"])


def message_of(invitation):
    """Return the mail; its link is the only place where the token stands."""
    with override(LANGUAGE):
        context = {
            "invitation": invitation,
            "site": sending_site(),
            "link": absolute(invitation.get_absolute_url(LANGUAGE)),
        }
        subject = render_to_string("accounts/email/invitation_subject.txt", context).strip()
        body = render_to_string("accounts/email/invitation_message.txt", context)
    return EmailMessage(subject, body, to=[invitation.email])


def admit(user, group, school=None, by=None):
    """Give the user the part in the office or at the school; what they have they keep."""
    user.groups.add(group)
    if school and not user.memberships.current().filter(school=school, role=group.name).exists():
        user.memberships.create(school=school, role=group.name, since=timezone.localdate())
        log(user, ADMITTED, user=by or user, data={"school": school.code, "role": group.name})
    return user


@transaction.atomic
def accept(invitation, names=None, password=None, user=None):
    """Answer the invitation once; return the user, made unless given, or None if it is too late."""
    held = Invitation.objects.open().select_for_update(of=("self",))
    invitation = held.filter(pk=invitation.pk).first()
    if invitation is None:
        return None
    user = user or User.objects.create_user(invitation.email, password, **names)
    admit(user, invitation.group, invitation.school)
    invitation.accepted_at, invitation.accepted_by = timezone.now(), user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    log(invitation, ACCEPTED, user=user)
    return user
