"""What was asked in a period: most often, in vain, and without anybody opening a result."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.cache import cache
from django.db.models import OuterRef, Subquery, Sum
from django.utils import timezone

from core.thai.calendar import ERA, SCHOOL_YEAR_STARTS, school_year

from .asked_queries import AskedQuery
from .counting import HIDDEN
from .curated import query_key
from .plans import plan
from .vocabulary import Statistics
from .writing import current_index

TOP, IN_VAIN, UNOPENED = "top", "without-result", "not-clicked"
POPULAR_DAYS = 30
POPULAR_TIMES = 3
POPULAR_KEPT = 200
POPULAR_SECONDS = 300
_POPULAR = "search.popular"


@dataclass(frozen=True)
class Period:
    """Some days, both ends included."""

    first: date
    last: date

    @classmethod
    def of_days(cls, days):
        today = timezone.localdate()
        return cls(today - timedelta(days=days - 1), today)

    @classmethod
    def this_school_year(cls):
        today = timezone.localdate()
        return cls(date(school_year(today) - ERA, *SCHOOL_YEAR_STARTS), today)


def asked_in(period, kind=TOP):
    """Return rows {query, asked, clicked, found}, most asked first; `found` is of the last day."""
    days = AskedQuery.objects.filter(day__range=(period.first, period.last))
    latest = days.filter(query=OuterRef("query")).order_by("-day").values("found")[:1]
    rows = days.values("query").annotate(
        asked=Sum("times"), clicked=Sum("clicks"), last_found=Subquery(latest)
    )
    if kind == IN_VAIN:
        rows = rows.filter(last_found=0)
    if kind == UNOPENED:
        rows = rows.filter(last_found__gt=0, clicked=0)
    return rows.order_by("-asked", "query")


def totals(period):
    """Return how many searches there were in a period, and in how many a result was opened."""
    found = AskedQuery.objects.filter(day__range=(period.first, period.last)).aggregate(
        asked=Sum("times"), clicked=Sum("clicks")
    )
    return {name: number or 0 for name, number in found.items()}


def popular(prefix="", limit=8):
    """Return what readers ask often and find, most asked first, beginning with a prefix.

    Only what was asked by people who see no more than the public does, and only in words that the
    library has itself: a rude line typed three times is shown to nobody.
    """
    prefix = query_key(prefix)
    queries = cache.get(_POPULAR)
    if queries is None:
        queries = _popular()
        cache.set(_POPULAR, queries, POPULAR_SECONDS)
    return [query for query in queries if query.startswith(prefix)][:limit]


def _popular():
    since = timezone.localdate() - timedelta(days=POPULAR_DAYS)
    latest = AskedQuery.objects.filter(query=OuterRef("query")).order_by("-day").values("found")[:1]
    rows = (
        AskedQuery.objects.filter(day__gte=since)
        .values("query")
        .annotate(asked=Sum("openly"), last_found=Subquery(latest))
        .filter(asked__gte=POPULAR_TIMES, last_found__gt=0)
        .exclude(query__contains=HIDDEN)
        .order_by("-asked", "query")
    )
    return _in_known_words(list(rows.values_list("query", flat=True)[:POPULAR_KEPT]))


def _in_known_words(queries):
    words = {query: [word.text for word in plan(query).words] for query in queries}
    terms = {term for found in words.values() for term in found}
    known = Statistics(current_index(), terms).frequency
    return [query for query in queries if all(known[term] for term in words[query])]
