"""How often a person is mailed about a topic."""

from django.db import transaction

from .models import Frequency, Notice, Preference, Topic

# Reminders come in bunches, early in the morning.
DEFAULTS = dict.fromkeys(Topic, Frequency.INSTANT) | {Topic.REMINDERS: Frequency.DAILY}


def frequencies_of(user):
    """Return {topic: frequency} for every topic."""
    chosen = dict(user.notice_preferences.values_list("topic", "frequency"))
    return {topic: Frequency(chosen.get(topic, usual)) for topic, usual in DEFAULTS.items()}


@transaction.atomic
def choose(user, topic, frequency):
    """Keep the wish, also for what waits for a mail already; it comes with the next digest."""
    Preference.objects.update_or_create(user=user, topic=topic, defaults={"frequency": frequency})
    next_mail = Frequency.DAILY if frequency == Frequency.INSTANT else frequency
    waiting = Notice.objects.filter(recipient=user, topic=topic, mailed_at__isnull=True)
    waiting.exclude(by_mail=Frequency.NEVER).update(by_mail=next_mail)
