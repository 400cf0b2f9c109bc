"""The link in an invitation: set a name and a password, or add the school to one's account."""

from allauth.account.utils import perform_login
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import View

from accounts.forms import NAMES, AcceptForm
from accounts.inviting import accept
from accounts.models import Invitation
from core.models import User

GONE = 410


@method_decorator(sensitive_post_parameters("password"), "dispatch")
@method_decorator(rate_limit(action="invitation"), "dispatch")
class InvitationView(View):
    """Answer an invitation, once."""

    def dispatch(self, request, *args, token, **kwargs):
        self.invitation = Invitation.objects.by_token(token)
        if self.invitation is None or not self.invitation.is_open:
            return self.refuse()
        account = self.invitation.account
        if account is None:
            return super().dispatch(request, *args, **kwargs)
        return self.refuse() if not account.is_active else self.for_account(account)

    def refuse(self):
        return render(self.request, "accounts/invitation_over.html", status=GONE)

    def form(self, data=None):
        given = {name: getattr(self.invitation, name) for name in NAMES}
        return AcceptForm(data, instance=User(email=self.invitation.email, **given))

    def show(self, form):
        context = {"invitation": self.invitation, "form": form}
        return render(self.request, "accounts/invitation.html", context)

    def get(self, request):
        return self.show(self.form())

    def post(self, request):
        """Make the account and log in with it."""
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form)
        names = {name: form.cleaned_data[name] for name in NAMES}
        user = accept(self.invitation, names, form.cleaned_data["password"])
        if user is None:
            return self.refuse()
        messages.success(request, _("Your account is ready. Welcome!"))
        return perform_login(request, user, email_verification="none")

    def for_account(self, account):
        """Let the holder of the address add the school, logged in."""
        if self.request.user != account:
            return redirect_to_login(self.request.get_full_path())
        if self.request.method != "POST":
            return render(
                self.request, "accounts/invitation_again.html", {"invitation": self.invitation}
            )
        if accept(self.invitation, user=account) is None:
            return self.refuse()
        messages.success(self.request, _("It is added to your account."))
        return redirect("account_overview")
