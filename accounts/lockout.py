"""What the lockout counts by: the address typed; the machine is told by `core.client_address`."""


def login_name(request, credentials):
    """Return the e-mail address that somebody tries to log in with."""
    given = credentials or {}
    return (given.get("email") or given.get("username") or request.POST.get("login", "")).lower()
