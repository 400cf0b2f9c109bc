"""PostgreSQL: one table of terms a slot, as vectors without places, found by a GIN index."""

from contextlib import contextmanager

import numpy as np
from django.db import connection, transaction

from .. import matching
from ..models import SLOTS
from .base import Engine


def table(slot):
    return f"search_words_{slot}"


def lexeme(term):
    """Return a term as PostgreSQL quotes it inside a query."""
    escaped = term.replace("\x00", "").replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def all_query(groups, none):
    """Return the tsquery of `Engine.holding_all`."""
    wanted = [_any_of(group) for group in groups]
    return " & ".join([*wanted, *(f"!{lexeme(term)}" for term in none)])


def _any_of(group):
    return "(" + " | ".join(f"({' & '.join(map(lexeme, terms))})" for terms in group) + ")"


class PostgresEngine(Engine):
    def create(self, schema_editor):
        for slot in SLOTS:
            name = table(slot)
            schema_editor.execute(
                f"CREATE TABLE {name} (entry_id bigint PRIMARY KEY, words tsvector NOT NULL)"
            )
            schema_editor.execute(f"CREATE INDEX {name}_gin ON {name} USING gin (words)")

    def drop(self, schema_editor):
        for slot in SLOTS:
            schema_editor.execute(f"DROP TABLE IF EXISTS {table(slot)}")

    def write(self, slot, rows):
        sql = f"INSERT INTO {table(slot)} (entry_id, words) VALUES (%s, array_to_tsvector(%s))"
        values = [(pk, [term.replace("\x00", "") for term in terms]) for pk, terms in rows]
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)

    def delete(self, slot, entry_ids):
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table(slot)} WHERE entry_id = ANY(%s)", [list(entry_ids)])

    def clear(self, slot):
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table(slot)}")

    def held(self, slot):
        sql = f"SELECT entry_id FROM {table(slot)} WHERE entry_id > %s ORDER BY entry_id LIMIT %s"
        return matching.ids_in_order(sql)

    def holding_all(self, slot, groups, none=()):
        return matching.SqlMatches(
            source=f"{table(slot)} w JOIN search_indexentry e ON e.id = w.entry_id",
            condition="w.words @@ %s::tsquery",
            params=(all_query(groups, none),),
        )

    def holding_each(self, slot, terms):
        sql = (
            "SELECT ARRAY(SELECT entry_id FROM {} WHERE words @@ asked.query::tsquery)"
            " FROM unnest(%s::text[]) WITH ORDINALITY AS asked(query, place) ORDER BY asked.place"
        )
        found = matching.rows(sql.format(table(slot)), [list(map(lexeme, terms))])
        return [np.array(ids, np.int64) for (ids,) in found]

    @contextmanager
    def reading(self):
        """Keep the planner to the index: it thinks reading whole vectors costs nothing."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL jit = off")
            yield
