"""Titles that were typed with errors, in part or without blanks: found by runs of letters."""

from rapidfuzz import fuzz

from core.thai import skeleton

from . import matching
from .backends import engine

SHORTEST, LONGEST = 3, 40  # letters of a query that may be a title
CANDIDATES = 100
BUDGET = 1500  # entries that all runs of letters together may bring up
ALIKE = 0.75  # below this a title is another one
_TITLES = "SELECT id, title FROM search_indexentry WHERE id IN ({})"


def is_titlelike(asked):
    """Tell whether a query is short enough to be a title or a part of one."""
    return SHORTEST <= len(skeleton(asked.text)) <= LONGEST


def proposed(asked, statistics, slot, scope):
    """Return the entries whose titles share the rarest runs of letters with the query."""
    weights, spent = {}, 0
    for gram in sorted(asked.grams, key=lambda gram: statistics.frequency[gram]):
        spent += statistics.frequency[gram]
        if spent > BUDGET and weights:
            break
        weights[gram] = statistics.rarity(gram)
    return engine().holding_most(slot, weights, scope, CANDIDATES) if weights else []


def likeness(asked, entry_ids):
    """Return {entry id: how much its title is like the query, from `ALIKE` to 1}."""
    typed = skeleton(asked.text)
    titles = matching.rows(_TITLES.format(matching.listed(entry_ids)), ())
    alike = {pk: _alike(typed, skeleton(title)) for pk, title in titles}
    return {pk: value for pk, value in alike.items() if value}


def _alike(typed, title):
    """Compare with the best part of a longer title, but with the whole of a shorter one."""
    compare = fuzz.partial_ratio if len(typed) < len(title) else fuzz.ratio
    return compare(typed, title, score_cutoff=100 * ALIKE) / 100
