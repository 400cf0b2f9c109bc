"""Questions to Elasticsearch: sets of entries, narrowed to a scope before anything is counted."""

from dataclasses import dataclass, replace

from django.utils import timezone
from elasticsearch_dsl import FacetedSearch, Q, Search, TermsFacet

from ... import outbox
from ...vectors import number
from ..failures import Behind, Refused
from .client import Patience, failures
from .documents import token

MOST_VALUES = 10_000  # of one facet
DEEPEST = 10_000  # hits that Elasticsearch pages through
_NEWEST = ({"published_at": {"order": "desc", "missing": "_last"}}, {"entry": "asc"})
_LATEST = ({"entry": "desc"},)
_HEAVIEST = ("_score", *_LATEST)


def held(term):
    """Return the condition that an entry holds a term."""
    return Q("term", terms=token(number(term)))


def held_by(groups, none):
    """Return the condition of `Engine.holding_all`."""
    wanted = [_one_of([_every(terms) for terms in group]) for group in groups]
    return Q("bool", filter=wanted, must_not=[held(term) for term in none])


def _one_of(conditions):
    return conditions[0] if len(conditions) == 1 else Q("bool", should=conditions)


def _every(terms):
    return held(terms[0]) if len(terms) == 1 else Q("bool", filter=[held(term) for term in terms])


def heaviest_of(weights):
    """Return the query that scores an entry by the sum of the weights of its terms."""
    terms = [Q("constant_score", filter=held(term), boost=w) for term, w in weights.items()]
    return Q("bool", should=terms, minimum_should_match=1)


def within(scope):
    """Return the conditions of a scope, without its filters."""
    yield Q("term", locale=scope.locale)
    yield Q("terms", access=list(scope.access_keys))
    yield ~Q("range", expires_at={"lte": timezone.now().isoformat()})
    if scope.site:
        yield Q("term", site=scope.site) | ~Q("exists", field="site")


def narrowed(scope):
    """Return the conditions of a scope's filters."""
    return [Q("terms", **{f"facets.{name}": list(v)}) for name, v in scope.filters.items()]


class Counting(FacetedSearch):
    """How many entries of a set there are, and how many of each value of some facets."""

    def __init__(self, search, facet_names=()):
        self.base = search
        self.facets = {
            name: TermsFacet(field=f"facets.{name}", size=MOST_VALUES) for name in facet_names
        }
        super().__init__()

    def search(self):
        found = self.base.extra(size=0, track_total_hits=True)
        return found.response_class(super().search()._response_class)

    def query(self, search, query):
        return search

    def highlight(self, search):
        return search


class Reader:
    """Asks on behalf of one reader, who waits."""

    def __init__(self, client):
        self.client, self.patience = client, Patience(client)
        self.has_asked = False
        self._settled = set()

    def search(self, slot, scope):
        """Return a search for entries of the slot that are within the scope."""
        self._require_settled(slot)
        self.has_asked = True
        found = Search(using=self.patience.limited(), index=self.client.alias(slot))
        found = found.params(allow_partial_search_results=False)
        return found.filter(Q("bool", filter=[*within(scope), *narrowed(scope)]))

    def ids(self, search, sort, size, offset=0):
        """Return the ids of the first entries of a search."""
        if offset + size > DEEPEST:
            raise Refused("so deep that the database must page")
        found = search.sort(*sort).extra(
            size=size, from_=offset, _source=False, stored_fields="_none_", track_total_hits=False
        )
        with failures():
            return [hit["sort"][-1] for hit in found.execute().hits.hits]

    def _require_settled(self, slot):
        if slot not in self._settled:
            if not outbox.is_settled(slot):
                raise Behind(slot)
            self._settled.add(slot)


@dataclass(frozen=True)
class ElasticMatches:
    """A set of entries; it has the methods of `matching.SqlMatches`."""

    reader: Reader
    slot: str
    condition: object

    def _within(self, scope):
        return self.reader.search(self.slot, scope).filter(self.condition)

    def count(self, scope):
        with failures():
            return Counting(self._within(scope)).execute().hits.total.value

    def some(self, scope, limit):
        return self.reader.ids(self._within(scope), _LATEST, limit)

    def newest(self, scope, limit, offset=0, but=()):
        return self.reader.ids(self.without(but)._within(scope), _NEWEST, limit, offset)

    def without(self, entry_ids):
        if not entry_ids:
            return self
        return replace(self, condition=self.condition & ~Q("ids", values=list(entry_ids)))

    def among(self, entry_ids):
        return replace(self, condition=self.condition & Q("ids", values=list(entry_ids)))

    def facet_counts(self, scope, names):
        with failures():
            found = Counting(self._within(scope), names).execute().facets
        return [
            (name, value, count) for name in names for value, count, _chosen in getattr(found, name)
        ]


def holding_most(reader, slot, weights, scope, limit):
    """Return the entries whose weights sum up to most."""
    search = reader.search(slot, scope).query(heaviest_of(weights))
    return reader.ids(search, _HEAVIEST, limit)
