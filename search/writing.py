"""Writing entries, their words and what is counted of them, in one slot at a time."""

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page

from . import matching, title_starts, vocabulary
from .backends import engine
from .cuts import packed
from .documents import LONGEST_PLAIN, Document
from .models import (
    EntryFacet,
    EntryFile,
    EntryText,
    EntryVector,
    IndexEntry,
    SearchIndex,
    TitleStart,
)
from .registry import searchable_models
from .terms import index_terms
from .vectors import pack
from .words import cut, document_words

_BESIDE = (EntryFacet, EntryFile, EntryText, EntryVector, TitleStart)


def current_index():
    """Return the one row that says which slot answers."""
    index, _made = SearchIndex.objects.get_or_create(pk=1)
    return index


class AnsweringIndex(NamedTuple):
    """What a question needs of that row."""

    active: str
    version: int
    totals: dict
    curated: str


def answering_index():
    """Return it without the ORM, which would take as long as finding a title."""
    columns = ", ".join(AnsweringIndex._fields)
    found = matching.rows(f"SELECT {columns} FROM search_searchindex WHERE id = 1", ())
    if not found:
        index = current_index()
        return AnsweringIndex(*(getattr(index, name) for name in AnsweringIndex._fields))
    answering = AnsweringIndex(*found[0])
    return answering._replace(totals=json.loads(answering.totals))


@contextmanager
def writing():
    """Let one writer at a time read objects and write entries, so that none writes the older."""
    current_index()
    with transaction.atomic():
        yield SearchIndex.objects.select_for_update().get(pk=1)
        transaction.on_commit(engine().settle, robust=True)


@dataclass(frozen=True)
class Indexed:
    """An object's document with its words, cut once for all slots."""

    content_type_id: int
    object_id: str
    document: Document
    words: dict
    vector: bytes
    spans: bytes

    @classmethod
    def of(cls, content_type_id, object_id, document):
        cut_parts = cut(document.parts)
        words = document_words(document.parts, cut_parts)
        shown = [(text, cut_parts[name]) for name, text in document.plain_parts.items()]
        spans = packed(shown, LONGEST_PLAIN)
        return cls(content_type_id, str(object_id), document, words, pack(words), spans)


def insert(index, slot, items):
    """Write the entries of [Indexed], new to the slot."""
    if not items:
        return
    entries = IndexEntry.objects.bulk_create(_entry(slot, item) for item in items)
    pairs = list(zip(entries, items, strict=True))
    EntryText.objects.bulk_create(
        EntryText(entry=entry, text=item.document.plain, spans=item.spans) for entry, item in pairs
    )
    EntryVector.objects.bulk_create(EntryVector(entry=e, numbers=item.vector) for e, item in pairs)
    EntryFacet.objects.bulk_create(
        EntryFacet(entry=entry, name=name, value=str(value)[:100])
        for entry, item in pairs
        for name, values in item.document.facets.items()
        for value in dict.fromkeys(values)
    )
    EntryFile.objects.bulk_create(
        EntryFile(entry=entry, title=file.title, url=file.url, text=file.text)
        for entry, item in pairs
        for file in item.document.files
    )
    title_starts.add(entries)
    engine().write(slot, [(entry.pk, index_terms(item.words)) for entry, item in pairs])
    vocabulary.add(index, slot, [(item.words, item.vector) for item in items])


def _entry(slot, item):
    document = item.document
    return IndexEntry(
        slot=slot,
        content_type_id=item.content_type_id,
        object_id=item.object_id,
        locale=document.locale,
        site_id=document.site_id,
        type=document.type,
        access=document.access,
        published_at=document.published_at,
        expires_at=document.expires_at,
        source_id=document.source_id,
        url=document.url,
        title=document.title,
        summary=document.summary,
    )


def entries_of(model, keys):
    """Return the entries of objects by key; a page is known by its specific or any type."""
    entries = IndexEntry.objects.filter(object_id__in=[str(key) for key in keys])
    if issubclass(model, Page):
        pages = [
            ContentType.objects.get_for_model(m) for m in searchable_models() if issubclass(m, Page)
        ]
        return entries.filter(content_type__in=pages)
    return entries.filter(content_type=ContentType.objects.get_for_model(model))


def remove(index, slot, model, keys):
    """Take the entries of objects out of a slot."""
    found = list(entries_of(model, keys).filter(slot=slot).values_list("pk", flat=True))
    if not found:
        return
    vectors = EntryVector.objects.filter(entry__in=found).values_list("numbers", flat=True)
    vocabulary.take(index, slot, list(vectors))
    engine().delete(slot, found)
    for beside in _BESIDE:
        beside.objects.filter(entry__in=found).delete()
    IndexEntry.objects.filter(pk__in=found).delete()


def clear(index, slot):
    """Empty a slot."""
    engine().clear(slot)
    vocabulary.clear(index, slot)
    for beside in _BESIDE:
        beside.objects.filter(entry__slot=slot).delete()
    IndexEntry.objects.filter(slot=slot).delete()
