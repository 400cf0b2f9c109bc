from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadingListsConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "reading_lists"
    verbose_name = _("Reading lists")
