"""Which models take part, learnt from what they declare."""

from functools import lru_cache

from django.apps import apps
from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page, get_page_models

TYPE_FACET, FILE_TYPE_FACET = "type", "file_type"


def type_of(model):
    """Return the type code of a model; empty for one that keeps out of search."""
    if hasattr(model, "search_type"):
        return model.search_type or ""
    if model is Page:
        return ""
    return model._meta.model_name if issubclass(model, Page) else ""


@lru_cache(maxsize=1)
def searchable_models():
    """Return every model with a type code: pages, and others that say `is_searchable`."""
    others = [
        model
        for model in apps.get_models()
        if not issubclass(model, Page) and hasattr(model, "is_searchable") and type_of(model)
    ]
    return tuple(model for model in [*get_page_models(), *others] if type_of(model))


def other_models():
    """Return the searchable models that are no pages."""
    return [model for model in searchable_models() if not issubclass(model, Page)]


def is_shown(instance):
    """Tell whether an object may be in the index now."""
    if not type_of(type(instance)):
        return False
    if isinstance(instance, Page) and not instance.live:
        return False
    declared = getattr(instance, "is_searchable", None)
    return declared() if declared else True


def type_labels():
    """Return {type code: name of the model in the language in force}."""
    return _type_labels(get_language())


@lru_cache(maxsize=8)
def _type_labels(language):
    return {type_of(model): str(model._meta.verbose_name) for model in searchable_models()}


def facet_models():
    """Return {facet name: model with `code` and `name`} as settings declare it."""
    declared = getattr(settings, "SEARCH_FACETS", {})
    return {name: apps.get_model(label) for name, label in declared.items()}


def facet_names():
    """Return every facet: the type, those with a model, and the kind of an attached file."""
    return (TYPE_FACET, *facet_models(), FILE_TYPE_FACET)
