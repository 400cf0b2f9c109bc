"""Whose contribution it is: to everybody but the contributor there is none."""

from django.shortcuts import get_object_or_404

from .models import Contribution


def own_or_404(user, key):
    found = Contribution.objects.select_related("page", "school")
    return get_object_or_404(found, pk=key, contributor=user)


def directed_schools(user):
    """Return the schools that the user directs today."""
    current = user.memberships.current().filter(role="director").select_related("school")
    return [membership.school for membership in current]


def may_contribute(user):
    return user.memberships.current().exists()
