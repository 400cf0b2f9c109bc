"""Whole pages kept for readers who are not logged in, in the memory of each web process.

First of all middleware. A page is kept under the number of `core.content_version`, so a change of
content makes every kept page stale at once, in all processes, and nothing is purged one by one.
Whoever has a session gets an answer of their own, which nobody may keep. Pages of the tree say the
same to everybody who may read them, though: once Wagtail let the reader in, what was drawn for one
is good for the next, whoever that is and whatever else stands in the address.
"""

import gzip
import hashlib
import time
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from threading import Lock

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse, QueryDict
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language
from wagtail.models import Site

from . import content_version, saving_data
from .access import seconds_until_expiry

LONGEST = 600  # seconds; ages such as "overdue" change without a change of content
LARGEST = 2_000_000  # bytes of a page that is kept
KINDS = ("text/html", "application/atom+xml", "application/rss+xml", "application/xml")
# Behind the etag of a compressed answer, as web servers do; it is the same page.
GZIPPED = '-gzip"'


class Drawn:
    """What was drawn of a page of the tree once."""

    def __init__(self, response, version):
        self.version = version
        self.until = time.monotonic() + min(LONGEST, seconds_until_expiry())
        self.plain = response.content

    @property
    def size(self):
        return len(self.plain)

    def is_fresh(self, version):
        return self.version == version and time.monotonic() < self.until


class Kept(Drawn):
    """A page as it was answered once, plain and compressed."""

    def __init__(self, response, version):
        super().__init__(response, version)
        self.packed = gzip.compress(self.plain, 6, mtime=0)
        self.etag = f'"{hashlib.blake2b(self.plain, digest_size=12).hexdigest()}"'
        patch_vary_headers(response, ["Accept-Encoding", "Cookie", saving_data.HEADER])
        response.headers["Cache-Control"] = "no-cache"
        self.headers = {n: v for n, v in response.headers.items() if n != "Content-Length"}

    @property
    def size(self):
        return len(self.plain) + len(self.packed)

    def answer(self, request):
        """Return what the browser asked for: the page in its encoding, or that it has it."""
        packs = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
        etag = self.etag[:-1] + GZIPPED if packs else self.etag
        known = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
        is_known = any(tag.removeprefix("W/") == etag for tag in known)
        headers = {**self.headers, "ETag": etag}
        if is_known:
            return HttpResponse(status=304, headers=headers)
        body = self.packed if packs else self.plain
        headers["Content-Length"] = str(len(body))
        if packs:
            headers["Content-Encoding"] = "gzip"
        return HttpResponse(body, headers=headers)


@dataclass
class Store:
    """Pages by address, up to a number of bytes; what was not asked for longest goes first."""

    room: int
    used: int = 0

    def __post_init__(self):
        self.pages, self.lock = OrderedDict(), Lock()

    def get(self, key, version):
        """Return what is kept under the key and this version, or None."""
        with self.lock:
            if key in self.pages:
                self.pages.move_to_end(key)
            found = self.pages.get(key)
        return found if found and found.is_fresh(version) else None

    def put(self, key, page):
        with self.lock:
            self._drop(key)
            self.pages[key] = page
            self.used += page.size
            while self.used > self.room:
                self._drop(next(iter(self.pages)))

    def _drop(self, key):
        if dropped := self.pages.pop(key, None):
            self.used -= dropped.size


def is_asked_by_anybody(request):
    """Tell whether the answer would be the same for every reader without a session."""
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "messages" not in request.COOKIES
        and "HTTP_AUTHORIZATION" not in request.META
    )


def is_worth_keeping(response):
    """Tell whether an answer is a whole public page; one with its own rules says so itself."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and response.get("Content-Type", "").startswith(KINDS)
        and len(response.content) <= LARGEST
    )


def key_of(request):
    ask, saves = request.META, saving_data.saves_data(request)
    return request.scheme, ask.get("HTTP_HOST"), request.path, ask.get("QUERY_STRING"), saves


def key_of_drawing(request, response):
    """Return what decides how a page of the tree is drawn; None for anything else."""
    context = response.context_data or {}
    page, choice = context.get("page"), context.get("choice")
    if choice is None or response.template_name != page.template or response.status_code != 200:
        return None
    if request.method not in ("GET", "HEAD") or getattr(request, "is_preview", False):
        return None
    asked = request.META.get("HTTP_HOST"), request.path, saving_data.saves_data(request)
    return request.scheme, *asked, get_language(), page.pk, choice


def leave_only(choice, request):
    """Take from the address what the page does not depend on, so that no drawing can hold it."""
    request.GET = QueryDict(choice)
    request.META = {**request.META, "QUERY_STRING": choice}


def remember_site(request):
    """Put the site where Wagtail looks for it first: to find it takes as long as five questions."""
    find = partial(Site.find_for_request, request)
    request._wagtail_site = content_version.kept(("site", request.get_host()), find)


class PageCacheMiddleware:
    def __init__(self, get_response):
        if not settings.PAGE_CACHE_BYTES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.store = Store(settings.PAGE_CACHE_BYTES)
        self.things = {}

    def __call__(self, request):
        if request.path_info.startswith(settings.STATIC_URL):
            return self.get_response(request)
        with content_version.keeping(self.things) as request.keeper:
            if is_asked_by_anybody(request):
                return self.shared(request)
            remember_site(request)
            return self.own(request)

    def shared(self, request):
        """Answer with the page that is kept, or keep the one that is made now."""
        version, key = request.keeper.version, key_of(request)
        kept = self.store.get(key, version)
        if kept is None:
            remember_site(request)
            response = self.get_response(request)
            if request.method != "GET" or not is_worth_keeping(response):
                return response
            kept = Kept(response, version)
            self.store.put(key, kept)
        return kept.answer(request)

    def own(self, request):
        """Answer somebody with a session: nobody else may see it, and nothing keeps it."""
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            response.headers["Cache-Control"] = "private, no-store"
        return response

    def process_template_response(self, request, response):
        """Answer with what was drawn of a page of the tree before, or keep what is drawn now."""
        key = key_of_drawing(request, response)
        if key is None:
            return response
        version = request.keeper.version
        if drawn := self.store.get(key, version):
            response.content = drawn.plain
        else:
            leave_only(response.context_data["choice"], request)
            response.add_post_render_callback(partial(self._keep, key, version))
        return response

    def _keep(self, key, version, response):
        if len(response.content) <= LARGEST:
            self.store.put(key, Drawn(response, version))
