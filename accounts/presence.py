"""A sign in the browser that somebody is logged in, so that other readers are not asked about.

It says nothing about who; pages that everybody gets are the same with and without it, and the
script in their header asks `account_me` only when it is there.
"""

from django.conf import settings

COOKIE = "hub_present"


def mark_present(response):
    """Leave the sign for as long as a login lasts; the script removes it when that has ended."""
    response.set_cookie(
        COOKIE,
        "1",
        max_age=settings.SESSION_COOKIE_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response
