"""What others find for the same queries: stock Wagtail, and Elasticsearch with its Thai analyzer.

Each is a context in which a function answers a query with source ids, best first.
"""

from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from .figures import TOP
from .models import IndexEntry
from .writing import current_index

_INDEX = "hub-baseline-thai"
_FIELDS = ["title^4", "text"]
_SOURCES_OF_ES = {
    "properties": {name: {"type": "text", "analyzer": "thai"} for name in ("title", "text")}
}


def entries():
    """Return the entries in Thai that answer at present."""
    return IndexEntry.objects.filter(slot=current_index().active, locale="th")


@contextmanager
def stock_wagtail(most):
    """Index up to `most` pages as Wagtail does without us; all is undone at the end."""
    found = entries().exclude(source_id="").order_by("pk")
    source_ids = dict(found.values_list("object_id", "source_id")[:most])
    pages = Page.objects.filter(pk__in=list(source_ids)).order_by("content_type")
    backend = get_search_backend("modelsearch.backends.database")

    def answer(query):
        return [source_ids.get(str(page.pk)) for page in backend.search(query, pages)[:TOP]]

    with transaction.atomic():
        backend.reset_indexes()
        for kind in ContentType.objects.filter(pk__in=pages.values("content_type")):
            model = kind.model_class()
            backend.add_bulk(model, model.objects.filter(pk__in=list(source_ids)))
        yield answer
        transaction.set_rollback(True)


@contextmanager
def thai_analyzer(address):
    """Fill an index of an Elasticsearch server with title and text; it is removed at the end."""
    server = Elasticsearch(address, request_timeout=60)
    server.options(ignore_status=404).indices.delete(index=_INDEX)
    server.indices.create(index=_INDEX, mappings=_SOURCES_OF_ES)
    fields = entries().values_list("source_id", "title", "plain__text")
    bulk(
        server,
        (
            {"_index": _INDEX, "source_id": key, "title": title, "text": text}
            for key, title, text in fields.iterator()
        ),
    )
    server.indices.refresh(index=_INDEX)

    def answer(query):
        asked = {"multi_match": {"query": query, "fields": _FIELDS}}
        found = server.search(index=_INDEX, query=asked, size=TOP, source=["source_id"])
        return [hit["_source"]["source_id"] for hit in found["hits"]["hits"]]

    try:
        yield answer
    finally:
        server.indices.delete(index=_INDEX)
