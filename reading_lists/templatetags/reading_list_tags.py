"""Template tags of reading lists and of reading without a line."""

from django import template
from django.conf import settings
from django.urls import reverse

register = template.Library()


@register.simple_tag
def worker_url():
    """Return the address of the service worker, or nothing where it is switched off."""
    return reverse("service_worker") if settings.OFFLINE_READING else ""
