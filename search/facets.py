"""Counts beside each filter, with the names that readers know the codes by."""

from dataclasses import dataclass

from django.utils.translation import gettext

from .registry import TYPE_FACET, facet_models, type_labels


@dataclass(frozen=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int


def counted(matches, scope, names):
    """Return {facet: choices}, most first. A facet is not narrowed by its own filter."""
    open_names = [name for name in names if name not in scope.filters]
    rows = matches.facet_counts(scope, open_names) if open_names else []
    for name in names:
        if name in scope.filters:
            rows += matches.facet_counts(scope.without(name), [name])
    return {name: _choices(name, [row for row in rows if row[0] == name]) for name in names}


def _choices(name, rows):
    labels = labels_of(name, [value for _name, value, _count in rows])
    choices = [Choice(value, labels.get(value, value), number) for _name, value, number in rows]
    return sorted(choices, key=lambda choice: (-choice.count, choice.value))


def labels_of(name, codes):
    """Return {code: label in the language in force}."""
    if name == TYPE_FACET:
        return type_labels()
    model = facet_models().get(name)
    if model is None or not codes:
        return {}
    return {row.code: str(row.name) for row in model._default_manager.filter(code__in=codes)}


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
    return {TYPE_FACET: gettext("kind"), "file_type": gettext("file type")}.get(name, name)
