"""Nobody who may publish goes anywhere with a password alone."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.shortcuts import redirect
from django.utils.translation import get_language_from_path

from .two_factor import lacks_second_factor

AREA = "/account/"
FILES = "/files/"


def without_language(path):
    """Return the path as it is in the site's first language."""
    code = get_language_from_path(path)
    return path.removeprefix(f"/{code}") if code else path


def require_two_factor(get_response):
    """Lead who lacks a second factor to the page that sets it up, wherever they go."""

    def middleware(request):
        path = without_language(request.path_info)
        # Without a session nobody is logged in, and asking would mark the page as personal.
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        if path.startswith(AREA) or not has_session or not lacks_second_factor(request.user):
            return get_response(request)
        if path.startswith(FILES):
            # The pictures of the page they are led to; private files stay private.
            request.user = AnonymousUser()
            return get_response(request)
        return redirect("mfa_activate_totp")

    return middleware
