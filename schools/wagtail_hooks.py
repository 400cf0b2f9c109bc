from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from core.personal_data import DESCRIBE, ERASE
from core.sharing import SHARE_SUBJECT

from . import personal_data
from .admin_views import BlankView, CancelView, PreviewView, UploadView, may_import
from .importing.applying import LOG_ACTION
from .sharing import find_school
from .viewsets import RegisterViewSetGroup

register_snippet(RegisterViewSetGroup)


class ImportMenuItem(MenuItem):
    """Shown to those who may add and change schools."""

    def is_shown(self, request):
        return may_import(request.user)


@hooks.register(RegisterViewSetGroup.submenu_hook)
def offer_import():
    return ImportMenuItem(
        _("Import schools from a file"),
        reverse_lazy("schools_import"),
        name="import-schools",
        icon_name="upload",
    )


@hooks.register("register_admin_urls")
def import_urls():
    return [
        path("schools/import/", UploadView.as_view(), name="schools_import"),
        path("schools/import/cancel/", CancelView.as_view(), name="schools_import_cancel"),
        path(
            "schools/import/schools.<slug:extension>",
            BlankView.as_view(),
            name="schools_import_blank",
        ),
        path("schools/import/<slug:token>/", PreviewView.as_view(), name="schools_import_preview"),
    ]


@hooks.register("register_log_actions")
def log_imports(actions):
    actions.register_action(LOG_ACTION, _("Import from a file"), _("Imported from a file"))


hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)
hooks.register(SHARE_SUBJECT, find_school)
