"""Queries typed while the keyboard stood in the other language, known by their words."""

import re

from core.thai.keyboard import typed_in_latin, typed_in_thai

from .plans import plan

AT_MOST, AT_LEAST = 0.5, 0.85  # share of a query that is known, as typed and as meant
LONGEST = 100
SHORTEST = 3  # a shorter word is known by chance
_THAI = re.compile("[ก-๎]")
_LATIN = re.compile("[A-Za-z]")
_DIGITS = re.compile("([0-9]+)")


def meant(query, asked, statistics):
    """Return the query as its keys would read on the other keyboard, if that makes sense of it."""
    if len(query) > LONGEST or (_THAI.search(query) and _LATIN.search(query)):
        return None
    if _known_share(query, asked, statistics) > AT_MOST:
        return None
    readings = [_readings(token) for token in query.split()]
    plans = {text: plan(text) for texts in readings for text in texts}
    known = statistics.with_terms(term for other in plans.values() for term in _evidence(other))
    share = {text: _known_share(text, other, known) for text, other in plans.items()}
    chosen = [max(texts, key=share.__getitem__) for texts in readings]
    changed = chosen != [texts[0] for texts in readings]
    return " ".join(chosen) if changed and _overall(chosen, share) >= AT_LEAST else None


def _readings(token):
    """Return a token as typed, and as it reads on the other keyboard; digits may be meant."""
    other = typed_in_latin if _THAI.search(token) else typed_in_thai
    parted = "".join(
        part if part.isdigit() else other(part) for part in _DIGITS.split(token) if part
    )
    return list(dict.fromkeys([token, other(token), parted]))


def _evidence(asked):
    """Return what tells whether this is a language: sub-words of Thai, words of another."""
    return asked.clusters or [word.text for word in asked.words]


def _known_share(text, asked, statistics):
    """Return the share of a text that the index knows; numbers it always does."""
    if asked.clusters:
        known = [term for term in asked.clusters if statistics.frequency[term]]
        return len(known) / len(asked.clusters)
    return sum(len(term) for term in _evidence(asked) if _is_known(term, statistics)) / len(text)


def _is_known(term, statistics):
    return term.isdigit() or (len(term) >= SHORTEST and statistics.frequency[term] > 0)


def _overall(texts, share):
    """Return the mean share, each text counted by its length."""
    return sum(len(text) * share[text] for text in texts) / sum(map(len, texts))
