"""Who reads: two numbers that nobody can turn back into an address, and only for one day."""

import hmac
from datetime import date
from ipaddress import ip_address, ip_network
from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from core.client_address import client_address

from .day_keys import key_of
from .machines import is_fetched_ahead, is_machine

HOME_NETWORK = 64  # bits of an IPv6 address that stay while a telephone changes the others


class Reader(NamedTuple):
    """A reader of one day; `key` is of address and browser, `place` of the address alone."""

    day: date
    minute: int
    key: str
    place: str


def reader_of(request):
    """Return who reads, or None for whoever is not counted: machines and those who edit."""
    agent = request.headers.get("User-Agent", "")
    if is_machine(agent) or is_fetched_ahead(request) or is_staff(request.user):
        return None
    address = network_of(request)
    return address and keyed(address, agent)


def is_staff(user):
    """Tell whether the user works on the library, in the admin."""
    return user.is_authenticated and user.has_perm("wagtailadmin.access_admin")


def network_of(request):
    """Return the reader's address, of IPv6 the home network; None where it is not told."""
    try:
        address = ip_address(client_address(request))
    except (PermissionDenied, ValueError):
        return None
    if address.version == 4:
        return str(address)
    return str(ip_network((address, HOME_NETWORK), strict=False))


def keyed(address, agent):
    """Return the reader under the key of today."""
    now = timezone.now()
    day, minute = timezone.localdate(now), int(now.timestamp() // 60)
    key = key_of(day)
    return Reader(day, minute, digest(key, f"{address}\n{agent}")[:32], digest(key, address)[:16])


def digest(key, text):
    return hmac.new(key, text.encode(), "sha256").hexdigest()
