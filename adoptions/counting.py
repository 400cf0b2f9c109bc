"""How often works worked for others."""

from django.db.models import Count

from .models import Adoption


def use_counts(pages):
    """Return {translation key: how often it worked} of those of the pages that can be used."""
    keys = [page.translation_key for page in pages if getattr(page, "may_be_adopted", False)]
    if not keys:
        return {}
    worked = Adoption.objects.that_worked().filter(work__translation_key__in=keys)
    return dict(worked.values_list("work__translation_key").annotate(count=Count("pk")).order_by())
