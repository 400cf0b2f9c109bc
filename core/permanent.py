"""Permanent addresses: /p/<short id>/ leads to wherever the page is now."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .access import live
from .models import PageIdentity


@require_safe
def permanent_address(request, short_id):
    """Redirect to the live page in the reader's language, else in the language it has."""
    identity = PageIdentity.objects.filter(short_id=short_id.lower()).first()
    if identity is None:
        raise Http404
    pages = live(Page.objects.filter(translation_key=identity.translation_key))
    by_language = {page.locale.language_code: page for page in pages.select_related("locale")}
    if not by_language:
        raise Http404
    page = by_language.get(get_language_from_request(request)) or by_language.get("th")
    return redirect((page or next(iter(by_language.values()))).get_url(request))
