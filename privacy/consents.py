"""What a person was told and agreed to."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from .models import Consent, PrivacySettings

GIVEN, WITHDRAWN = "privacy.consent_given", "privacy.consent_withdrawn"
NOTICE, NAMED = Consent.Purpose.NOTICE, Consent.Purpose.NAMED


def notice_in_force():
    """Return the settings of the notice, saved or not: one library has one notice."""
    known = PrivacySettings.objects.filter(site__is_default_site=True).first()
    return known or PrivacySettings()


def is_told(user):
    """Tell whether the user was told of the notice as it stands."""
    version = notice_in_force().version
    return user.consents.filter(purpose=NOTICE, version=version).exists()


def note_told(user):
    user.consents.create(purpose=NOTICE, version=notice_in_force().version)


def agrees_to_be_named(user):
    """Tell whether the user agreed, here or on paper, as the person's entry says."""
    if user.consents.in_force().filter(purpose=NAMED).exists():
        return True
    return bool(hasattr(user, "person") and user.person.consent_given_on)


@transaction.atomic
def agree_to_be_named(user):
    """Note the consent, also on the entry that pages show."""
    if not user.consents.in_force().filter(purpose=NAMED).exists():
        user.consents.create(purpose=NAMED, version=notice_in_force().version)
    note_on_person(user, timezone.localdate())
    log(user, GIVEN, user=user)


@transaction.atomic
def withdraw(user):
    """End the consent; the office hears of it, and takes the name off the pages."""
    named = user.consents.in_force().filter(purpose=NAMED)
    named.update(withdrawn_at=timezone.now())
    note_on_person(user, None)
    log(user, WITHDRAWN, user=user)


def note_on_person(user, day):
    if hasattr(user, "person"):
        user.person.consent_given_on = day
        user.person.save(update_fields=["consent_given_on"])
