"""Sets of entries in the database: counted, listed and narrowed, always within a scope."""

from dataclasses import dataclass, replace

from django.db import connection


@dataclass(frozen=True)
class SqlMatches:
    """A set of entries as a FROM clause that joins `search_indexentry e`, and a condition.

    Every engine answers with such a set or with one of its own that has the same four methods.
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

    def facet_counts(self, scope, names):
        """Return [(facet, value, count)] for the named facets."""
        matched, params = self._select("e.id", scope)
        marks = ", ".join(["%s"] * len(names))
        sql = (
            f"WITH matched AS ({matched}) SELECT f.name, f.value, count(*) FROM matched"
            " JOIN search_entryfacet f ON f.entry_id = matched.id"
            f" WHERE f.name IN ({marks}) GROUP BY f.name, f.value"
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
    return ", ".join(str(int(pk)) for pk in entry_ids) or "NULL"


def chosen(entry_ids):
    """Return the set of just these entries."""
    return SqlMatches("search_indexentry e", f"e.id IN ({listed(entry_ids)})", ())


def holding(held, params, scope, limit):
    """Return the entries whose weights sum up to most.

    `held` is SQL of rows (id, weight), one for each asked term that an entry holds.
    """
    where, scope_params = scope.where()
    sql = (
        f"WITH held AS ({held}), summed AS (SELECT id, sum(weight) AS weight FROM held GROUP BY id)"
        " SELECT e.id FROM summed JOIN search_indexentry e ON e.id = summed.id"
        f" WHERE {where} ORDER BY summed.weight DESC, e.id DESC LIMIT %s"
    )
    return [row[0] for row in rows(sql, [*params, *scope_params, limit])]


def shown(entry_ids, scope):
    """Return SQL and parameters of what is shown of the entries that are within the scope."""
    where, params = scope.where()
    sql = (
        "SELECT e.id, e.type, e.title, e.url, e.source_id, e.object_id, e.published_at, e.summary,"
        " t.text FROM search_indexentry e JOIN search_entrytext t ON t.entry_id = e.id"
        f" WHERE e.id IN ({listed(entry_ids)}) AND {where}"
    )
    return sql, params
