"""The order by how often pages are read, where another app counts that.

`SEARCH_MOST_READ` names its function, which returns the keys of pages, the most read first.
"""

from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.models import Page

from .writing import entries_of


@lru_cache(maxsize=1)
def source():
    """Return the function that knows, or None in a site that counts nothing."""
    path = getattr(settings, "SEARCH_MOST_READ", "")
    return import_string(path) if path else None


def most_read(matches, scope):
    """Return the entry ids of a set whose pages are read at all, the most read first."""
    keys = [str(key) for key in source()()]
    listed = entries_of(Page, keys).filter(slot=scope.slot, locale=scope.locale)
    entry_of = dict(listed.values_list("object_id", "pk"))
    ordered = [entry_of[key] for key in keys if key in entry_of]
    found = set(matches.among(ordered).some(scope, len(ordered))) if ordered else set()
    return [pk for pk in ordered if pk in found]
