"""Where else a reader may look: in the other language, and beyond a question that found nothing."""

from functools import partial
from itertools import islice

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language_info, override

from .backends import engine
from .plans import QUOTES, plan
from .queries import find
from .scope import Scope
from .writing import answering_index

MOST, MOST_WORDS = 3, 3


def in_other_languages(asked, access_keys):
    """Return [{language, code, total, url}] of the other languages that answer the query too."""
    found = []
    for code, _label in settings.LANGUAGES:
        if code != asked["locale"] and asked["query"] and _is_there(asked, code, access_keys):
            there = {"query": asked["query"], "locale": code, "site": asked["site"]}
            total = _total(there, access_keys)
            name = get_language_info(code)["name_translated"]
            found.append(
                {"language": name, "code": code, "total": total, "url": _address(asked, code)}
            )
    return [other for other in found if other["total"]]


def _address(asked, code):
    with override(code):
        return f"{reverse('search')}?{urlencode({'q': asked['query']})}"


def _is_there(asked, code, access_keys):
    """Tell at little cost whether something in a language holds all of the words."""
    wanted = plan(asked["query"])
    if not wanted:
        return False
    scope = Scope(answering_index().active, code, tuple(access_keys), site=asked["site"])
    return bool(engine().answer(partial(_some, wanted, scope)))


def _some(wanted, scope):
    return engine().holding_all(scope.slot, wanted.groups, wanted.excluded).some(scope, 1)


def broader(asked, access_keys):
    """Return up to three questions that ask for less and find something.

    Each says what is let go (filters, spelling or words), what is asked instead, and the total.
    """
    found = ((why, other, _total(other, access_keys)) for why, other in _broader(asked))
    return list(islice((row for row in found if row[2]), MOST))


def _broader(asked):
    """Yield what is let go and what is asked then."""
    open_to_all = asked | {"filters": {}, "page": 1}
    if asked["filters"]:
        yield "filters", open_to_all
    if asked["exact"]:
        yield "spelling", open_to_all | {"exact": False}
    for query in _simpler(asked["query"]):
        yield "words", open_to_all | {"query": query}


def _simpler(query):
    """Return the query without quotes and unwanted words, then its longest words alone."""
    wanted = plan(query)
    plain = " ".join(wanted.text.translate(QUOTES).split())
    words = plain.split()
    longest = sorted(words, key=len, reverse=True)[:MOST_WORDS] if len(words) > 1 else []
    is_marked = bool(wanted.phrases or wanted.excluded)
    return dict.fromkeys(text for text in [plain if is_marked else "", *longest] if text)


def _total(asked, access_keys):
    return find(**asked | {"page_size": 1, "facets": ()}, access_keys=access_keys).total
