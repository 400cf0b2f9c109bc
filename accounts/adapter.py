"""How this site uses django-allauth: by invitation only, mail by the task queue."""

import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.shortcuts import redirect, resolve_url

from core.mail import queue_mail
from core.models import SiteSettings, User

from .presence import mark_present

LOGGED_IN_AT = "logged_in_at"


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def login(self, request, user):
        super().login(request, user)
        request.session[LOGGED_IN_AT] = time.time()

    def is_reauthentication_required(self, **asked):
        """Ask for the password once more, but not of who has just logged in here."""
        since = time.time() - self.request.session.get(LOGGED_IN_AT, 0)
        is_fresh = since < app_settings.REAUTHENTICATION_TIMEOUT
        return not is_fresh and super().is_reauthentication_required(**asked)

    def send_mail(self, template_prefix, email, context):
        """Write the mail now, in the reader's language, and leave the sending to the worker."""
        site = SiteSettings.for_request(self.request)
        given = {"request": self.request, "email": email, "site": site, **context}
        queue_mail(self.render_mail(template_prefix, email, given))

    def get_login_redirect_url(self, request):
        if request.user.has_perm("wagtailadmin.access_admin"):
            return resolve_url("wagtailadmin_home")
        return super().get_login_redirect_url(request)

    def post_login(self, request, user, **given):
        return mark_present(super().post_login(request, user, **given))


def domain_of(login):
    """Return the domain that the provider vouches for, or that of the address."""
    told = login.account.extra_data.get("id_token") or login.account.extra_data
    return (told.get("hd") or login.user.email.rpartition("@")[2]).lower()


def account_of(login):
    """Return the account that has one of the verified addresses, or None."""
    verified = [address.email.lower() for address in login.email_addresses if address.verified]
    return User.objects.filter(email__in=verified).first()


class ProviderAdapter(DefaultSocialAccountAdapter):
    """Login by OpenID Connect, for accounts that exist and domains of the office."""

    def pre_social_login(self, request, sociallogin):
        """Open the account whose address the provider vouches for; nobody signs up this way."""
        domains = [domain.lower() for domain in settings.OIDC_DOMAINS]
        if domains and domain_of(sociallogin) not in domains:
            raise ImmediateHttpResponse(redirect("socialaccount_login_error"))
        if not sociallogin.is_existing and (user := account_of(sociallogin)):
            sociallogin.connect(request, user)
