"""What a reader meant who typed part of a title with errors."""

from rapidfuzz import fuzz

from core.thai import fold, tidy
from core.thai.clusters import boundaries

ALIKE = 85  # of 100; a title less like the query is another one


def meant(asked, statistics, title):
    """Return the part of a title that the query was meant to be, or None.

    A query whose words are all known is never corrected.
    """
    if all(statistics.frequency[word.text] for word in asked.telling):
        return None
    written = fold(tidy(title))
    aligned = fuzz.partial_ratio_alignment(asked.text, written, score_cutoff=ALIKE)
    if aligned is None or len(asked.text) > len(written) + 2:
        return None
    ends = [0, *boundaries(written)]
    start = max(end for end in ends if end <= aligned.dest_start)
    stop = min(end for end in ends if end >= aligned.dest_end)
    part = tidy(title)[start:stop].strip()
    return part if fold(part) != asked.text else None
