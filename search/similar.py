"""What is called much like something that somebody begins to write."""

from core.thai import index_words

from .queries import find

CANDIDATES = 10
LIKE = 0.35  # of the words of both titles, and of the parts of compounds, are the same


def similar_pages(title, locale):
    """Return the public entries whose title is much like this one, the likest first."""
    found = find(title, locale=locale, page_size=CANDIDATES, facets=[], exact=True)
    asked = words_of(title)
    scored = [(likeness(asked, words_of(hit.title)), hit) for hit in found.hits]
    like = sorted((pair for pair in scored if pair[0] >= LIKE), key=lambda pair: -pair[0])
    return [{"title": hit.title, "url": hit.url, "kind": hit.type_label} for _score, hit in like]


def words_of(title):
    return {word for word in index_words(title) if len(word.strip()) > 1}


def likeness(words, others):
    """Return how much of both titles is the same: from 0, nothing, to 1 (Dice's coefficient)."""
    return 2 * len(words & others) / (len(words) + len(others) or 1)
