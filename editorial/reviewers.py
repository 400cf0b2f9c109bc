"""Who reviews a page: supervisors of its learning areas and heads, never those who wrote it."""

from core.four_eyes import is_author
from core.models import User

HEAD, SUPERVISOR = "head", "supervisor"


def members(group):
    """Return the active accounts of a group."""
    return User.objects.filter(is_active=True, groups__name=group)


def areas_of(page):
    """Return the learning areas of the page's latest draft; some types have none."""
    draft = page.get_latest_revision_as_object()
    return list(draft.learning_areas.all()) if hasattr(draft, "learning_areas") else []


def members_for(page, heads_only):
    """Return the accounts whose task the page is, its authors among them."""
    heads = members(HEAD)
    if heads_only:
        return heads
    return (heads | members(SUPERVISOR).filter(learning_areas__in=areas_of(page))).distinct()


def reviewers(page, heads_only=False):
    """Return the accounts that may review the page.

    Where nobody would be left, say because the one head wrote it, every other supervisor may.
    """
    found = others(members_for(page, heads_only), page)
    return found or others(members(SUPERVISOR), page)


def others(users, page):
    """Return those of the users that did not write the page."""
    return [user for user in users if not is_author(user, page)]


def may_review(user, page, heads_only=False):
    """Tell whether the user may approve or return the page."""
    return user.is_superuser or user in reviewers(page, heads_only)
