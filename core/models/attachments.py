"""The files that an object shows: in its fields, its streams, its texts and its child rows."""

from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME

from core.access import is_seen_by_all_readers

from .document_text import text_of
from .media import Document, Image, Media

FILE_MODELS = (Image, Document, Media)


def attached_documents(instance):
    """Return the documents of the object as it is in memory, in the order of its fields."""
    keys = [key for model, key in dict.fromkeys(attached_files(instance)) if model is Document]
    found = Document.objects.select_related("content", "collection").in_bulk(keys)
    return [found[key] for key in keys if key in found]


def attached_files(instance):
    """Yield (model, key) for each file of the object as it is in memory, child rows included."""
    for field in instance._meta.concrete_fields:
        yield from _files_in(field, instance)
    for relation in get_all_child_relations(type(instance)):
        if relation.name != COMMENTS_RELATION_NAME:
            for child in getattr(instance, relation.get_accessor_name()).all():
                yield from attached_files(child)


def _files_in(field, instance):
    if field.related_model in FILE_MODELS:
        if key := getattr(instance, field.attname):
            yield field.related_model, key
    elif hasattr(field, "extract_references"):
        for model, key, *_place in field.extract_references(field.value_from_object(instance)):
            if model in FILE_MODELS:
                yield model, int(key)


def searchable_files(instance):
    """Return name, address and text of the files that all readers of the object may see."""
    return [
        {"title": document.filename, "url": document.url, "text": _text(document)}
        for document in attached_documents(instance)
        if is_seen_by_all_readers(document)
    ]


def _text(document):
    """Return the title, by which even a picture of a page is found, and the text."""
    return f"{document.title}\n{text_of(document).text}"
