"""What the header and footer show on every page: the menu and the languages."""

from functools import partial

from django.conf import settings
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.translation import get_language, gettext
from wagtail.models import Locale, Page, Site

from .access import live, public
from .content_version import kept

SCHOOLS = "schools:index"


def home_page(request):
    """Return the site's root page in the language in force, or None without a site."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    return kept(("home", site.pk, get_language()), lambda: site.root_page.localized)


def menu(request):
    """Return the entries of the main menu, and which of them the reader is below."""
    site = Site.find_for_request(request)
    key = ("menu", site and site.pk, get_language())
    return [
        {**entry, "current": bool(entry["url"]) and request.path.startswith(entry["url"])}
        for entry in kept(key, partial(_entries, request))
    ]


def _entries(request):
    """Return what editors put into the menu, then the schools."""
    home = home_page(request)
    pages = public(home.get_children()).in_menu() if home else Page.objects.none()
    entries = [{"title": page.title, "url": page.get_url(request)} for page in pages]
    return [*entries, {"title": gettext("Schools"), "url": reverse(SCHOOLS)}]


def translated_addresses(request, page):
    """Return {language code: address} of the same content in the other languages."""
    if page is None or not page.pk:
        return {}
    others = live(page.get_translations()).select_related("locale")
    return {other.locale.language_code: other.get_url(request) for other in others}


def home_address(request, code):
    """Return the address of the home page in a language."""
    site = Site.find_for_request(request)
    key = ("home address", site and site.pk, code)
    return kept(key, partial(_home_address, request, code))


def _home_address(request, code):
    locale = Locale.objects.filter(language_code=code).first()
    home = home_page(request)
    found = home and locale and home.get_translation_or_none(locale)
    return found.get_url(request) if found and found.live else None


def same_view(request, code):
    """Return the address of a plain view in another language; None where a page is served."""
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return None
    try:
        address = translate_url(request.get_full_path(), code)
    except NoReverseMatch:
        return None
    return address if address != request.get_full_path() else None


def languages(request, page=None):
    """Return the languages of the site, each with the nearest address in it."""
    addresses = translated_addresses(request, page)
    current = get_language()
    found = []
    for code, label in settings.WAGTAIL_CONTENT_LANGUAGES:
        here = code == current
        own = request.get_full_path() if here else addresses.get(code) or same_view(request, code)
        url = own or home_address(request, code)
        if url:
            entry = {"code": code, "label": label, "url": url, "current": here}
            found.append({**entry, "same": bool(own)})
    return found
