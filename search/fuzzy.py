"""Titles that were typed with errors, in part or without blanks: found by runs of letters."""

from functools import lru_cache

from rapidfuzz import fuzz

from core.thai import bare, skeleton

SHORTEST, LONGEST = 3, 40  # letters of a query that may be a title
MOST_GRAMS = 12
GRAM = 1.0  # of its rarity: what a run of letters weighs when entries are proposed
ALIKE = 0.75  # below this a title is another one


def is_titlelike(asked):
    """Tell whether a query is short enough to be a title or a part of one."""
    return SHORTEST <= len(skeleton(asked.text)) <= LONGEST


def weights(asked, statistics):
    """Return {term: weight} of the rarest runs of letters that the query shares with titles."""
    if not is_titlelike(asked):
        return {}
    held = sorted(
        filter(statistics.frequency.__getitem__, asked.grams), key=statistics.frequency.get
    )
    return {gram: GRAM * statistics.rarity(gram) for gram in held[:MOST_GRAMS]}


def likeness(asked, candidates):
    """Return {entry id: how much its title is like the query, from `ALIKE` to 1}."""
    if not is_titlelike(asked):
        return {}
    typed = skeleton(asked.text)
    alike = {found.id: _alike(typed, _bare_title(found.title)) for found in candidates}
    return {pk: value for pk, value in alike.items() if value}


@lru_cache(maxsize=1 << 14)
def _bare_title(title):
    return bare(title)


def _alike(typed, title):
    """Compare with the best part of a longer title, but with the whole of a shorter one."""
    compare = fuzz.partial_ratio if len(typed) < len(title) else fuzz.ratio
    return compare(typed, title, score_cutoff=100 * ALIKE) / 100
