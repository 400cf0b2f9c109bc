"""The admin's search on SQLite."""

from functools import reduce
from operator import and_, or_

from django.db.models import Case, IntegerField, Value, When
from modelsearch.backends.database.sqlite.query import (
    BM25,
    Lexeme,
    MatchExpression,
    SearchQueryExpression,
    SQLiteFTSIndexEntry,
    normalize,
)
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import MatchAll, Not, PlainText
from modelsearch.utils import get_descendants_content_types_pks

from .admin import CutIndexMixin, CutQueryMixin
from .admin_words import letters_asked, shield_marks

_RANKED = 200  # more than anybody pages through; what follows comes newest first


class ThaiSQLiteIndex(CutIndexMixin, SQLiteIndex):
    shield = staticmethod(shield_marks)


class RankedOnceMixin(CutQueryMixin):
    """Asks FTS5 for the ranks once; Wagtail asks again for every row, for seconds."""

    shield = staticmethod(shield_marks)

    def __init__(self, *args, **kwargs):
        # The FTS table has no columns for single fields.
        super().__init__(*args, **{**kwargs, "fields": None})

    def search(self, config, start, stop, score_field=None):
        if score_field is not None or not self.order_by_relevance:
            return super().search(config, start, stop, score_field=score_field)
        self.order_by_relevance = False
        found = super().search(config, None, None)
        self.order_by_relevance = True
        if isinstance(self.query, MatchAll | Not):
            return found[start:stop]
        places = [When(pk=key, then=Value(place)) for place, key in enumerate(self._best(config))]
        order = Case(*places, default=Value(_RANKED), output_field=IntegerField())
        return found.order_by(order, "-pk")[start:stop]

    def _best(self, config):
        """Return the keys of the best objects in order."""
        match = MatchExpression(
            self.FTS_TABLE_FIELDS, self.build_search_query(normalize(self.query), config=config)
        )
        types = get_descendants_content_types_pks(self.queryset.model)
        rows = SQLiteFTSIndexEntry.objects.filter(match, index_entry__content_type__in=types)
        return (
            rows.annotate(score=BM25())
            .order_by("score")
            .values_list("index_entry__object_id", flat=True)[:_RANKED]
        )


class ThaiSQLiteCompiler(RankedOnceMixin, SQLiteSearchQueryCompiler):
    pass


class ThaiSQLiteAutocompleteCompiler(RankedOnceMixin, SQLiteAutocompleteQueryCompiler):
    def cut_text(self, text):
        return " ".join(map("".join, letters_asked(text)))

    def build_search_query_content(self, query, config=None):
        """Ask for each stretch's letters side by side, the last one begun only."""
        if not isinstance(query, PlainText):
            return super().build_search_query_content(query, config=config)
        lexemes = [
            Lexeme(shield_marks(" ".join(units)), prefix=True)
            for units in letters_asked(query.query_string)
        ]
        joined = reduce(and_ if query.operator.lower() == "and" else or_, lexemes)
        return SearchQueryExpression(joined, config=config)


class ThaiSQLiteBackend(SQLiteSearchBackend):
    index_class = ThaiSQLiteIndex
    query_compiler_class = ThaiSQLiteCompiler
    autocomplete_query_compiler_class = ThaiSQLiteAutocompleteCompiler
