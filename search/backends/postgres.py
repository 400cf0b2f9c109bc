"""PostgreSQL: one table of word vectors a slot, found by its GIN index.

Its own ranking knows no document frequency and reads the whole vector for each word. So the index
alone chooses the candidates by how rare the words are that they hold, and only the best of those
are ranked: each word's rank times its rarity, the sum divided by length as in BM25.
"""

from contextlib import contextmanager

from django.db import connection, transaction

from .. import matching
from ..models import SLOTS
from ..words import CLUSTER_COLUMN, WEIGHTS
from .base import Engine

# PostgreSQL has four weights for our columns; the rest, the body among them, is C.
_LABELS = {"title": "A", "tags": "B", "people": "B", "parts": "D", CLUSTER_COLUMN: "D"}
_LABEL_WEIGHTS = "{0.05, 0.25, 0.5, 1.0}"  # D, C, B, A
_CLUSTER_RARITY = 0.2  # of a word's, when candidates are chosen
# Private-use letters keep sub-words and words of the title apart from words in the one vector.
_CLUSTER_MARK, _TITLE_MARK = "\ue000", "\ue001"
_LAST_POSITION = 16_383
_B = 0.6  # how much length counts
_RANKED = 150


def table(slot):
    return f"search_words_{slot}"


def lexeme(word):
    """Return a word as PostgreSQL quotes it inside a vector or a query."""
    escaped = word.replace("\x00", "").replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def vector(columns):
    """Return the literal of a word vector, places and weights included."""
    places, at = {}, 0
    for name in WEIGHTS:
        mark = _CLUSTER_MARK if name == CLUSTER_COLUMN else ""
        label = _LABELS.get(name, "C")
        for word in columns.get(name, ()):
            at = min(at + 1, _LAST_POSITION)
            places.setdefault(mark + word, []).append(f"{at}{label}")
    literal = [f"{lexeme(word)}:{','.join(found)}" for word, found in places.items()]
    return " ".join([*literal, *(lexeme(_TITLE_MARK + word) for word in columns["title"])])


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
        return matching.rows(f"SELECT count(*) FROM {table(slot)}", [])[0][0]

    def frequencies(self, slot, words):
        one = f"SELECT %s::text, count(*) FROM {table(slot)} WHERE words @@ %s::tsquery"
        params = [
            value
            for word in words
            for value in (word, f"{lexeme(word)} | {lexeme(_CLUSTER_MARK + word)}")
        ]
        return dict(matching.rows(" UNION ALL ".join([one] * len(words)), params))

    def all_of(self, slot, words):
        query = " & ".join(_word_or_pieces(word) for word in words)
        score, score_params = _score(slot, [(lexeme(word.text), 1.0) for word in words])
        return matching.Matches(
            source=f"{table(slot)} w JOIN search_indexentry e ON e.id = w.entry_id",
            condition="w.words @@ %s::tsquery",
            params=(query,),
            score=score,
            score_params=score_params,
        )

    def candidates(self, slot, words, clusters, weigh, scope, limit):
        whole = [(lexeme(word.text), weigh(word.text)) for word in words]
        inner = [(lexeme(_CLUSTER_MARK + c), weigh(c)) for c in clusters]
        asked = whole + [(word, _CLUSTER_RARITY * weight) for word, weight in inner]
        asked += [(lexeme(_TITLE_MARK + word.text), weigh(word.text)) for word in words]
        held = f"SELECT entry_id, %s::real AS rarity FROM {table(slot)} WHERE words @@ %s::tsquery"
        where, params = scope.where()
        score, score_params = _score(slot, whole + inner)
        sql = (
            f"WITH held AS ({' UNION ALL '.join([held] * len(asked))}),"
            " best AS (SELECT h.entry_id FROM held h JOIN search_indexentry e ON e.id = h.entry_id"
            f" WHERE {where} GROUP BY h.entry_id ORDER BY sum(h.rarity) DESC LIMIT {_RANKED})"
            f" SELECT w.entry_id, {score} AS score FROM best JOIN {table(slot)} w USING (entry_id)"
            " ORDER BY score DESC, w.entry_id LIMIT %s"
        )
        held_params = [value for word, weight in asked for value in (weight, word)]
        return matching.rows(sql, [*held_params, *params, *score_params, limit])

    @contextmanager
    def reading(self):
        """Keep the planner to the index: it thinks reading whole vectors costs nothing."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL jit = off")
            yield


def _score(slot, asked):
    """Return the SQL of a score over the words w, and its parameters."""
    ranks = " + ".join(
        f"%s::real * ts_rank('{_LABEL_WEIGHTS}', w.words, %s::tsquery)" for _ in asked
    )
    length = f"(1 - {_B} + {_B} * w.size / (SELECT avg(size) FROM {table(slot)}))"
    return f"(({ranks}) / {length})", tuple(v for word, weight in asked for v in (weight, word))


def _word_or_pieces(word):
    if not word.pieces:
        return lexeme(word.text)
    pieces = " & ".join(lexeme(piece) for piece in word.pieces)
    return f"({lexeme(word.text)} | ({pieces}))"
