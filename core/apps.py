from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "core"
    verbose_name = _("Foundation")

    def ready(self):
        from . import checks, signal_handlers  # noqa: F401  (checks register themselves)

        signal_handlers.connect()
