from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from . import checks, curation  # noqa: F401  (registers the checks)
        from .signal_handlers import connect

        connect()
        curation.connect()
