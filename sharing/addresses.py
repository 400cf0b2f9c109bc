"""Which public page an address leads to."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override
from wagtail.models import Page

from core.models import AddressedPage
from core.shared_pages import public_page


def page_at(request, address):
    """Return the page that an address of this site shows to everybody, or None."""
    try:
        parts = urlsplit(address)
        match = resolve(parts.path)
    except (ValueError, Resolver404):
        return None
    if parts.scheme not in ("http", "https") or parts.netloc != request.get_host():
        return None
    if match.url_name == "permanent_address":
        return public_page(match.kwargs["short_id"].lower(), "th")
    return _page_on(request, parts.path) if match.url_name == "wagtail_serve" else None


def _page_on(request, path):
    """Return the public page that Wagtail would serve, in the language of the path."""
    language = get_language_from_path(path) or "th"
    with override(language):
        route = Page.route_for_request(request, path.removeprefix(f"/{language}/"))
    page = route and route[0].specific
    return page if isinstance(page, AddressedPage) and page.is_public else None
