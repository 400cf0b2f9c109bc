"""PostgreSQL: one table of word vectors a slot.

Its own ranking knows no document frequency, so each word's rank is multiplied by its rarity, and
the sum divided by the entry's length as BM25 does.
"""

from django.db import connection

from ..models import SLOTS
from ..words import CLUSTER_COLUMN, WEIGHTS
from .base import Engine, Matches

# PostgreSQL has four weights for our columns.
_LABELS = {"title": "A", "parts": "D", CLUSTER_COLUMN: "D", "files": "C"}
_LABEL_WEIGHTS = "{0.2, 0.4, 0.6, 1.0}"  # D, C, B, A
_CLUSTER_MARK = "\ue000"  # keeps sub-words apart from words in the one vector
_LAST_POSITION = 16_383
_B = 0.6  # how much length counts


def table(slot):
    return f"search_words_{slot}"


def lexeme(word):
    """Return a word as PostgreSQL quotes it inside a vector or a query."""
    return "'%s'" % word.replace("\x00", "").replace("\\", "\\\\").replace("'", "''")


def vector(columns):
    """Return the literal of a word vector, places and weights included."""
    places, at = {}, 0
    for name in WEIGHTS:
        mark = _CLUSTER_MARK if name == CLUSTER_COLUMN else ""
        label = _LABELS.get(name, "B")
        for word in columns.get(name, ()):
            at = min(at + 1, _LAST_POSITION)
            places.setdefault(mark + word, []).append(f"{at}{label}")
    return " ".join(f"{lexeme(word)}:{','.join(found)}" for word, found in places.items())


class PostgresEngine(Engine):
    def create(self, schema_editor):
        for slot in SLOTS:
            schema_editor.execute(
                f"CREATE TABLE {table(slot)} (entry_id bigint PRIMARY KEY,"
                " size real NOT NULL, words tsvector NOT NULL)"
            )
            schema_editor.execute(
                f"CREATE INDEX {table(slot)}_gin ON {table(slot)} USING gin (words)"
            )

    def drop(self, schema_editor):
        for slot in SLOTS:
            schema_editor.execute(f"DROP TABLE IF EXISTS {table(slot)}")

    def write(self, slot, rows):
        sql = f"INSERT INTO {table(slot)} (entry_id, size, words) VALUES (%s, %s, %s::tsvector)"
        values = [
            (pk, sum(map(len, columns.values())) + 1, vector(columns)) for pk, columns in rows
        ]
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)

    def delete(self, slot, entry_ids):
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table(slot)} WHERE entry_id = ANY(%s)", [list(entry_ids)])

    def clear(self, slot):
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table(slot)}")

    def size(self, slot):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table(slot)}")
            return cursor.fetchone()[0]

    def frequencies(self, slot, words):
        found = {}
        with connection.cursor() as cursor:
            for word in words:
                query = f"{lexeme(word)} | {lexeme(_CLUSTER_MARK + word)}"
                cursor.execute(
                    f"SELECT count(*) FROM {table(slot)} WHERE words @@ %s::tsquery", [query]
                )
                found[word] = cursor.fetchone()[0]
        return found

    def all_of(self, slot, words):
        query = " & ".join(_word_or_pieces(word) for word in words)
        return self._matches(slot, query, [(lexeme(word.text), 1.0) for word in words])

    def any_of(self, slot, words, clusters, weigh):
        asked = [(lexeme(word.text), weigh(word.text)) for word in words]
        asked += [(lexeme(_CLUSTER_MARK + cluster), weigh(cluster)) for cluster in clusters]
        return self._matches(slot, " | ".join(word for word, _weight in asked), asked)

    def _matches(self, slot, query, asked):
        name = table(slot)
        ranks = " + ".join(
            f"%s::real * ts_rank('{_LABEL_WEIGHTS}', {name}.words, %s::tsquery)" for _ in asked
        )
        length = f"(1 - {_B} + {_B} * {name}.size / (SELECT avg(size) FROM {name}))"
        return Matches(
            source=f"{name} JOIN search_indexentry e ON e.id = {name}.entry_id",
            condition=f"{name}.words @@ %s::tsquery",
            params=(query,),
            score=f"(({ranks}) / {length})",
            score_params=tuple(value for word, weight in asked for value in (weight, word)),
        )


def _word_or_pieces(word):
    if not word.pieces:
        return lexeme(word.text)
    pieces = " & ".join(lexeme(piece) for piece in word.pieces)
    return f"({lexeme(word.text)} | ({pieces}))"
