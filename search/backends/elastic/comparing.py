"""What Elasticsearch holds of a slot beside what the database has."""

from elasticsearch_dsl import Search

from ... import outbox
from ...matching import ids_in_order
from .client import failures
from .documents import documents

BATCH = 200
PAGE = 5000
SECONDS = 30  # that one request may take; nobody waits
_IDS = "SELECT id FROM search_indexentry WHERE slot = '{}' AND id > %s ORDER BY id LIMIT %s"


def differing(client, slot):
    """Return how many entries are missing, left over or different; refused ones are known."""
    with failures():
        digests = dict(_digests(client, slot))
    known = set(outbox.refused(slot).values_list("entry_id", flat=True))
    wrong, batch = 0, []
    for pk in ids_in_order(_IDS.format(slot), BATCH):
        batch.append(pk)
        if len(batch) == BATCH:
            wrong += _wrong(slot, batch, digests, known)
            batch = []
    return wrong + _wrong(slot, batch, digests, known) + len(digests)


def _wrong(slot, entry_ids, digests, known):
    found = documents(slot, entry_ids)
    kept = {pk: digests.pop(pk, None) for pk in entry_ids}
    return sum(kept[pk] != document["digest"] for pk, document in found.items() if pk not in known)


def _digests(client, slot):
    """Yield (entry id, digest) of everything that is held, page by page."""
    search = Search(using=client.within(SECONDS), index=client.alias(slot)).sort("entry")
    search = search.extra(size=PAGE, docvalue_fields=["digest"], _source=False)
    after = 0
    while hits := search.extra(search_after=[after]).execute().hits.hits:
        yield from ((hit["sort"][0], hit["fields"]["digest"][0]) for hit in hits)
        after = hits[-1]["sort"][0]
