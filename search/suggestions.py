"""What may be meant by what has been typed so far: queries that many ask, and titles."""

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext

from core.thai import bare, normalise, skeleton, tidy
from core.thai.keyboard import typed_in_latin, typed_in_thai

from . import likely_queries, title_starts
from .backends import database_engine
from .registry import type_labels
from .scope import Scope
from .terms import GRAM
from .words import GRAM_LENGTHS, title_grams
from .writing import answering_index

MOST, MOST_QUERIES = 8, 3
SHORTEST, LONGEST = 2, 200
LOOKED_UP = 3 * MOST  # titles; some are written alike, and are suggested once
SHORTEST_INSIDE = 3  # letters that are looked for anywhere in titles
LOOKED_THROUGH, MOST_GRAMS = 50, 8
QUERY, SYNONYM = "query", "synonym"


def suggest(text, locale, access_keys, site=None):
    """Return suggestions for a text as typed, else as the other keyboard would have written it."""
    index = answering_index()
    scope = Scope(index.active, locale, tuple(access_keys), site=site)
    for reading in _readings(text[:LONGEST]):
        if len(skeleton(reading)) >= SHORTEST and (found := _suggested(reading, index, scope)):
            return found
    return []


def _readings(text):
    """Return a text as typed and, where it has letters of one script only, as perhaps meant."""
    has_thai = any("ก" <= char <= "๎" for char in text)
    has_latin = any(char.isascii() and char.isalpha() for char in text)
    if has_thai == has_latin:
        return [text]
    return [text, typed_in_latin(text) if has_thai else typed_in_thai(text)]


def _suggested(text, index, scope):
    letters = skeleton(text)
    titles = title_starts.beginning_with(scope, letters, LOOKED_UP)
    if len(titles) < MOST and len(letters) >= SHORTEST_INSIDE:
        titles += _holding(text, scope)
    titles = _once(sorted(titles, key=lambda row: normalise(text) not in normalise(row[0])))
    taken = {letters, *map(skeleton, titles)}
    queries = [
        *_links(likely_queries.popular(scope.locale, letters, MOST_QUERIES), QUERY, taken),
        *_links(likely_queries.other_words(index, scope.locale, letters), SYNONYM, taken),
    ]
    return queries + _grouped(list(titles.values())[: MOST - len(queries)])


def _holding(text, scope):
    """Return (title, url, type) of titles that hold every part of the text somewhere."""
    parts = [letters for part in text.split() if (letters := skeleton(part))]
    grams = [gram for part in parts for gram in title_grams(part)]
    telling = [gram for gram in grams if len(gram) == len(GRAM) + max(GRAM_LENGTHS)]
    if not telling:
        return []
    groups = [((gram,),) for gram in telling[:: -(-len(telling) // MOST_GRAMS)]]
    matches = database_engine().holding_all(scope.slot, groups)
    found = title_starts.titles_of(matches.some(scope, LOOKED_THROUGH))
    return [row for row in found if all(part in bare(tidy(row[0])) for part in parts)]


def _once(titles):
    """Return {title: row}, each title once however it is written."""
    by_letters = {}
    for row in titles:
        by_letters.setdefault(skeleton(row[0]), row)
    return {row[0]: row for row in by_letters.values()}


def _links(queries, kind, taken):
    """Yield queries that nothing else suggests yet, each with the search for it."""
    labels = {QUERY: gettext("Popular searches"), SYNONYM: gettext("Also called")}
    for query in queries:
        if skeleton(query) not in taken:
            taken.add(skeleton(query))
            address = f"{reverse('search')}?{urlencode({'q': query})}"
            yield {"text": query, "url": address, "kind": kind, "label": labels[kind]}


def _grouped(titles):
    """Return titles as suggestions, those of a kind together, the kind of the best first."""
    labels = type_labels()
    kinds = list(dict.fromkeys(kind for _title, _url, kind in titles))
    return [
        {"text": title, "url": url, "kind": kind, "label": capfirst(labels.get(kind, kind))}
        for title, url, kind in sorted(titles, key=lambda row: kinds.index(row[2]))
    ]
