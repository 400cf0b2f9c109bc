"""Sets of entries in the database: counted, listed and narrowed, always within a scope."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple

from django.db import connection
from django.utils.timezone import is_naive


@dataclass(frozen=True)
class SqlMatches:
    """A set of entries as a FROM clause that joins `search_indexentry e`, and a condition.

    Every engine answers with such a set or with one of its own that has the same methods.
    """

    source: str
    condition: str
    params: tuple

    def _select(self, what, scope, rest=""):
        where, params = scope.where()
        sql = f"SELECT {what} FROM {self.source} WHERE {self.condition} AND {where} {rest}"
        return sql, [*self.params, *params]

    def count(self, scope):
        return rows(*self._select("count(*)", scope))[0][0]

    def some(self, scope, limit):
        """Return up to `limit` entry ids, the latest first."""
        sql, params = self._select("e.id", scope, "ORDER BY e.id DESC LIMIT %s")
        return [row[0] for row in rows(sql, [*params, limit])]

    def newest(self, scope, limit, offset=0, but=()):
        """Return entry ids, newest first, but not those in `but`."""
        rest = "ORDER BY e.published_at IS NULL, e.published_at DESC, e.id LIMIT %s OFFSET %s"
        sql, params = self.without(but)._select("e.id", scope, rest)
        return [row[0] for row in rows(sql, [*params, limit, offset])]

    def without(self, entry_ids):
        """Return the set without these entries."""
        if not entry_ids:
            return self
        return replace(self, condition=f"{self.condition} AND e.id NOT IN ({listed(entry_ids)})")

    def among(self, entry_ids):
        """Return the part of the set that is among these entries."""
        return replace(self, condition=f"{self.condition} AND e.id IN ({listed(entry_ids)})")

    def facet_counts(self, scope, names):
        """Return [(facet, value, count)] for the named facets.

        CROSS JOIN keeps SQLite from going through all the facets of all the entries.
        """
        matched, params = self._select("e.id", scope)
        marks = ", ".join(["%s"] * len(names))
        sql = (
            f"WITH matched AS ({matched}) SELECT f.name, f.value, count(*) FROM matched"
            " CROSS JOIN search_entryfacet f"
            f" WHERE f.entry_id = matched.id AND f.name IN ({marks}) GROUP BY f.name, f.value"
        )
        return rows(sql, [*params, *names])


EVERYTHING = SqlMatches(source="search_indexentry e", condition="1 = 1", params=())


def rows(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def ids_in_order(sql, size=5000):
    """Yield the ids that SQL with the parameters (after, limit) gives, a few at a time."""
    after = 0
    while found := [row[0] for row in rows(sql, [after, size])]:
        yield from found
        after = found[-1]


def listed(entry_ids):
    """Return ids, which are our own integers, as SQL."""
    return ", ".join(map(str, map(int, entry_ids))) or "NULL"


def entries_by_id():
    """Return the table of entries as SQL, for where the ids are known.

    SQLite, which has no statistics of a young table, would walk through the whole slot instead.
    """
    by_id = " NOT INDEXED" if connection.vendor == "sqlite" else ""
    return f"search_indexentry e{by_id}"


def chosen(entry_ids):
    """Return the set of just these entries."""
    return SqlMatches(entries_by_id(), f"e.id IN ({listed(entry_ids)})", ())


class Candidate(NamedTuple):
    """An entry that may answer: its words as numbers, and its title."""

    id: int
    vector: bytes
    title: str


def candidates(entry_ids, scope, limit):
    """Return the first of these entries, in their order, that the scope lets through."""
    found = []
    for start in range(0, len(entry_ids), limit):
        some = entry_ids[start : start + limit]
        seen = _candidates(some, scope)
        found += [seen[pk] for pk in some if pk in seen]
        if len(found) >= limit:
            break
    return found[:limit]


def _candidates(entry_ids, scope):
    where, params = scope.where()
    found = rows(
        f"SELECT e.id, v.numbers, e.title FROM {entries_by_id()}"
        " JOIN search_entryvector v ON v.entry_id = e.id"
        f" WHERE e.id IN ({listed(entry_ids)}) AND {where}",
        params,
    )
    return {row[0]: Candidate(*row) for row in found}


class Shown(NamedTuple):
    """What is shown of an entry."""

    id: int
    type: str
    title: str
    url: str
    source_id: str
    object_id: str
    published_at: datetime | None
    summary: str
    text: str
    spans: bytes
    has_files: bool


def shown(entry_ids, scope):
    """Return what is shown of the entries that are within the scope."""
    where, params = scope.where()
    found = rows(
        "SELECT e.id, e.type, e.title, e.url, e.source_id, e.object_id, e.published_at, e.summary,"
        " t.text, t.spans, EXISTS (SELECT 1 FROM search_entryfile f WHERE f.entry_id = e.id)"
        f" FROM {entries_by_id()} JOIN search_entrytext t ON t.entry_id = e.id"
        f" WHERE e.id IN ({listed(entry_ids)}) AND {where}",
        params,
    )
    return [Shown(*row)._replace(published_at=_moment(row[6])) for row in found]


def _moment(stored):
    """Return a moment with its time zone, which SQLite leaves out."""
    return stored.replace(tzinfo=UTC) if stored and is_naive(stored) else stored
