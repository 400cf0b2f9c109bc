"""System checks before the site goes public."""

from django.core.checks import Error, register
from django.db import DatabaseError

from .two_factor import demo_accounts


@register("accounts", deploy=True)
def check_demo_accounts(app_configs, **kwargs):
    """Fail when accounts of the demo can log in on a public server."""
    try:
        found = sorted(demo_accounts().values_list("email", flat=True))
    except DatabaseError:  # not migrated yet, so there are none
        return []
    if not found:
        return []
    return [
        Error(
            f"Accounts of the demo can log in here: {', '.join(found)}.",
            hint="Close them: manage.py close_demo_accounts",
            id="accounts.E001",
        )
    ]
