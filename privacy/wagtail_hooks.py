from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet

from core.account_links import ACCOUNT_LINK, AccountLink
from core.models import Person
from core.personal_data import DESCRIBE, ERASE, Subject

from . import admin_views as screens
from . import personal_data
from .account_views import ASKED, EXPORTED
from .consents import GIVEN, WITHDRAWN
from .erasing import ERASED, REFUSED
from .models import ErasureRequest
from .takedowns import ANSWERED
from .viewsets import PrivacyViewSetGroup

register_snippet(PrivacyViewSetGroup)
hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)


@hooks.register(ACCOUNT_LINK)
def lead_to_own_data(user):
    return AccountLink(_("My data"), reverse("own_data"))


@hooks.register("register_admin_urls")
def privacy_urls():
    rows, wishes = "personal-data/<str:kind>/<int:pk>/", "personal-data/requests/<int:pk>/"
    return [
        path(f"{wishes}carry-out/", screens.CarryOutView.as_view(), name="erasure_carry_out"),
        path(f"{wishes}refuse/", screens.RefuseView.as_view(), name="erasure_refuse"),
        path(f"{rows}erase/", screens.EraseView.as_view(), name="personal_data_erase"),
        path(f"{rows}data.zip", screens.ExportView.as_view(), name="personal_data_export"),
    ]


def button(label, name, icon, *args):
    return Button(label, reverse(name, args=args), icon_name=icon, priority=80)


def buttons_for(kind, subject, row, user):
    """Yield what can be done with a person of the register."""
    if user.has_perm(screens.DECIDE):
        yield button(_("Hand over their data"), "personal_data_export", "download", kind, row.pk)
    if screens.may_erase(user, subject):
        yield button(_("Erase personal data"), "personal_data_erase", "bin", kind, row.pk)


@hooks.register("register_snippet_listing_buttons")
def snippet_buttons(snippet, user, next_url=None):
    if isinstance(snippet, Person):
        yield from buttons_for("person", Subject.of_person(snippet), snippet, user)
    is_open = isinstance(snippet, ErasureRequest) and snippet.state == snippet.State.NEW
    if is_open and screens.may_erase(user, snippet.subject):
        yield button(_("Carry out"), "erasure_carry_out", "check", snippet.pk)
        yield button(_("Refuse"), "erasure_refuse", "cross", snippet.pk)


@hooks.register("register_user_listing_buttons")
def user_buttons(user, request_user):
    yield from buttons_for("user", Subject.of_user(user), user, request_user)


@hooks.register("register_permissions")
def who_may_decide():
    return Permission.objects.filter(content_type__app_label="privacy")


@hooks.register("register_log_actions")
def log_privacy(actions):
    actions.register_action(EXPORTED, _("Export personal data"), _("Personal data exported"))
    actions.register_action(ASKED, _("Ask for erasure"), _("Asked for erasure"))
    actions.register_action(ERASED, _("Erase personal data"), _("Personal data erased"))
    actions.register_action(REFUSED, _("Refuse erasure"), _("Erasure refused"))
    actions.register_action(GIVEN, _("Give consent"), _("Consent given"))
    actions.register_action(WITHDRAWN, _("Withdraw consent"), _("Consent withdrawn"))
    actions.register_action(ANSWERED, _("Answer a request"), _("Request answered"))
