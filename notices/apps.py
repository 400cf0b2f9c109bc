from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "notices"
    verbose_name = _("Notices")

    def ready(self):
        from core.events import announced

        from .listening import on_announced

        announced.connect(on_announced, dispatch_uid="notices.on_announced")
