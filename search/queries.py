"""The one function behind the page, the API and the figures: a question in, entries out."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

from core.thai import thai_date

from . import fuzzy, keyboards, matching, ranking
from .backends import engine
from .facets import counted
from .models import IndexEntry
from .plans import plan
from .registry import facet_names, type_labels
from .scope import PUBLIC, Scope
from .snippets import Highlighter
from .vocabulary import Statistics
from .writing import current_index

RELEVANCE, NEWEST = "relevance", "newest"
SORTS = (RELEVANCE, NEWEST)

ENOUGH = 10  # as many entries with every word are answer enough
FLOOR = 0.2  # of the best score; what is below holds little of what was asked


@dataclass(frozen=True)
class Hit:
    """One entry as shown."""

    id: int
    type: str
    title: str
    url: str
    source_id: str | None
    snippet: str
    object_id: str
    published_at: datetime | None

    @property
    def type_label(self):
        return type_labels().get(self.type, self.type)

    @property
    def meta(self):
        """The small line below: when it was published."""
        if not self.published_at:
            return []
        day = localtime(self.published_at).date()
        in_thai = (get_language() or "").startswith("th")
        return [thai_date(day, "short") if in_thai else date_format(day, "j M Y")]


@dataclass(frozen=True)
class Answer:
    """What was asked and all that is shown of the answer."""

    query: str
    total: int
    page: int
    page_size: int
    hits: list
    facets: dict = field(default_factory=dict)
    corrected: str | None = None

    @property
    def pages(self):
        return -(-self.total // self.page_size)


def find(
    query,
    *,
    filters=None,
    locale="th",
    access_keys=PUBLIC,
    sort=RELEVANCE,
    page=1,
    page_size=10,
    facets=None,
):
    """Find what the asker may see. `filters` is {facet: [codes]}; `facets` names what to count."""
    with engine().reading():
        return _find(
            query, filters or {}, locale, tuple(access_keys), sort, page, page_size, facets
        )


def _find(query, filters, locale, access_keys, sort, page, page_size, facets):
    index = current_index()
    corrected = keyboards.meant(query, index) if query.strip() else None
    asked = plan(corrected or query)
    scope = Scope(index.active, locale, access_keys, filters)
    matches, order = _matches(query, asked, index, scope)
    listing = _Listing(matches, order, scope)
    offset = (page - 1) * page_size
    total = listing.total()
    ids = listing.page(sort, offset, page_size) if offset < total else []
    names = facet_names() if facets is None else facets
    return Answer(
        query=query,
        total=total,
        page=page,
        page_size=page_size,
        hits=_hits(ids, asked),
        facets=counted(matches, scope, names),
        corrected=corrected,
    )


def scope_for(locale, access_keys):
    """Return all that the asker may see in a language."""
    return Scope(current_index().active, locale, tuple(access_keys))


def _matches(query, asked, index, scope):
    """Return what answers a query, and the best ids in order.

    The filters are left to counting and listing: which entries answer a question does not depend
    on which of them the reader looks at.
    """
    if not asked:
        return (matching.chosen([]) if query.strip() else matching.EVERYTHING), []
    seen = scope.without_filters()
    strict = engine().holding_all(index.active, [word.alternatives for word in asked.telling])
    with_all = strict.some(seen, ENOUGH)
    statistics = Statistics(index, ranking.terms_of(asked))
    if len(with_all) == ENOUGH:
        best = ranking.best_of(asked, index.active, scope)
        return strict, [pk for pk, _score in ranking.ranked(best, asked, statistics)]
    some = {*ranking.proposed(asked, statistics, index.active, seen), *with_all}
    alike = {}
    if fuzzy.is_titlelike(asked):
        alike = fuzzy.likeness(asked, fuzzy.proposed(asked, statistics, index.active, seen))
        some |= alike.keys()
    found = ranking.ranked(some, asked, statistics, alike)
    order = [pk for pk, score in found if score >= FLOOR * found[0][1] or pk in with_all]
    return matching.chosen(order), order


@dataclass(frozen=True)
class _Listing:
    """The entries that answer, the best of them in order, and what the asker looks at of them."""

    matches: object
    order: list
    scope: Scope

    def total(self):
        return self.matches.count(self.scope)

    def page(self, sort, offset, size):
        """Return the entry ids of one page; behind the best come the rest, newest first."""
        if sort == NEWEST or not self.order:
            return self.matches.newest(self.scope, size, offset)
        best = self._best()
        found = best[offset : offset + size]
        if len(found) == size:
            return found
        rest = max(0, offset - len(best))
        return found + self.matches.newest(self.scope, size - len(found), rest, but=best)

    def _best(self):
        if not self.scope.filters:
            return self.order
        seen = set(matching.chosen(self.order).some(self.scope, len(self.order)))
        return [pk for pk in self.order if pk in seen]


def _hits(ids, asked):
    entries = IndexEntry.objects.select_related("plain").in_bulk(ids)
    show = Highlighter(asked).snippet
    return [_hit(entries[pk], show) for pk in ids if pk in entries]


def _hit(entry, show):
    return Hit(
        id=entry.pk,
        type=entry.type,
        title=entry.title,
        url=entry.url,
        source_id=entry.source_id or None,
        snippet=show(entry.plain.text or entry.summary),
        object_id=entry.object_id,
        published_at=entry.published_at,
    )
