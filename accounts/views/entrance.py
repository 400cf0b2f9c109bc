"""The admin's door, which leads to the one login."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache


@never_cache
def admin_door(request):
    """Send readers to the login, editors in, and tell the others that it is not for them.

    Wagtail sends whoever may not enter here, logged in or not.
    """
    wanted = request.GET.get(REDIRECT_FIELD_NAME) or reverse("wagtailadmin_home")
    if not request.user.is_authenticated:
        return redirect_to_login(wanted)
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise PermissionDenied
    return redirect("wagtailadmin_home")
