"""From a query to its best entries: the engine proposes, our own scorer decides."""

import numpy as np

from . import fuzzy, matching, synonyms
from .backends import engine
from .scoring import Asked, scores
from .terms import KEY, TITLE
from .vectors import holds_any

CANDIDATES = 100  # of those that hold every word
PROPOSED = 64  # of those that hold some: more of them find nothing better, and take longer
BUDGET = 1500  # entries that all asked terms together may bring up
MOST_TERMS = 18
COMMON_SHARE = 0.4  # a term in more of the entries proposes nobody
COMMON_AT_LEAST = 300
STOP, PIECE, SUB_WORD = 0.3, 0.3, 0.25  # worth beside that of a telling word
TITLE_BONUS = 0.5  # of a word's weight, when entries are proposed
LIKENESS = 1.0  # of all that the words are worth, for a title that is the query


def worth_of(asked, statistics):
    """Return {term: worth} of a plan, and how many of the terms are whole words."""
    worth = {
        word.text: synonyms.rarity(word, asked, statistics) * (1 if word.is_telling else STOP)
        for word in asked.words
    }
    words = len(worth)
    for word in asked.telling:
        # Where no entry holds the word, its pieces are all there is of it.
        share = PIECE if statistics.frequency[word.text] else 1
        for piece in word.pieces:
            worth.setdefault(piece, share * statistics.rarity(piece))
    for cluster in asked.clusters:
        worth[cluster] = SUB_WORD * statistics.rarity(cluster)
    return worth, words


def worth_of_words(asked, statistics):
    """Return what an entry would be worth that held each word of the query once."""
    worth, words = worth_of(asked, statistics)
    return sum(list(worth.values())[:words])


def terms_of(asked):
    """Return every term whose rarity a plan is ranked by."""
    pieces = [piece for word in asked.telling for piece in word.pieces]
    words = [word.text for word in asked.words]
    grams = asked.grams if fuzzy.is_titlelike(asked) else []
    return [*words, *pieces, *asked.clusters, *grams, *synonyms.terms_of(asked)]


def proposed(asked, statistics, slot, scope):
    """Return the candidates that hold the rarest of what is asked, or a title like it."""
    worth, _words = worth_of(asked, statistics)
    chosen = dict(_affordable(synonyms.worth_of(asked, worth) | worth, statistics))
    for word in asked.telling:
        if word.text in chosen:
            chosen[TITLE + word.text] = TITLE_BONUS * worth[word.text]
    chosen |= fuzzy.weights(asked, statistics)
    found = engine().holding_most(slot, chosen, scope, PROPOSED) if chosen else []
    return matching.candidates(found, scope, PROPOSED)


def _affordable(worth, statistics):
    """Yield (term, worth), rarest first, as long as they are few and bring up few entries."""
    common = max(COMMON_SHARE * statistics.size, COMMON_AT_LEAST)
    held = [(statistics.frequency[term], term) for term in worth]
    spent = 0
    for times, term in sorted(pair for pair in held if 0 < pair[0] <= common)[:MOST_TERMS]:
        spent += times
        if spent > BUDGET and spent > times:
            return
        yield term, worth[term]


def best_of(asked, slot, scope):
    """Return up to CANDIDATES that hold every telling word, those in the title first."""
    words = asked.groups
    titled = [_marked(group, TITLE) for group in words]
    tiers = [titled, [sum(titled, ())], [sum((_marked(g, KEY) for g in words), ())], []]
    found = {}
    for tier in tiers:
        if len(found) < CANDIDATES:
            matches = engine().holding_all(slot, [*words, *tier], asked.excluded)
            found |= dict.fromkeys(matches.some(scope, CANDIDATES))
    return matching.candidates(list(found), scope, CANDIDATES)


def _marked(group, mark):
    return tuple(tuple(mark + term for term in alternative) for alternative in group)


def ranked(candidates, asked, statistics, likeness=None):
    """Return [(entry id, score)], best first; `likeness` tells of titles that are much alike."""
    vectors = {c.id: c.vector for c in candidates if not holds_any(c.vector, asked.excluded)}
    if not vectors:
        return []
    worth, words = worth_of(asked, statistics)
    terms = Asked.of(worth, words, synonyms.standing(asked))
    found = scores(terms, vectors.values(), statistics.average_lengths)
    if likeness:
        alike = np.array([likeness.get(pk, 0) for pk in vectors])
        found += LIKENESS * alike**4 * terms.worth[: terms.words].sum()
    pairs = zip(vectors, found.tolist(), strict=True)
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
