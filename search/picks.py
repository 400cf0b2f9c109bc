"""Pages that supervisors picked for a query: they come first, and count once."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from . import matching
from .curated import LONGEST_QUERY, PickedPage, QueryPicks, query_key
from .models import EntryVector, IndexEntry
from .vectors import holds_any


@lru_cache(maxsize=2)
def _keys(stamp):
    """Return every query that has picks; most queries cost no more than a look here."""
    return frozenset(QueryPicks.objects.values_list("key", flat=True))


def put_first(found, query, stamp):
    """Put the picked entries that the asker may see before all that was found."""
    if len(query) > 2 * LONGEST_QUERY or query_key(query) not in _keys(stamp):
        return
    found.notes = _picked(query_key(query), found.scope)
    outside = _outside(found.notes, found)
    others = (pk for pk in found.order if pk not in found.notes)
    found.order = (*found.notes, *others)
    found.matches = Including(found.matches, matching.chosen(outside)) if outside else found.matches


def told(hits, notes):
    """Return the hits, the picked ones with the reason why."""
    return [
        replace(hit, is_picked=True, note=notes[hit.id]) if hit.id in notes else hit for hit in hits
    ]


def _picked(key, scope):
    """Return {entry id: note} of the picks for a query, in their order."""
    picks = PickedPage.objects.filter(picks__key=key).values_list(
        "page__content_type_id", "page_id", "note"
    )
    places = {(kind, str(pk)): (place, note) for place, (kind, pk, note) in enumerate(picks)}
    entries = IndexEntry.objects.filter(
        slot=scope.slot,
        content_type__in={kind for kind, _pk in places},
        object_id__in={pk for _kind, pk in places},
    ).values_list("content_type_id", "object_id", "pk")
    known = {pk: places[kind, key] for kind, key, pk in entries if (kind, key) in places}
    seen = set(matching.chosen(known).some(scope, len(known)))
    return {pk: known[pk][1] for pk in sorted(seen, key=known.__getitem__)}


def _outside(picked, found):
    """Return the picked entries that the query would not have found."""
    left = [pk for pk in picked if pk not in found.order]
    if found.asked.phrases or not (found.asked and left):
        return left
    vectors = EntryVector.objects.in_bulk(left)
    return [pk for pk in left if not _answers(vectors[pk].numbers, found.asked)]


def _answers(vector, asked):
    holds = all(
        any(all(holds_any(vector, [term]) for term in way) for way in group)
        for group in asked.groups
    )
    return holds and not holds_any(vector, asked.excluded)


@dataclass(frozen=True)
class Including:
    """A set of entries and a few more that are not in it."""

    matches: object
    more: object

    def count(self, scope):
        return self.matches.count(scope) + self.more.count(scope)

    def newest(self, scope, limit, offset=0, but=()):
        """Return entry ids of the set; the few more are always among the best."""
        return self.matches.newest(scope, limit, offset, but)

    def facet_counts(self, scope, names):
        sums = Counter()
        for found in (self.matches, self.more):
            for name, value, count in found.facet_counts(scope, names):
                sums[name, value] += count
        return [(name, value, count) for (name, value), count in sums.items()]
