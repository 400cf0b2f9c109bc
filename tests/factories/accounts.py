"""Invitations for tests, and the app on the phone."""

import base64
import hmac
import re
import time
from itertools import count

from django.contrib.auth.models import Group
from django.core import mail

from accounts.inviting import send
from accounts.models import Invitation

numbers = count(1)
LINK = re.compile(r"https?://[^/\s]+(/\S+)")


def make_invitation(group="teacher", by=None, **fields):
    """Invite somebody as the office does, and return the invitation."""
    fields.setdefault("email", f"invited{next(numbers)}@school.example")
    invitation = Invitation(group=Group.objects.get(name=group), **fields)
    send(invitation, by)
    return invitation


def link_in(message):
    """Return the path of the first link in a mail."""
    return LINK.search(message.body).group(1)


def mailed_to(address):
    """Return the mails that an address got."""
    return [message for message in mail.outbox if address in message.to]


def app_code(secret):
    """Return what an authenticator app shows now (RFC 6238)."""
    period = int(time.time()) // 30
    digest = hmac.digest(base64.b32decode(secret), period.to_bytes(8), "sha1")
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4]) & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
