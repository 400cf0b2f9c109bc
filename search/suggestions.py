"""Titles for what has been typed so far."""

from .matching import titles_like
from .queries import find, scope_for

MOST = 8
SHORTEST = 2


def suggest(text, locale, access_keys):
    """Return titles that start with the text or hold it, then what a search would find."""
    if len(text) < SHORTEST:
        return []
    rows = titles_like(scope_for(locale, access_keys), text, MOST)
    found = [{"text": title, "url": url, "kind": kind} for title, url, kind in rows]
    if len(found) < MOST:
        hits = find(text, locale=locale, access_keys=access_keys, page_size=MOST, facets=()).hits
        found += [{"text": hit.title, "url": hit.url, "kind": hit.type} for hit in hits]
    return _once(found)[:MOST]


def _once(found):
    """Keep the first suggestion of each address."""
    by_address = {}
    for entry in found:
        by_address.setdefault(entry["url"], entry)
    return list(by_address.values())
