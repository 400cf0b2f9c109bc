"""Thai text without Django: one spelling, words, sub-words, order, addresses and the calendar.

Importing this loads no dictionary; the first cut does.
"""

from .calendar import buddhist_year, fiscal_year, school_year, thai_date
from .clusters import clusters, sub_words
from .collation import sort_key
from .excerpts import excerpt
from .reading import reading_minutes
from .segmentation import index_words, parts, segment
from .slugs import anchor, ascii_slug
from .text import bare, fold, normalise, skeleton, tidy

__all__ = [
    "anchor",
    "ascii_slug",
    "bare",
    "buddhist_year",
    "clusters",
    "excerpt",
    "fiscal_year",
    "fold",
    "index_words",
    "normalise",
    "parts",
    "reading_minutes",
    "school_year",
    "segment",
    "skeleton",
    "sort_key",
    "sub_words",
    "thai_date",
    "tidy",
]
