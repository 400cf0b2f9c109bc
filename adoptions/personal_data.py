"""What records of use hold on a person: what they used, and what they told about it."""

from django.utils.translation import gettext as _

from core.content_version import raise_version
from core.personal_data import Holding
from core.templatetags.hub_tags import thai_moment


def describe(subject):
    if subject.user is None:
        return
    rows = [
        (
            adoption.title,
            adoption.school.name,
            adoption.school_year.name,
            adoption.outcome,
            adoption.changes,
            thai_moment(adoption.sent_at),
        )
        for adoption in subject.user.adoptions.select_related("school", "school_year", "work")
    ]
    told = [_("what came of it"), _("what was changed"), _("sent on")]
    headings = [_("work"), _("School"), _("school year"), *told]
    yield Holding(_("My uses of works"), headings, rows)


def erase(subject):
    """Keep what others learn from, without showing whose it is."""
    if subject.user:
        subject.user.adoptions.update(is_named=False)
        raise_version()
