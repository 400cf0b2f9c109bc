"""System checks: a page type of ours that could not be found or shown is an error at start-up."""

from django.conf import settings
from django.core.checks import Error, register
from wagtail.models import get_page_models


@register()
def check_declarations(app_configs, **kwargs):
    """Page types of SEARCH_STRICT_APPS must say what they are called in search, and sum up."""
    strict = getattr(settings, "SEARCH_STRICT_APPS", [])
    models = [model for model in get_page_models() if model._meta.app_label in strict]
    return [error for model in models for error in _errors(model)]


def _errors(model):
    if not hasattr(model, "search_type"):
        yield Error(
            f"{model.__name__} has no search_type.",
            hint='Name its type code, or search_type = "" to keep it out of search.',
            obj=model,
            id="search.E001",
        )
    elif model.search_type and not hasattr(model, "summary"):
        yield Error(
            f"{model.__name__} has no summary.",
            hint="Give it a `summary`: it is shown where no words of the text were found.",
            obj=model,
            id="search.E002",
        )
