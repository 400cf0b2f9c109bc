"""What Elasticsearch keeps of an entry: read from the database, whenever it is delivered."""

import json
from collections import defaultdict
from zlib import crc32

import numpy as np

from core.thai import parts

from ...models import EntryFacet, EntryVector, IndexEntry
from ...terms import KEY, KEY_SECTIONS, OFTEN, TITLE
from ...vectors import number, unpack
from ...vocabulary import words_of
from ...words import SECTIONS

SCHEMA = 2  # of the mapping; another number makes every index anew
_KEYWORD = {"type": "keyword"}
_TERMS = {"type": "text", "analyzer": "whitespace", "norms": False, "index_options": "docs"}
MAPPINGS = {
    "_meta": {"schema": SCHEMA},
    "dynamic": "strict",
    "_source": {"enabled": False},
    "dynamic_templates": [{"facets": {"path_match": "facets.*", "mapping": _KEYWORD}}],
    "properties": {
        "entry": {"type": "long", "index": False},
        "digest": {"type": "long", "index": False},
        "terms": {
            "type": "text",
            "analyzer": "whitespace",
            "norms": False,
            "index_options": "docs",
        },
        "locale": _KEYWORD,
        "access": _KEYWORD,
        "site": {"type": "long"},
        "published_at": {"type": "date"},
        "expires_at": {"type": "date"},
        "facets": {"type": "object", "dynamic": True},
    },
}
# One shard: counts of facets are exact. A cluster keeps a copy, a single machine none.
SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "refresh_interval": "1s"}

_FIELDS = ("pk", "locale", "site_id", "access", "published_at", "expires_at")


def token(term_number):
    """Return a term as it is kept: by its number, which no tokenizer takes apart."""
    return f"{term_number:x}"


def documents(slot, entry_ids):
    """Return {entry id: document} of those entries that exist."""
    rows = IndexEntry.objects.filter(slot=slot, pk__in=entry_ids).values(*_FIELDS)
    entries = {row.pop("pk"): row for row in rows}
    vectors = EntryVector.objects.filter(entry__in=entries).values_list("entry", "numbers")
    terms = term_numbers(slot, dict(vectors))
    facets = _facets(entries)
    return {
        pk: _document(pk, row, terms.get(pk, ()), facets.get(pk, {})) for pk, row in entries.items()
    }


def _document(pk, row, numbers, facets):
    document = {
        "entry": pk,
        "terms": " ".join(map(token, sorted(numbers))),
        "locale": row["locale"],
        "access": row["access"],
        "site": row["site_id"],
        "facets": facets,
        "published_at": row["published_at"] and row["published_at"].isoformat(),
        "expires_at": row["expires_at"] and row["expires_at"].isoformat(),
    }
    return {**document, "digest": crc32(json.dumps(document, sort_keys=True).encode())}


def _facets(entries):
    found = defaultdict(lambda: defaultdict(list))
    rows = EntryFacet.objects.filter(entry__in=entries).order_by("name", "value")
    for pk, name, value in rows.values_list("entry", "name", "value"):
        found[pk][name].append(value)
    return found


def term_numbers(slot, vectors):
    """Return {entry id: numbers of its terms}: `terms.index_terms`, read back from vectors."""
    read = {pk: _sections(vector) for pk, vector in vectors.items()}
    marked = {pk: (np.unique(s["title"]), _dwelt_on(s)) for pk, s in read.items()}
    needed = [number for pair in marked.values() for number in pair]
    words = words_of(slot, np.unique(np.concatenate(needed)).tolist()) if needed else {}
    return {pk: _marked(read[pk], *marked[pk], words) for pk in read}


def _sections(vector):
    lengths, numbers = unpack(vector)
    return dict(zip(SECTIONS, np.split(numbers, np.cumsum(lengths)[:-1]), strict=True))


def _dwelt_on(sections):
    """Return the numbers of the words that an entry is about."""
    numbers, times = np.unique(sections["body"], return_counts=True)
    return np.unique(np.concatenate([numbers[times >= OFTEN], *map(sections.get, KEY_SECTIONS)]))


def _marked(sections, titled, dwelt_on, words):
    held = set(np.unique(np.concatenate(list(sections.values()))).tolist())
    in_title = [words[key] for key in titled.tolist() if key in words]
    held |= {number(TITLE + w) for w in (*in_title, *(p for w in in_title for p in parts(w)))}
    return held | {number(KEY + words[key]) for key in dwelt_on.tolist() if key in words}
