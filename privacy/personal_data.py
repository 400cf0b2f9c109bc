"""What this app itself holds on a person: consents, and what they asked for."""

from django.utils.translation import gettext as _

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_date, thai_moment

from .models import Consent, ErasureRequest, TakedownRequest


def takedowns_of(subject):
    return TakedownRequest.objects.filter(email__iexact=subject.email)


def describe(subject):
    if subject.user is None:
        return
    about, day, state = _("What it is about"), _("Date"), _("State")
    consents = [
        (
            f"{given.get_purpose_display()} ({thai_date(given.version, 'full')})",
            thai_moment(given.given_at),
            thai_moment(given.withdrawn_at) if given.withdrawn_at else "",
        )
        for given in Consent.objects.filter(user=subject.user)
    ]
    yield Holding(_("Told and agreed"), [about, day, _("withdrawn on")], consents)
    wishes = ErasureRequest.objects.filter(user=subject.user)
    asked = [(str(w), thai_moment(w.created_at), w.get_state_display()) for w in wishes]
    asked += [
        (t.get_kind_display(), thai_moment(t.created_at), t.get_state_display())
        for t in takedowns_of(subject)
    ]
    yield Holding(_("What you asked for"), [about, day, state], asked)


def erase(subject):
    """Forget who consented and who asked; what was decided about pages stays."""
    if subject.user:
        Consent.objects.filter(user=subject.user).delete()
        takedowns_of(subject).update(name="", email="", text="")
