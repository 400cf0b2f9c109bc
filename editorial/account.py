"""The admin's own settings of a person."""

from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import account

from core.uploads.forms import AvatarForm


class PortraitSettingsPanel(account.AvatarSettingsPanel):
    """Wagtail's, with the picture cleaned as all others are."""

    form_class = AvatarForm
    template_name = "editorial/admin/portrait.html"


class AccountView(account.AccountView):
    """Wagtail's, without the switches of mails that it does not send here."""

    def get_panels(self):
        left_out = account.NotificationsSettingsPanel, account.AvatarSettingsPanel
        panels = super().get_panels()
        portrait = next(p for p in panels if isinstance(p, account.AvatarSettingsPanel))
        ours = PortraitSettingsPanel(portrait.request, portrait.user, portrait.profile)
        return [*(p for p in panels if not isinstance(p, left_out)), ours]


# Decorated as Wagtail decorates its own.
own_settings = never_cache(require_admin_access(AccountView.as_view()))
