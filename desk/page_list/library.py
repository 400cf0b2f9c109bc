"""What the page types of the library have in common, found from what they declare."""

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q
from django.db.models.functions import Coalesce
from wagtail.models import Page

from core.models import BasePage


def library_models():
    """Return the page types that hold content."""
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


def models_with(field):
    return [model for model in library_models() if has_field(model, field)]


def has_field(model, name):
    try:
        return bool(model._meta.get_field(name))
    except FieldDoesNotExist:
        return False


def terms_of(field):
    """Return the rows that a relation of library pages may point at, or None without any."""
    models = models_with(field)
    return models[0]._meta.get_field(field).related_model.objects.all() if models else None


def pages_where(field, **condition):
    """Return the condition that a page is of a type with a field, and fits."""
    fitting = Q(pk__in=[])
    for model in models_with(field):
        fitting |= Q(pk__in=model.objects.filter(**condition).values("pk"))
    return fitting


def review_due():
    """Return the expression for the day on which a page of whatever type is due for review."""
    field = "review_due_on"
    names = [f"{model._meta.model_name}__{field}" for model in models_with(field)]
    return Coalesce(*names)


def holds_library_pages(parent):
    """Return whether pages of content may lie right below a page."""
    return any(issubclass(model, BasePage) for model in parent.allowed_subpage_models())


def keys_of(condition):
    """Return a page condition in the one form that the search accepts after it."""
    return {"pk__in": Page.objects.filter(condition).values("pk")}
