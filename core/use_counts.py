"""How often what pages tell of worked for others; the app that keeps records of it says so."""

from collections import Counter

from wagtail import hooks

# The app registers `use_counts(pages)`, which returns {translation key: how often}.
USE_COUNTS = "use_counts"


def count_uses(pages):
    """Return {translation key: how often} of the pages that have been used."""
    total = Counter()
    for counts_of in hooks.get_hooks(USE_COUNTS):
        total.update(counts_of(pages))
    return total


def with_use_counts(pages):
    """Return the pages of a list, each knowing its `use_count`, for a few queries in all."""
    listed = list(pages)
    counts = count_uses(listed)
    for page in listed:
        page.use_count = counts[page.translation_key]
    return listed
