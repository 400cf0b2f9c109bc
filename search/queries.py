"""The one function behind the page, the API and the figures: a question in, entries out."""

from dataclasses import dataclass, field
from functools import partial

from . import fuzzy, keyboards, matching, phrases, picks, ranking, spelling
from .answers import Answer, hits_of
from .backends import engine
from .facets import counted
from .most_read import most_read
from .plans import QUOTES, plan
from .registry import facet_names
from .scope import PUBLIC, Scope
from .synonyms import widened
from .vocabulary import Statistics
from .writing import answering_index

RELEVANCE, NEWEST, MOST_READ = "relevance", "newest", "most_read"

ENOUGH = 10  # as many entries with every word are answer enough
FLOOR = 0.2  # of the best score; what is below holds little of what was asked
LEAST = 0.4  # of what all words asked are worth; what was right had more in each of 1,400 tries


def find(
    query,
    *,
    filters=None,
    locale="th",
    access_keys=PUBLIC,
    sort=RELEVANCE,
    page=1,
    page_size=10,
    facets=None,
    exact=False,
    site=None,
):
    """Find what the asker may see.

    `filters` is {facet: [codes]}; `facets` names what to count, by default everything; `exact`
    takes the query as typed even if it looks mistyped; `site` is the key of the one asked.
    """
    index = answering_index()
    scope = Scope(index.active, locale, tuple(access_keys), filters or {}, site)
    asked = (query, index, scope, sort, page, page_size, facets, exact)
    return engine().answer(partial(_find, *asked))


def _find(query, index, scope, sort, page, page_size, facets, exact):
    found = _understood(query, index, scope, exact)
    if sort == RELEVANCE:
        picks.put_first(found, query, index.curated)
    offset = (page - 1) * page_size
    total = found.total()
    ids = found.page(sort, offset, page_size) if offset < total else []
    names = facet_names() if facets is None else facets
    return Answer(
        query=query,
        total=total,
        page=page,
        page_size=page_size,
        hits=picks.told(hits_of(ids, found.asked, scope), found.notes),
        facets=counted(found.matches, scope, names, index.curated),
        corrected=found.corrected,
    )


@dataclass
class Found:
    """The entries that answer a plan, the best of them in order, within what the asker looks at.

    `is_whole` tells whether something holds all that is asked, `is_listed` whether the order has
    all that answers; `title` is a title much like what is asked.
    """

    asked: object
    scope: Scope
    matches: object
    order: tuple = ()
    title: str = ""
    is_whole: bool = True
    is_listed: bool = False
    corrected: str | None = None
    notes: dict = field(default_factory=dict)

    def total(self):
        if self.is_listed and not self.scope.filters:
            return len(self.order)
        return self.matches.count(self.scope)

    def page(self, sort, offset, size):
        """Return the entry ids of one page; behind the best come the rest, newest first."""
        best = self._first(sort)
        found = best[offset : offset + size]
        if len(found) == size or (self.is_listed and sort == RELEVANCE):
            return found
        rest = max(0, offset - len(best))
        return found + self.matches.newest(self.scope, size - len(found), rest, but=best)

    def _first(self, sort):
        """Return the entries that come before the newest in this order."""
        if sort == MOST_READ:
            return most_read(self.matches, self.scope)
        return self._best() if sort == RELEVANCE else []

    def _best(self):
        if not self.scope.filters:
            return list(self.order)
        seen = set(matching.chosen(self.order).some(self.scope, len(self.order)))
        return [pk for pk in self.order if pk in seen]


def _understood(query, index, scope, exact):
    """Return what answers the query, or what it was most likely meant to be."""
    asked = widened(plan(query), index.curated)
    if not asked:
        return Found(asked, scope, matching.chosen([]) if query.strip() else matching.EVERYTHING)
    statistics = Statistics(index, ranking.terms_of(asked))
    if not (exact or asked.synonyms) and (meant := keyboards.meant(query, asked, statistics)):
        return _instead(meant, index, scope)
    found = _answering(asked, statistics, scope)
    if exact or found.is_whole:
        return found
    corrected = _corrected(found, statistics, index, scope)
    return corrected or _unquoted(query, found, index, scope) or found


def _corrected(found, statistics, index, scope):
    """Return what answers a likely correction, if something holds all of its words."""
    for suspected in _suspected(found, statistics, index):
        corrected = _instead(suspected, index, scope)
        if corrected.is_whole:
            return corrected
    return None


def _unquoted(query, found, index, scope):
    """Return what answers the query without its quotes, if nothing holds what they enclose."""
    if not found.asked.phrases:
        return None
    answered = _instead(" ".join(query.translate(QUOTES).split()), index, scope)
    return answered if answered.order else None


def _suspected(found, statistics, index):
    """Return what the query may have been meant to be."""
    by_title = found.title and spelling.title_meant(found.asked, found.title)
    by_words = spelling.words_meant(found.asked, statistics, index)
    return dict.fromkeys(filter(None, [by_title, by_words]))


def _instead(meant, index, scope):
    """Return what answers another query than the one typed."""
    asked = widened(plan(meant), index.curated)
    found = _answering(asked, Statistics(index, ranking.terms_of(asked)), scope)
    found.corrected = meant
    return found


def _answering(asked, statistics, scope):
    """Return what answers a plan.

    The filters are left to counting and listing: which entries answer a question does not depend
    on which of them the reader looks at.
    """
    slot, seen = scope.slot, scope.without_filters()
    if asked.phrases:
        holding = phrases.holding(asked, slot, seen)
        found = matching.candidates(holding, seen, phrases.CANDIDATES)
        chosen = _chosen(asked, scope, ranking.ranked(found, asked, statistics))
        chosen.is_whole = bool(chosen.order)
        return chosen
    strict = engine().holding_all(slot, asked.groups, asked.excluded)
    with_all = strict.some(seen, ENOUGH)
    if len(with_all) < ENOUGH:
        return _relaxed(asked, statistics, scope, with_all)
    best = ranking.best_of(asked, slot, scope)
    order = [pk for pk, _score in ranking.ranked(best, asked, statistics)]
    return Found(asked, scope, strict, tuple(order))


def _relaxed(asked, statistics, scope, with_all):
    """Return the best entries that hold some of what is asked, or a title like it."""
    slot, seen = scope.slot, scope.without_filters()
    some = ranking.proposed(asked, statistics, slot, seen)
    left = set(with_all).difference(candidate.id for candidate in some)
    some += matching.candidates(list(left), seen, ENOUGH)
    alike = fuzzy.likeness(asked, some)
    ranked = ranking.ranked(some, asked, statistics, alike)
    best = ranked[0][1] if ranked else 0
    floor = max(FLOOR * best, LEAST * ranking.worth_of_words(asked, statistics))
    kept = [(pk, s) for pk, s in ranked if s > floor or pk in with_all]
    found = _chosen(asked, scope, kept)
    found.is_whole = bool(with_all)
    if kept and kept[0][0] in alike:
        found.title = next(c.title for c in some if c.id == kept[0][0])
    return found


def _chosen(asked, scope, ranked):
    order = tuple(pk for pk, _score in ranked)
    return Found(asked, scope, matching.chosen(order), order, is_listed=True)
