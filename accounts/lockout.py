"""What the lockout counts by: the address typed, and the machine it came from."""

from allauth.account.adapter import get_adapter


def login_name(request, credentials):
    """Return the e-mail address that somebody tries to log in with."""
    given = credentials or {}
    return (given.get("email") or given.get("username") or request.POST.get("login", "")).lower()


def client_address(request):
    """Return the reader's network address, as the other limits see it behind the proxy.

    None outside the web server: a shell that logs somebody in or out has no address.
    """
    is_served = "REMOTE_ADDR" in request.META
    return get_adapter().get_client_ip(request) if is_served else None
