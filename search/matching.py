"""Counting, ranking and listing entries, always after the scope has said which may be seen."""

import re
from dataclasses import dataclass

from django.db import connection


@dataclass(frozen=True)
class Matches:
    """A set of entries, as a FROM clause that joins `search_indexentry e`, and how they rank."""

    source: str
    condition: str
    params: tuple
    score: str = "0"
    score_params: tuple = ()


EVERYTHING = Matches(source="search_indexentry e", condition="1 = 1", params=())


def rows(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def chosen(entry_ids):
    """Return the set of just these entries; the ids are our own integers."""
    listed = ", ".join(str(int(pk)) for pk in entry_ids) or "NULL"
    return Matches("search_indexentry e", f"e.id IN ({listed})", ())


def ranked(matches, scope, *, limit, offset=0):
    """Return [(entry id, score)], best first."""
    where, params = scope.where()
    sql = (
        f"SELECT e.id, {matches.score} AS score FROM {matches.source}"
        f" WHERE {matches.condition} AND {where} ORDER BY score DESC, e.id LIMIT %s OFFSET %s"
    )
    return rows(sql, [*matches.score_params, *matches.params, *params, limit, offset])


def newest(matches, scope, *, limit, offset=0):
    """Return entry ids, newest first."""
    where, params = scope.where()
    sql = (
        f"SELECT e.id FROM {matches.source} WHERE {matches.condition} AND {where}"
        " ORDER BY e.published_at IS NULL, e.published_at DESC, e.id LIMIT %s OFFSET %s"
    )
    return [row[0] for row in rows(sql, [*matches.params, *params, limit, offset])]


def some(matches, scope, limit):
    """Return up to `limit` entry ids in no order."""
    where, params = scope.where()
    sql = f"SELECT e.id FROM {matches.source} WHERE {matches.condition} AND {where} LIMIT %s"
    return [row[0] for row in rows(sql, [*matches.params, *params, limit])]


def count(matches, scope):
    where, params = scope.where()
    sql = f"SELECT count(*) FROM {matches.source} WHERE {matches.condition} AND {where}"
    return rows(sql, [*matches.params, *params])[0][0]


def facet_counts(matches, scope, names):
    """Return [(facet, value, count)] of the matching entries for the named facets."""
    where, params = scope.where()
    marks = ", ".join(["%s"] * len(names))
    sql = (
        f"WITH matched AS (SELECT e.id FROM {matches.source} WHERE {matches.condition} AND {where})"
        " SELECT f.name, f.value, count(*) FROM matched JOIN search_entryfacet f"
        f" ON f.entry_id = matched.id WHERE f.name IN ({marks}) GROUP BY f.name, f.value"
    )
    return rows(sql, [*matches.params, *params, *names])


def titles_like(matches, scope, text, limit):
    """Return (title, url, type) of entries whose title holds the text, first those starting so."""
    where, params = scope.where()
    escaped = re.sub(r"([\\%_])", r"\\\1", text.replace("\x00", ""))
    sql = (
        f"SELECT e.title, e.url, e.type FROM {matches.source}"
        f" WHERE {where} AND e.title LIKE %s ESCAPE '\\'"
        " ORDER BY CASE WHEN e.title LIKE %s ESCAPE '\\' THEN 0 ELSE 1 END, length(e.title), e.id"
        " LIMIT %s"
    )
    return rows(sql, [*params, f"%{escaped}%", f"{escaped}%", limit])
