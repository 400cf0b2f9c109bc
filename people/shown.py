"""What the hub holds from a person, and how often that worked for others."""

from django.conf import settings
from wagtail.models import Locale

from core.models import BasePage
from core.shown import page_models_with, public_pages
from core.use_counts import with_use_counts


def works_of(person):
    """Return {page type's name: pages with use counts} in the language in force, or in Thai."""
    models = [model for model in page_models_with("people") if issubclass(model, BasePage)]
    thai = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    for locale in (Locale.get_active(), thai):
        if found := public_pages(models, locale, people__person=person):
            return {name: with_use_counts(pages) for name, pages in found.items()}
    return {}


def uses_of(works):
    """Return how often all of these together worked for others."""
    return sum(page.use_count for pages in works.values() for page in pages)
