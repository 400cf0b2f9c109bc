"""The search of the admin and its choosers: Wagtail's database backend, with Thai cut into words.

Texts are cut on their way into the index (`CutObject`) and queries in the compilers; all else stays
Wagtail's. Whole-word search has words and the parts of compounds; autocomplete has letters in
order, which find the beginning or the middle of any name. Used in WAGTAILSEARCH_BACKENDS.
"""

from django.db import connection
from django.utils.module_loading import import_string
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from modelsearch.query import MATCH_NONE, And, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from .admin_words import letters_kept, words_asked, words_kept


def flat(value):
    """Return a field's value of any shape as text."""
    if isinstance(value, dict):
        value = value.values()
    if not isinstance(value, str) and hasattr(value, "__iter__"):
        return " ".join(flat(item) for item in value)
    return "" if value is None else str(value)


class CutSearchField(SearchField):
    def __init__(self, field, shield):
        super().__init__(field.field_name, boost=field.boost, **field.kwargs)
        self.field, self.shield = field, shield

    def get_value(self, obj):
        return self.shield(words_kept(flat(self.field.get_value(uncut(obj)))))


class CutAutocompleteField(AutocompleteField):
    def __init__(self, field, shield):
        super().__init__(field.field_name, **field.kwargs)
        self.field, self.shield = field, shield

    def get_value(self, obj):
        return self.shield(letters_kept(flat(self.field.get_value(uncut(obj)))))


class CutRelatedFields(RelatedFields):
    def __init__(self, field, shield):
        super().__init__(field.field_name, [cut(inner, shield) for inner in field.fields])
        self.field = field

    def get_value(self, obj):
        return self.field.get_value(uncut(obj))


def cut(field, shield):
    """Return a search field that gives its text cut."""
    for kind, cutter in (
        (SearchField, CutSearchField),
        (AutocompleteField, CutAutocompleteField),
        (RelatedFields, CutRelatedFields),
    ):
        if isinstance(field, kind):
            return cutter(field, shield)
    return field


class CutObject:
    """Stands for an object before Wagtail's indexer, which asks for its key and its fields."""

    def __init__(self, obj, shield):
        self.obj, self.shield, self.pk = obj, shield, obj.pk

    def get_search_fields(self):
        return [cut(field, self.shield) for field in self.obj.get_search_fields()]


def uncut(obj):
    return obj.obj if isinstance(obj, CutObject) else obj


class CutIndexMixin:
    """Cuts what is added to the index."""

    shield = staticmethod(str)

    def add_items(self, model, objs):
        super().add_items(model, [CutObject(obj, self.shield) for obj in objs])


def cut_query(query, cut_text):
    """Return the query with its texts cut, or None where nothing is left to ask for."""
    if isinstance(query, PlainText | Phrase | Fuzzy):
        text = cut_text(query.query_string)
        operator = getattr(query, "operator", None) or "and"
        return PlainText(text, operator=operator) if text else None
    if isinstance(query, And | Or):
        asked = [q for sub in query.subqueries if (q := cut_query(sub, cut_text)) is not None]
        return type(query)(asked) if len(asked) > 1 else next(iter(asked), None)
    if isinstance(query, Not):
        inner = cut_query(query.subquery, cut_text)
        return inner and Not(inner)
    return query if isinstance(query, MatchAll) else cut_query(query.subquery, cut_text)


class CutQueryMixin:
    """Cuts what is asked, and lets no sign through that an engine would take for its own."""

    shield = staticmethod(str)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.query = cut_query(self.query, self.cut_text) or MATCH_NONE

    def cut_text(self, text):
        return self.shield(" ".join(words_asked(text)))


# Each engine's module can be imported with its own database only.
BACKENDS = {
    "postgresql": "search.backends.admin_postgres.ThaiPostgresBackend",
    "sqlite": "search.backends.admin_sqlite.ThaiSQLiteBackend",
}


def SearchBackend(params):
    """Return the backend for the database in use; Wagtail looks for this name."""
    return import_string(BACKENDS[connection.vendor])(params)
