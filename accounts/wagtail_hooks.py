from allauth.mfa.utils import is_mfa_enabled
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet

from core.personal_data import DESCRIBE, ERASE

from . import admin_views as screens
from . import personal_data
from .inviting import ACCEPTED, ADMITTED, IMPORTED, INVITED
from .joining import REFUSED
from .models import Invitation, JoinRequest
from .viewsets import InvitingViewSetGroup

register_snippet(InvitingViewSetGroup)


@hooks.register("register_admin_urls")
def account_urls():
    kept, people = "invitations/", "invitations/import/"
    return [
        path(people, screens.UploadView.as_view(), name="people_import"),
        path(f"{people}cancel/", screens.CancelView.as_view(), name="people_import_cancel"),
        path(
            f"{people}people.<slug:extension>",
            screens.BlankView.as_view(),
            name="people_import_blank",
        ),
        path(f"{people}<slug:token>/", screens.PreviewView.as_view(), name="people_import_preview"),
        path(f"{kept}<int:pk>/send/", screens.RenewView.as_view(), name="invitation_renew"),
        path(f"{kept}asked/<int:pk>/yes/", screens.ApproveView.as_view(), name="join_approve"),
        path(f"{kept}asked/<int:pk>/no/", screens.RefuseView.as_view(), name="join_refuse"),
        path(
            "users/<int:pk>/second-factor/",
            screens.ResetTwoFactorView.as_view(),
            name="reset_two_factor",
        ),
    ]


def button(label, name, row, icon):
    return Button(label, reverse(name, args=[row.pk]), icon_name=icon, priority=5)


@hooks.register("register_snippet_listing_buttons")
def answer_buttons(snippet, user, next_url=None):
    """Offer what can be done with an invitation or a request to join."""
    if not screens.may_invite(user):
        return
    if isinstance(snippet, Invitation) and not snippet.accepted_at:
        yield button(_("Send again"), "invitation_renew", snippet, "mail")
    if isinstance(snippet, JoinRequest):
        yield button(_("Yes, of this school"), "join_approve", snippet, "check")
        yield button(_("No, remove"), "join_refuse", snippet, "cross")


@hooks.register("register_user_listing_buttons")
def second_factor_button(user, request_user):
    if request_user.has_perm("core.change_user") and is_mfa_enabled(user):
        yield button(_("Reset the second factor"), "reset_two_factor", user, "key")


@hooks.register("register_log_actions")
def log_accounts(actions):
    actions.register_action(INVITED, _("Invite"), _("Invited"))
    actions.register_action(IMPORTED, _("Import people"), _("People imported from a file"))
    actions.register_action(ACCEPTED, _("Accept an invitation"), _("Invitation accepted"))
    actions.register_action(ADMITTED, _("Add to a school"), _("Added to a school"))
    actions.register_action(REFUSED, _("Refuse a request to join"), _("Request to join refused"))
    actions.register_action(
        screens.RESET, _("Reset the second factor"), _("Second factor was reset")
    )


@hooks.register("register_account_menu_item")
def lead_to_own_account(request):
    """Lead from the admin's settings to where password and logins are kept."""
    return {
        "url": reverse("account_overview"),
        "label": _("Password and logins"),
        "help_text": _(
            "Change the password, manage the second factor, see where you are logged in."
        ),
    }


hooks.register(DESCRIBE, personal_data.describe)
hooks.register(ERASE, personal_data.erase)
