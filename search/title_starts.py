"""Where a title may be begun to be typed: at its start, and at each of its words.

A key says slot, language, whether it is the title's own start (0) or a word in it (1), and the
letters from there on, without tones and blanks. It is bytes, so that every database puts keys into
the same order and one range of its index holds all that begin alike.
"""

from django.db import connection

from core.thai import bare, fold, tidy
from core.thai.segmentation import pieces, split

from .matching import listed, rows
from .stopwords import STOP_WORDS

KEPT = 20  # letters of a key; the title itself decides about longer ones
LONGEST, MOST = 300, 16  # characters of a title that are read, and words that it may be found by
OWN_START, INNER_START = "0", "1"
_ADD = "INSERT INTO search_titlestart (entry_id, key) VALUES (%s, %s)"
# CROSS JOIN keeps SQLite to this order: a few keys first, then their entries.
_LOOK_UP = (
    "SELECT e.title, e.url, e.type FROM search_titlestart s CROSS JOIN search_indexentry e"
    " WHERE e.id = s.entry_id AND s.key >= %s AND s.key < %s AND {} ORDER BY s.key, e.id LIMIT %s"
)
_TITLES = "SELECT title, url, type FROM search_indexentry WHERE id IN ({}) ORDER BY id DESC"
_BEHIND_ALL = b"\xff"  # no letter in UTF-8 has this byte


def add(entries):
    """Store the starts of the titles of these entries."""
    keys = [(entry.pk, key) for entry in entries for key in keys_of(entry)]
    with connection.cursor() as cursor:
        cursor.executemany(_ADD, keys)


def keys_of(entry):
    """Return the keys of an entry, each once."""
    found = enumerate(starts_of(entry.title))
    keys = [_key(entry.slot, entry.locale, str(int(at > 0)), letters) for at, letters in found]
    return list(dict.fromkeys(keys))


def starts_of(title):
    """Return the letters from the start of a title on, then from each telling word in it on."""
    words = list(_words(fold(tidy(title[:LONGEST]))))
    letters = [bare(word) for word, _is_telling in words]
    starts = [0, *(at for at in range(1, len(words)) if letters[at] and words[at][1])]
    return ["".join(letters[at : at + KEPT])[:KEPT] for at in starts[:MOST]]


def _words(text):
    """Yield the parts of words, each with whether a reader may begin there."""
    for word in pieces(text):
        first, *rest = split(word) or (word,)
        yield first, word not in STOP_WORDS
        yield from ((part, part not in STOP_WORDS) for part in rest)


def _key(slot, locale, start, letters):
    return f"{slot}{locale}:{start}{letters}".encode()


def beginning_with(scope, letters, limit):
    """Return (title, url, type) of titles that begin so, then of those with such a word."""
    found = _beginning(scope, OWN_START, letters, limit)
    if len(found) < limit:
        found += _beginning(scope, INNER_START, letters, limit)
    return [row for row in found if len(letters) <= KEPT or letters in bare(tidy(row[0]))]


def _beginning(scope, start, letters, limit):
    first = _key(scope.slot, scope.locale, start, letters[:KEPT])
    where, params = scope.where()
    return rows(_LOOK_UP.format(where), [first, first + _BEHIND_ALL, *params, limit])


def titles_of(entry_ids):
    """Return (title, url, type) of entries."""
    return rows(_TITLES.format(listed(entry_ids)), ())
