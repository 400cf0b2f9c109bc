"""What contributions hold on a person: what they handed in, and what they declared about it."""

from django.utils.translation import gettext as _

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_moment


def describe(subject):
    if subject.user is None:
        return
    rows = [
        (
            str(contribution),
            contribution.school.name,
            contribution.get_licence_display(),
            contribution.consent_from,
            thai_moment(contribution.declared_at) if contribution.declared_at else "",
        )
        for contribution in subject.user.contributions.select_related("page", "school")
    ]
    headings = [_("Title"), _("School"), _("licence"), _("who gave consent"), _("declared on")]
    yield Holding(_("My contributions"), headings, rows)


def erase(subject):
    """Keep what others read and what was declared about it, without showing whose it is."""
    if subject.user:
        subject.user.contributions.update(is_named=False)
