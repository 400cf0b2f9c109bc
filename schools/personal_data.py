"""What the register holds on a person: at which schools they are or were."""

from django.utils.translation import gettext as _

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_date

from .models import Membership


def memberships_of(subject):
    return (
        Membership.objects.filter(user=subject.user) if subject.user else Membership.objects.none()
    )


def describe(subject):
    rows = [
        (
            entry.school.name,
            entry.get_role_display(),
            thai_date(entry.since, "full"),
            thai_date(entry.until, "full"),
        )
        for entry in memberships_of(subject).select_related("school").order_by("pk")
    ]
    yield Holding(_("Schools"), [_("School"), _("Role"), _("since"), _("until")], rows)


def erase(subject):
    memberships_of(subject).delete()
