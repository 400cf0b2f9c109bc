"""Where a request comes from, asked in one way by all who limit or count."""

from allauth.account.adapter import get_adapter


def client_address(request):
    """Return the reader's network address, as seen by the proxy in front of us.

    None outside the web server: a shell that logs somebody in or out has no address.
    """
    is_served = "REMOTE_ADDR" in request.META
    return get_adapter().get_client_ip(request) if is_served else None
