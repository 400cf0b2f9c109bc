"""Reading without a line: the service worker, the page it falls back to, and the web manifest."""

import hashlib
import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.context_processors import Hub

SCRIPTS = Path(__file__).resolve().parent.parent / "worker"
SHELL = [
    *(f"css/{name}.css" for name in ("fonts", "tokens", "base", "components", "voices", "print")),
    *(f"fonts/plex-thai-looped-{name}.woff2" for name in ("thai-400", "latin-400", "thai-600")),
    *(f"fonts/plex-thai-{name}-600.woff2" for name in ("thai", "latin")),
    *("img/crest.svg", "img/icons.svg", "img/selvedge.svg", "js/account.js", "search/suggest.js"),
    "js/text-size.js",
    *("css/account.css", "reading_lists/lists.css", "js/lightbox.js", "js/film.js"),
    *(f"reading_lists/{name}.js" for name in ("lists", "keep", "here", "offline", "kept")),
]
ICONS = [("img/icon-192.png", "192x192", "any"), ("img/icon-512.png", "512x512", "any")]
ICONS += [("img/icon-mask.png", "512x512", "maskable")]
COLOUR, PAPER = "#0b3f40", "#faf8f3"


def pages_of_shell():
    """Return the addresses that are there without a line from the start, in each language."""
    found = []
    for code, _label in settings.LANGUAGES:
        with override(code):
            found += [reverse("offline"), reverse("reading_lists")]
    return found


@cache
def script():
    """Return the worker's script with its settings; its text differs with each release."""
    shell = [static(name) for name in SHELL]
    text = (SCRIPTS / "worker.js").read_text("utf-8")
    version = hashlib.sha256(json.dumps([shell, text]).encode()).hexdigest()[:12]
    given = {
        "version": version,
        "shell": shell,
        "pages": pages_of_shell(),
        "static": settings.STATIC_URL,
    }
    return f"const HUB = {json.dumps(given)};\n{text}"


@require_safe
@cache_control(no_cache=True)
def worker(request):
    """Answer with the service worker, or with one that removes itself and all it kept."""
    text = script() if settings.OFFLINE_READING else (SCRIPTS / "farewell.js").read_text("utf-8")
    return HttpResponse(text, content_type="text/javascript")


@require_safe
def offline(request):
    """Show the page that stands for all others without a line; a script lists what is kept."""
    return render(request, "reading_lists/offline.html")


@require_safe
@cache_control(public=True, max_age=3600)
def manifest(request):
    """Tell a telephone how to put the library on its first screen."""
    hub = Hub(request)
    icons = [
        {"src": static(name), "sizes": sizes, "purpose": purpose} for name, sizes, purpose in ICONS
    ]
    told = {
        "id": "/",
        "name": hub.settings.site_name,
        "short_name": hub.settings.site_name,
        "description": hub.settings.office_name,
        "lang": get_language(),
        "start_url": hub.home_url,
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": icons,
    }
    return JsonResponse(told, content_type="application/manifest+json")
