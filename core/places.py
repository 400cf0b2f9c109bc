"""Where a person goes to work on a page: the editor, or what an app offers outside the admin."""

from django.urls import reverse
from wagtail import hooks

from .access import is_live

# An app that shows pages to people without access to the admin registers
# `contribution_url(page, user)`, which returns an address of this user's own, or None.
CONTRIBUTION = "contribution_url"


def page_url_for(page, user):
    """Return the site-relative address where the user finds the page, or "" where there is none."""
    if user.has_perm("wagtailadmin.access_admin"):
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    for contribution_url in hooks.get_hooks(CONTRIBUTION):
        if address := contribution_url(page, user):
            return address
    return page.get_url() or "" if is_live(page) else ""
