"""Counts beside each filter, with the names that readers know the codes by."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language, gettext

from .registry import FILE_TYPE_FACET, TYPE_FACET, facet_models, type_labels


@dataclass(frozen=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int


def counted(matches, scope, names, stamp):
    """Return {facet: choices}. A facet is not narrowed by its own filter.

    Names are kept under the stamp of the index row (`search.curation`). What is chosen is there
    even if nothing has it, so that it can be taken off again.
    """
    open_names = [name for name in names if name not in scope.filters]
    rows = matches.facet_counts(scope, open_names) if open_names else []
    for name in names:
        if name in scope.filters:
            rows += matches.facet_counts(scope.without(name), [name])
    counts = {name: dict.fromkeys(scope.filters.get(name, ()), 0) for name in names}
    for name, value, number in rows:
        counts[name][value] = number
    return {name: _choices(name, counts[name], stamp) for name in names}


def _choices(name, counts, stamp):
    """Return choices in the order of their model where the settings say so, else most first."""
    labels = _labels_of(name, counts, stamp)
    choices = [Choice(value, labels.get(value, value), n) for value, n in counts.items()]
    if name in getattr(settings, "SEARCH_FACETS_IN_ORDER", ()):
        places = {code: place for place, code in enumerate(labels)}
        return sorted(choices, key=lambda choice: places.get(choice.value, len(places)))
    return sorted(choices, key=lambda choice: (-choice.count, choice.value))


def _labels_of(name, codes, stamp):
    """Return {code: label in the language in force}."""
    if name == TYPE_FACET:
        return type_labels()
    if name == FILE_TYPE_FACET:
        return {code: code.upper() for code in codes}
    model = facet_models().get(name)
    return _names(model, get_language(), stamp) if model and codes else {}


@lru_cache(maxsize=64)
def _names(model, language, stamp):
    """Return {code: name} of a model, in its order."""
    return {row.code: str(row.name) for row in model._default_manager.all()}


def known_codes(name, codes):
    """Return those of the codes that exist."""
    if not codes:
        return set()
    if name == TYPE_FACET:
        return set(codes) & type_labels().keys()
    model = facet_models().get(name)
    if model is None:
        return set(codes)
    return set(model._default_manager.filter(code__in=codes).values_list("code", flat=True))


def label_of(name):
    """Return what readers call a facet."""
    model = facet_models().get(name)
    if model is not None:
        return str(model._meta.verbose_name)
    return {TYPE_FACET: gettext("kind"), FILE_TYPE_FACET: gettext("file type")}.get(name, name)
