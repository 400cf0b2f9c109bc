"""The columns of a list and the words accepted in them: the format, not the interface."""

import re
from functools import cached_property
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import override

from core.localised import in_thai
from core.thai import normalise

_PUNCTUATION = re.compile(r"[\s_\-–.,:;*()\[\]/]+")


class Column(NamedTuple):
    """A column: the field it fills and the names it may have."""

    field: str
    english: str
    thai: str
    also: tuple = ()

    def __str__(self):
        return in_reader_language(self.thai, self.english)


class Word(NamedTuple):
    """A word of a cell: the value it stands for and how it may be written."""

    value: object
    english: str
    thai: str
    also: tuple = ()

    def __str__(self):
        return in_reader_language(self.thai, self.english)


class Format:
    """What a list consists of: its columns, those it cannot do without, the model it fills."""

    def __init__(self, columns, required, model):
        self.columns, self.required, self.model = columns, required, model

    def labels(self, column):
        """Return the names of the column in the admin's own export."""
        fields = {field.name: field for field in self.model._meta.fields}
        known = column.field in fields
        return in_every_language(fields[column.field].verbose_name) if known else ()

    @cached_property
    def by_header(self):
        """{comparable header: column}, by every name that the column has."""
        return {
            header_key(name): column
            for column in self.columns
            for name in (
                *self.labels(column),
                *(column.field, column.english, column.thai, *column.also),
            )
        }


def in_reader_language(thai, english):
    return thai if in_thai() else english


def header_key(text):
    """Return the form in which headers are compared."""
    return _PUNCTUATION.sub("", normalise(text))


def in_every_language(text):
    """Yield a lazy text in each language of the site."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield str(text)


def spellings(words, choices=()):
    """Return {comparable word: value}: the words, and the labels of the choices they stand for."""
    labels = dict(choices)
    return {
        normalise(text): word.value
        for word in words
        for text in (
            *in_every_language(labels.get(word.value, word.english)),
            *(word.english, word.thai, *word.also),
        )
    }
