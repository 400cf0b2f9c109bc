"""The admin screens of invitations, requests to join, and the import of people."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.widgets import HeaderButton
from wagtail.log_actions import log
from wagtail.snippets.views.snippets import CreateView, IndexView

from core.importing.views import BlankFile, CancelScreen, Import, PreviewScreen, UploadScreen
from core.models import User
from core.screens import AdminScreen

from .importing import FORMAT, apply_file, make_plan
from .importing.blank import blank_xlsx
from .inviting import invite, renew
from .joining import approve, refuse
from .models import Invitation, JoinRequest

RESET = "accounts.reset_two_factor"


def may_invite(user):
    return user.has_perm("accounts.add_invitation")


def list_of(model):
    return reverse(model.snippet_viewset.get_url_name("list"))


class InvitationIndexView(IndexView):
    """The list of invitations, with the way to the import."""

    @property
    def header_buttons(self):
        buttons = list(super().header_buttons)
        if may_invite(self.request.user):
            url = reverse("people_import")
            buttons.append(HeaderButton(_("Import teachers"), url=url, icon_name="upload"))
        return buttons


class InviteView(CreateView):
    """Invite one person, or take in who has an account already."""

    def form_valid(self, form):
        with transaction.atomic():
            admitted = invite(form.save(commit=False), self.request.user)
        told = (
            _("%(email)s has an account already; the part is added to it.")
            if admitted
            else _("The invitation goes to %(email)s.")
        )
        messages.success(self.request, told % {"email": form.instance.email})
        return redirect(self.get_success_url())


class PeopleImport(Import):
    """Teachers and directors from a file; the good rows are invited, the bad ones told."""

    key = "people_import"
    format = FORMAT
    file_name = "people"
    page_title = gettext_lazy("Import teachers from a file")

    def may_import(self, user):
        return may_invite(user)

    def list_link(self):
        return {"url": list_of(Invitation), "label": Invitation._meta.verbose_name_plural}

    def blank_xlsx(self):
        return blank_xlsx()

    def plan(self, sheet):
        return make_plan(sheet)

    def apply(self, sheet, fingerprint):
        return apply_file(sheet, fingerprint, self.request.user)

    def done_message(self, plan):
        return ngettext(
            "%(count)s person is invited; %(admitted)s with an account are added to their school. "
            "%(bad)s rows were left out.",
            "%(count)s people are invited; %(admitted)s with an account are added to their school. "
            "%(bad)s rows were left out.",
            plan.invited,
        ) % {"count": plan.invited, "admitted": plan.admitted, "bad": len(plan.bad_rows)}


class UploadView(PeopleImport, UploadScreen):
    template_name = "accounts/admin/import_upload.html"


class PreviewView(PeopleImport, PreviewScreen):
    template_name = "accounts/admin/import_preview.html"


class CancelView(PeopleImport, CancelScreen):
    pass


class BlankView(PeopleImport, BlankFile):
    pass


class ConfirmView(AdminScreen, TemplateView):
    """Ask before something is done to one row, then do it."""

    template_name = "accounts/admin/confirm.html"
    model = None
    permission = ""
    question = ""
    done = ""

    def dispatch(self, request, *args, pk, **kwargs):
        if not request.user.has_perm(self.permission):
            return permission_denied(request)
        self.object = get_object_or_404(self.rows(), pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def rows(self):
        return self.model.objects.all()

    def back(self):
        return list_of(self.model)

    def get_context_data(self, **kwargs):
        question = self.question % {"name": self.object}
        return super().get_context_data(question=question, back_url=self.back(), **kwargs)

    def post(self, request, *args, **kwargs):
        name = str(self.object)
        with transaction.atomic():
            self.act()
        messages.success(request, self.done % {"name": name})
        return redirect(self.back())


class RenewView(ConfirmView):
    model = Invitation
    permission = "accounts.add_invitation"
    header_icon = "mail"
    page_title = gettext_lazy("Send the invitation again")
    question = gettext_lazy("Send a mail with a link, valid for two weeks from now, to %(name)s?")
    done = gettext_lazy("The invitation goes out again: %(name)s.")

    def rows(self):
        return Invitation.objects.unanswered()

    def act(self):
        renew(self.object, self.request.user)


class ApproveView(ConfirmView):
    model = JoinRequest
    permission = "accounts.add_invitation"
    header_icon = "check"
    page_title = gettext_lazy("Of this school")
    question = gettext_lazy("Invite %(name)s? The mail with the link proves the address.")
    done = gettext_lazy("An invitation goes to %(name)s.")

    def act(self):
        approve(self.object, self.request.user)


class RefuseView(ApproveView):
    header_icon = "cross"
    page_title = gettext_lazy("Not of this school")
    question = gettext_lazy("Remove the request of %(name)s? Nobody is told.")
    done = gettext_lazy("The request of %(name)s is removed.")

    def act(self):
        refuse(self.object, self.request.user)


class ResetTwoFactorView(ConfirmView):
    """For who lost the phone and the codes; they set it up anew at the next login."""

    model = User
    permission = "core.change_user"
    header_icon = "key"
    page_title = gettext_lazy("Reset the second factor")
    question = gettext_lazy(
        "Remove the second factor of %(name)s? Do this only when you know that it is they who ask. "
        "They are told by mail."
    )
    done = gettext_lazy("%(name)s sets up the second factor at the next login.")

    def back(self):
        return reverse("wagtailusers_users:index")

    def act(self):
        Authenticator.objects.filter(user=self.object).delete()
        log(self.object, RESET, user=self.request.user)
        get_adapter().send_notification_mail("mfa/email/totp_deactivated", self.object)
