"""SQLite: one FTS5 table a slot, ranked by its BM25 with our weights."""

from django.db import connection

from .. import matching
from ..models import SLOTS
from ..words import CLUSTER_COLUMN, WEIGHTS, WORD_COLUMNS
from .base import Engine

# Thai vowels and tone marks are separators to FTS5 unless it is told otherwise.
_TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
_COLUMNS = ", ".join(WEIGHTS)
_WORDS = "{" + " ".join(WORD_COLUMNS) + "}"
_CLUSTERS = "{" + CLUSTER_COLUMN + "}"
_CONTENTLESS_DELETE_SINCE = (3, 43)


def table(slot):
    return f"search_words_{slot}"


def quoted(word):
    """Return a word as an FTS5 string, in which nothing is an operator."""
    return '"' + word.replace('"', "").replace("\x00", "") + '"'


def any_expression(words):
    return "(" + " OR ".join(quoted(word) for word in words) + ")"


def all_expression(words):
    return "(" + " AND ".join(_word_or_pieces(word) for word in words) + ")"


def _word_or_pieces(word):
    if not word.pieces:
        return quoted(word.text)
    pieces = " AND ".join(quoted(piece) for piece in word.pieces)
    return f"({quoted(word.text)} OR ({pieces}))"


def is_contentless():
    """Tell whether this SQLite can delete from a table that keeps no text beside its index."""
    return connection.Database.sqlite_version_info >= _CONTENTLESS_DELETE_SINCE


class SQLiteEngine(Engine):
    def create(self, schema_editor):
        options = "content='', contentless_delete=1, " if is_contentless() else ""
        for slot in SLOTS:
            schema_editor.execute(
                f"CREATE VIRTUAL TABLE {table(slot)} USING fts5("
                f'{_COLUMNS}, {options}tokenize="{_TOKENIZER}")'
            )
            schema_editor.execute(
                f"CREATE VIRTUAL TABLE {table(slot)}_terms USING fts5vocab({table(slot)}, row)"
            )

    def drop(self, schema_editor):
        for slot in SLOTS:
            schema_editor.execute(f"DROP TABLE IF EXISTS {table(slot)}_terms")
            schema_editor.execute(f"DROP TABLE IF EXISTS {table(slot)}")

    def write(self, slot, rows):
        marks = ", ".join(["%s"] * (len(WEIGHTS) + 1))
        sql = f"INSERT INTO {table(slot)} (rowid, {_COLUMNS}) VALUES ({marks})"
        values = [
            (entry_id, *(" ".join(columns.get(name, ())) for name in WEIGHTS))
            for entry_id, columns in rows
        ]
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)

    def delete(self, slot, entry_ids):
        with connection.cursor() as cursor:
            cursor.executemany(
                f"DELETE FROM {table(slot)} WHERE rowid = %s", [(pk,) for pk in entry_ids]
            )

    def clear(self, slot):
        sql = f"DELETE FROM {table(slot)}"
        if is_contentless():
            sql = f"INSERT INTO {table(slot)} ({table(slot)}) VALUES ('delete-all')"
        with connection.cursor() as cursor:
            cursor.execute(sql)

    def size(self, slot):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table(slot)}_docsize")
            return cursor.fetchone()[0]

    def frequencies(self, slot, words):
        marks = ", ".join(["%s"] * len(words))
        sql = f"SELECT term, doc FROM {table(slot)}_terms WHERE term IN ({marks})"
        with connection.cursor() as cursor:
            cursor.execute(sql, list(words))
            return dict.fromkeys(words, 0) | dict(cursor.fetchall())

    def all_of(self, slot, words):
        return self._matches(slot, f"{_WORDS}: {all_expression(words)}")

    def candidates(self, slot, words, clusters, weigh, scope, limit):
        asked = [
            f"({columns}: {any_expression(given)})"
            for columns, given in ((_WORDS, [w.text for w in words]), (_CLUSTERS, clusters))
            if given
        ]
        matches = self._matches(slot, " OR ".join(asked))
        return matching.ranked(matches, scope, limit=limit)

    def _matches(self, slot, expression):
        name = table(slot)
        weights = ", ".join(str(weight) for weight in WEIGHTS.values())
        return matching.Matches(
            source=f"{name} JOIN search_indexentry e ON e.id = {name}.rowid",
            condition=f"{name} MATCH %s",
            params=(expression,),
            score=f"-bm25({name}, {weights})",
        )
