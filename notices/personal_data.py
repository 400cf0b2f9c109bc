"""What notices hold on a person: what they were told, and how often they want mail."""

from django.utils.translation import gettext as _

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_moment


def describe(subject):
    if subject.user is None:
        return
    notices = [(n.sentence, thai_moment(n.created_at)) for n in subject.user.notices.all()]
    yield Holding(_("Notices"), [_("What it is about"), _("Date")], notices)
    wishes = [
        (wish.get_topic_display(), wish.get_frequency_display())
        for wish in subject.user.notice_preferences.all()
    ]
    yield Holding(_("Wishes about mails"), [_("What it is about"), _("by mail")], wishes)


def erase(subject):
    """Delete what was told to them; what others were told of them keeps no name."""
    if subject.user:
        subject.user.notices.all().delete()
        subject.user.notice_preferences.all().delete()
