"""SQLite: one FTS5 table a slot that keeps which entry holds which term, and nothing else."""

import json
from functools import lru_cache

import numpy as np
from django.db import connection

from .. import matching
from ..models import SLOTS
from ..vectors import number
from .base import Engine

_CONTENTLESS_DELETE_SINCE = (3, 43)


def table(slot):
    return f"search_words_{slot}"


@lru_cache(maxsize=1 << 16)
def token(term):
    """Return a term as FTS5 keeps it: its number, so that no tokenizer can take it for several."""
    return f"t{number(term):x}"


def all_expression(groups, none):
    """Return the FTS5 expression of `Engine.holding_all`."""
    wanted = " AND ".join(_any_of(group) for group in groups)
    if not none:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(map(token, none))})"


def _any_of(group):
    return "(" + " OR ".join(_every(alternative) for alternative in group) + ")"


def _every(alternative):
    return "(" + " AND ".join(map(token, alternative)) + ")"


def is_contentless():
    """Tell whether this SQLite can delete from a table that keeps no text beside its index."""
    return connection.Database.sqlite_version_info >= _CONTENTLESS_DELETE_SINCE


class SQLiteEngine(Engine):
    def create(self, schema_editor):
        options = "content='', contentless_delete=1, " if is_contentless() else ""
        for slot in SLOTS:
            schema_editor.execute(
                f"CREATE VIRTUAL TABLE {table(slot)} USING fts5(terms, detail=none, {options}"
                "tokenize=ascii)"
            )

    def drop(self, schema_editor):
        for slot in SLOTS:
            schema_editor.execute(f"DROP TABLE IF EXISTS {table(slot)}_terms")
            schema_editor.execute(f"DROP TABLE IF EXISTS {table(slot)}")

    def write(self, slot, rows):
        sql = f"INSERT INTO {table(slot)} (rowid, terms) VALUES (%s, %s)"
        with connection.cursor() as cursor:
            cursor.executemany(sql, [(pk, " ".join(map(token, terms))) for pk, terms in rows])

    def delete(self, slot, entry_ids):
        with connection.cursor() as cursor:
            cursor.executemany(
                f"DELETE FROM {table(slot)} WHERE rowid = %s", [(pk,) for pk in entry_ids]
            )

    def clear(self, slot):
        if is_contentless():
            self._tell(slot, "delete-all")
        else:
            self._execute(f"DELETE FROM {table(slot)}")

    def optimize(self, slot):
        """Merge the parts of the index that each transaction added: they are asked one by one."""
        self._tell(slot, "optimize")

    def _tell(self, slot, order):
        self._execute(f"INSERT INTO {table(slot)} ({table(slot)}) VALUES ('{order}')")

    def _execute(self, sql):
        with connection.cursor() as cursor:
            cursor.execute(sql)

    def held(self, slot):
        sql = f"SELECT rowid FROM {table(slot)} WHERE rowid > %s ORDER BY rowid LIMIT %s"
        return matching.ids_in_order(sql)

    def holding_all(self, slot, groups, none=()):
        name = table(slot)
        return matching.SqlMatches(
            source=f"{name} JOIN {matching.entries_by_id()} ON e.id = {name}.rowid",
            condition=f"{name} MATCH %s",
            params=(all_expression(groups, none),),
        )

    def holding_each(self, slot, terms):
        name = table(slot)
        sql = (
            f"SELECT (SELECT group_concat(rowid) FROM {name} WHERE {name} MATCH asked.value)"
            " FROM json_each(%s) asked ORDER BY asked.key"
        )
        found = matching.rows(sql, [json.dumps(list(map(token, terms)))])
        return [np.fromstring(ids or "", np.int64, sep=",") for (ids,) in found]
