"""How the second factor is kept and named."""

import base64
import hashlib

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

from core.models import SiteSettings

from .two_factor import needs_second_factor


def cipher():
    """Return what locks the secrets in the database; its keys come from the site's own."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(f"two-factor:{key}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


class TwoFactorAdapter(DefaultMFAAdapter):
    """The library's name in the app, secrets unreadable in a copy of the database."""

    def get_totp_issuer(self):
        return SiteSettings.for_request(context.request).site_name or super().get_totp_issuer()

    def encrypt(self, text):
        return cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return cipher().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator):
        """Let only those switch it off who may do without it."""
        return not (settings.TWO_FACTOR_ENFORCED and needs_second_factor(authenticator.user))
