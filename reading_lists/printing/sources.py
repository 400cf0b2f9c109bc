"""The files of a handout: our style sheet and fonts, and pictures that the reader may see."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.urls import Resolver404, resolve

from core.file_access import may_see
from core.files import owner_of
from core.printing import sheet_sources
from core.printing.sheets import file_source
from core.weave import AREAS, draw, split_seed

SHEET = Path(__file__).parent / "handout.css"
ADDRESS = re.compile(r"""<img\b[^>]*?\bsrc=["']([^"']+)""")


def woven(area, seed):
    """Return the woven cover of an address, or None."""
    parts = split_seed(seed)
    if area not in AREAS or parts is None:
        return None
    return {"text": draw(area, *parts), "type": "image/svg+xml"}


def uploaded(path, reader):
    """Return an uploaded picture that the reader may see, or None."""
    owner = owner_of(path)
    stored = default_storage.path(path) if owner else None
    if not stored or not Path(stored).is_file():
        return None
    return file_source(stored) if may_see(owner, reader.user, reader.passed) else None


def static_file(path):
    """Return a static file of ours by its plain or its hashed address, or None."""
    name = unquote(path).removeprefix(settings.STATIC_URL)
    try:
        found = finders.find(re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", name))
    except SuspiciousFileOperation:
        return None
    return file_source(found) if found else None


def source_of(address, reader):
    """Return what a picture's address stands for, or None where there is nothing to see."""
    path = urlsplit(address).path
    if path.startswith(settings.STATIC_URL):
        return static_file(path)
    try:
        match = resolve(unquote(path))
    except Resolver404:
        return None
    if match.url_name == "weave":
        return woven(**match.kwargs)
    return uploaded(match.kwargs["path"], reader) if match.url_name == "serve_file" else None


def sources_of(html, reader):
    """Return {address: where its content is} for all that the HTML shows."""
    addresses = {unescape(found) for found in ADDRESS.findall(html)}
    found = {address: source_of(address, reader) for address in addresses}
    return sheet_sources(SHEET) | {address: source for address, source in found.items() if source}
