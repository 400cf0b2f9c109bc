"""The admin's search on PostgreSQL."""

from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.query import PlainText

from .admin import CutIndexMixin, CutQueryMixin
from .admin_words import letters_asked


class ThaiPostgresIndex(CutIndexMixin, PostgresIndex):
    pass


class ThaiPostgresCompiler(CutQueryMixin, PostgresSearchQueryCompiler):
    def __init__(self, *args, **kwargs):
        # Searching single fields would cut their raw text by PostgreSQL's own idea of words.
        super().__init__(*args, **{**kwargs, "fields": None})


class ThaiPostgresAutocompleteCompiler(CutQueryMixin, PostgresAutocompleteQueryCompiler):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{**kwargs, "fields": None})

    def cut_text(self, text):
        return " ".join(map("".join, letters_asked(text)))

    def build_tsquery_content(self, query, config=None, invert=False):
        """Ask for each stretch's letters side by side, the last one begun only."""
        if not isinstance(query, PlainText):
            return super().build_tsquery_content(query, config=config, invert=invert)
        stretches = (
            " <-> ".join(f"'{unit}'" for unit in units) + ":*"
            for units in letters_asked(query.query_string)
        )
        joined = (" & " if query.operator == "and" else " | ").join(f"({s})" for s in stretches)
        asked = SearchQuery(joined, search_type="raw", config=config)
        return ~asked if invert else asked


class ThaiPostgresBackend(PostgresSearchBackend):
    index_class = ThaiPostgresIndex
    query_compiler_class = ThaiPostgresCompiler
    autocomplete_query_compiler_class = ThaiPostgresAutocompleteCompiler
