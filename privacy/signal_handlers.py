"""People are told of the privacy notice when they log in, once a version."""

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.contrib.messages.storage.base import BaseStorage
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from .consents import is_told, note_told


def tell_of_notice(sender, request, user, **kwargs):
    """Note that the user was told, and tell them; without a browser there is nobody to tell."""
    is_served = isinstance(messages.get_messages(request), BaseStorage)
    if not is_served or is_told(user):
        return
    note_told(user)
    text = _("What the library keeps about you, and why, stands in the privacy notice:")
    link = format_html('<a href="{}">{}</a>', reverse("privacy_notice"), _("Privacy notice"))
    messages.info(request, format_html("{} {}", text, link))


def connect():
    user_logged_in.connect(tell_of_notice, dispatch_uid="privacy.notice")
