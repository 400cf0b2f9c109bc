"""The link at the end of each mail that ends mails about its topics, without a login."""

from django.core import signing
from django.urls import reverse

from core.models import User

from .models import Frequency, Topic
from .preferences import choose

SALT = "notices.unsubscribe"


def unsubscribe_address(user, topics):
    """Return the site-relative address; it works for good, for this person and these topics."""
    token = signing.dumps([user.pk, [str(topic) for topic in topics]], salt=SALT)
    return reverse("notice_unsubscribe", args=[token])


def read_token(token):
    """Return (user, topics), or None when the link is not one of ours."""
    try:
        key, topics = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    user = User.objects.filter(pk=key).first()
    return user and (user, [Topic(topic) for topic in topics if topic in Topic.values])


def unsubscribe(user, topics):
    for topic in topics:
        choose(user, topic, Frequency.NEVER)
