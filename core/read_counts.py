"""How often pages were read; the app that counts says so."""

from collections import Counter

from wagtail import hooks

# The app registers `read_counts(pages)`, which returns {page key: how often}.
READ_COUNTS = "read_counts"


def count_reads(pages):
    """Return {page key: how often} of the pages that were read."""
    total = Counter()
    for counts_of in hooks.get_hooks(READ_COUNTS):
        total.update(counts_of(pages))
    return total
