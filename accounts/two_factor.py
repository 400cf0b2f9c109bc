"""Who needs a second factor, and who has none yet."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.models import User

LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}


def needs_second_factor(user):
    """Tell whether the user may publish, or enter the admin at all."""
    pages = policy_registry.get_by_type(Page)
    return user.has_perm("wagtailadmin.access_admin") or pages.user_has_permission(user, "publish")


def demo_accounts():
    """Return the accounts whose passwords `make run` prints."""
    return User.objects.filter(email__iendswith=f"@{settings.DEMO_DOMAIN}", is_active=True)


def is_demonstration():
    """Tell whether this is a demo library that answers on this machine only."""
    return LOOPBACK.issuperset(settings.ALLOWED_HOSTS) and demo_accounts().exists()


def lacks_second_factor(user):
    """Tell whether the user must set up a second factor before anything else."""
    return (
        settings.TWO_FACTOR_ENFORCED
        and user.is_authenticated
        and needs_second_factor(user)
        and not is_mfa_enabled(user)
        and not is_demonstration()
    )
