"""The admin's own settings of a person."""

from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import account


class AccountView(account.AccountView):
    """Wagtail's, without the switches of mails that it does not send here."""

    def get_panels(self):
        panels = super().get_panels()
        return [p for p in panels if not isinstance(p, account.NotificationsSettingsPanel)]


# Decorated as Wagtail decorates its own.
own_settings = never_cache(require_admin_access(AccountView.as_view()))
