"""The way of a record: sent, read by somebody who has no part in it, published or returned."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from core.content_version import raise_version
from core.models import User

from . import telling
from .models import Adoption, State
from .works import areas_of, makers_of

APP, DECIDE = "adoptions", "change_adoption"
PUBLISHED, RETURNED = "adoptions.publish", "adoptions.return"
SENT, WITHDRAWN = "adoptions.send", "adoptions.withdraw"
# From which states a decision leads where.
MAY_BE_PUBLISHED = [State.WAITING]
MAY_BE_RETURNED = [State.WAITING, State.PUBLISHED]


def has_part_in(user, adoption):
    """Tell whether the user wrote the record or made the work that it praises."""
    return user.pk == adoption.user_id or makers_of(adoption.work).filter(pk=user.pk).exists()


def may_decide(user, adoption):
    """Four eyes: who may decide at all decides about what others did with the works of others."""
    return user.has_perm(f"{APP}.{DECIDE}") and not has_part_in(user, adoption)


def moderators_of(adoption):
    """Return who is asked to read it: those for the work's areas or for all, else everybody."""
    permission = Q(
        groups__permissions__codename=DECIDE, groups__permissions__content_type__app_label=APP
    )
    able = User.objects.filter(permission, is_active=True).exclude(pk=adoption.user_id)
    able = able.exclude(pk__in=makers_of(adoption.work)).distinct()
    for_work = Q(learning_areas__in=areas_of(adoption.work)) | Q(learning_areas__isnull=True)
    return able.filter(for_work) or able


@transaction.atomic
def send(adoption):
    """Save the record and ask for it to be read, again if it was read before."""
    adoption.state, adoption.sent_at = State.WAITING, timezone.now()
    adoption.version += 1
    adoption.save()
    log(adoption, SENT, user=adoption.user)
    telling.tell_sent(adoption, moderators_of(adoption))


def decide(adoption, user, states, **changes):
    """Write a decision down, unless the record is another than the one that was read."""
    known = Adoption.objects.filter(pk=adoption.pk, version=adoption.version, state__in=states)
    if not known.update(decided_by=user, **changes):
        return False
    raise_version()
    adoption.refresh_from_db()
    return True


@transaction.atomic
def publish(adoption, user):
    """Show the record on the work's page; returns whether it was still the one that was read."""
    now = timezone.now()
    changes = {"state": State.PUBLISHED, "published_at": now, "reason": ""}
    if not decide(adoption, user, MAY_BE_PUBLISHED, **changes):
        return False
    log(adoption, PUBLISHED, user=user)
    telling.tell_published(adoption, user)
    return True


@transaction.atomic
def send_back(adoption, user, reason):
    """Return the record with a reason, also when it is public already."""
    if not decide(adoption, user, MAY_BE_RETURNED, state=State.RETURNED, reason=reason):
        return False
    log(adoption, RETURNED, user=user)
    telling.tell_returned(adoption, user)
    return True


@transaction.atomic
def withdraw(adoption):
    """Take the record back; the teacher may revise it and send it again."""
    adoption.state = State.WITHDRAWN
    adoption.save(update_fields=["state"])
    log(adoption, WITHDRAWN, user=adoption.user)


def register_log_actions(actions):
    actions.register_action(SENT, _("Send a use of a work"), _("Sent a use of a work"))
    actions.register_action(PUBLISHED, _("Publish a use of a work"), _("Published a use of a work"))
    actions.register_action(RETURNED, _("Return a use of a work"), _("Returned a use of a work"))
    actions.register_action(WITHDRAWN, _("Withdraw a use of a work"), _("Withdrew a use of a work"))
