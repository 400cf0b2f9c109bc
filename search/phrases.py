"""Quoted phrases: entries whose text holds them letter by letter."""

from core.thai import fold

from . import matching
from .backends import engine

CANDIDATES = 1000
_TEXTS = (
    "SELECT e.id, e.title, t.text FROM search_indexentry e"
    " JOIN search_entrytext t ON t.entry_id = e.id WHERE e.id IN ({})"
)


def holding(asked, slot, scope):
    """Return the ids of up to CANDIDATES entries that hold every telling word and every phrase."""
    groups = [word.alternatives for word in asked.telling if not word.is_quoted]
    groups += [((cluster,),) for cluster in asked.quoted_clusters]
    groups += [((word.text,),) for word in asked.telling if word.is_quoted and word.text.isascii()]
    if not groups:
        return []
    found = engine().holding_all(slot, groups, asked.excluded).some(scope, CANDIDATES)
    texts = matching.rows(_TEXTS.format(matching.listed(found)), ())
    return [pk for pk, *parts in texts if _holds("\n".join(parts), asked.phrases)]


def _holds(text, phrases):
    folded = " ".join(fold(text).split())
    return all(phrase in folded for phrase in phrases)
