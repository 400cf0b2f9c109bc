from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class CoreConfig(AppConfig):
    default = True
    default_auto_field = "django.db.models.BigAutoField"
    name = "core"
    verbose_name = _("Foundation")

    def ready(self):
        from . import checks, content_version, signal_handlers  # noqa: F401  (checks register themselves)

        signal_handlers.connect()
        content_version.connect()


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's users app with our own screens of accounts and groups."""

    group_viewset = "core.group_admin.NamedGroupViewSet"
    user_viewset = "core.user_admin.AccountViewSet"
