from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadershipConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "readership"
    verbose_name = _("Statistics")

    def ready(self):
        from . import signal_handlers

        signal_handlers.connect()
