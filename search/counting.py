"""Counts what readers ask: by day and query, with nothing in it that tells of a person."""

import logging
import re
from datetime import timedelta
from queue import Empty, SimpleQueue
from urllib.parse import parse_qs, urlsplit

from django.db import DatabaseError, models
from django.utils import timezone

from .asked_queries import LONGEST, AskedQuery
from .curated import query_key
from .scope import PUBLIC

SHORTEST = 2  # letters or digits
MOST_A_DAY = 5000  # different queries; more are the work of a machine
KEPT_DAYS = 400
HIDDEN = "…"
_PRIVATE = re.compile(
    r"\S*@\S*"  # an e-mail address or an account
    r"|https?://\S+|www\.\S+"
    # Nine digits or more are a telephone, an identity card or an account, however they are parted.
    r"|\+?(?:[0-9][\s.()/-]{0,2}){8,}[0-9]"
)
_MACHINE = re.compile(
    r"bot|crawl|spider|slurp|scan|fetch|monitor|preview|archive|curl|wget|python|java/|go-http"
    r"|okhttp|axios|node|libwww|facebookexternal|lighthouse",
    re.IGNORECASE,
)
_asked = SimpleQueue()
log = logging.getLogger(__name__)


def countable(query):
    """Return a query as it is counted, without what may be private; empty if it is not counted."""
    if len(query) > 4 * LONGEST:
        return ""
    key = " ".join(_PRIVATE.sub(HIDDEN, query_key(query)).split())
    enough = sum(char.isalnum() for char in key) >= SHORTEST
    return key if enough and len(key) <= LONGEST else ""


def note(request, asked, answer, access_keys):
    """Remember a search, to be counted when its answer has been sent."""
    query = countable(asked["query"])
    if query and _is_first_look(request, asked) and _is_reader(request):
        _asked.put((query, answer.total, tuple(access_keys) == PUBLIC))


def _is_first_look(request, asked):
    """Tell a new question from turning the pages of an answer, narrowing it or going back to it."""
    if asked["page"] > 1 or asked["filters"] or request.GET.get("sort"):
        return False
    before = urlsplit(request.headers.get("Referer", ""))
    if before.path != request.path:
        return True
    return parse_qs(before.query).get("q", [""])[0].strip() != request.GET.get("q", "").strip()


def _is_reader(request):
    """Tell whether a person asked, and asked now."""
    agent = request.headers.get("User-Agent", "")
    ahead = [request.headers.get(name, "") for name in ("Sec-Purpose", "Purpose", "X-Moz")]
    return bool(agent) and not _MACHINE.search(agent) and not any("pre" in text for text in ahead)


def count_noted(**kwargs):
    """Count what was noted; called behind each answer, so that no reader waits for it."""
    while True:
        try:
            query, found, openly = _asked.get_nowait()
        except Empty:
            return
        try:
            _count(query, found, openly)
        except DatabaseError:
            log.warning("A search could not be counted", exc_info=True)


def _count(query, found, openly):
    today = timezone.localdate()
    changed = AskedQuery.objects.filter(day=today, query=query).update(
        times=models.F("times") + 1, openly=models.F("openly") + int(openly), found=found
    )
    if not changed and AskedQuery.objects.filter(day=today).count() < MOST_A_DAY:
        AskedQuery.objects.bulk_create(
            [AskedQuery(day=today, query=query, times=1, openly=int(openly), found=found)],
            update_conflicts=True,
            unique_fields=["day", "query"],
            update_fields=["found"],
        )


def count_click(query):
    """Count that somebody followed a result; never more often than the query was asked."""
    since = timezone.localdate() - timedelta(days=1)
    clickable = AskedQuery.objects.filter(query=query, day__gte=since, clicks__lt=models.F("times"))
    latest = clickable.order_by("-day").values_list("pk", flat=True).first()
    if latest:
        clickable.filter(pk=latest).update(clicks=models.F("clicks") + 1)


def forget_old():
    """Delete what was asked long ago; returns how many rows."""
    last = timezone.localdate() - timedelta(days=KEPT_DAYS)
    deleted, _each = AskedQuery.objects.filter(day__lt=last).delete()
    return deleted
