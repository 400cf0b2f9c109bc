"""What every process needs for its first answers."""

from django.template.loader import get_template
from django.urls import reverse

from core.thai.dictionary import cutter

TEMPLATES = ("home/home_page.html", "search/results.html")


def warm():
    """Load addresses, words and templates: once before processes are forked, not in each."""
    reverse("search")
    cutter()
    for name in TEMPLATES:
        get_template(name)
