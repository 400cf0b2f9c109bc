"""Words and phrases as the index has them, cut like everything else."""

from core.thai import normalise
from core.thai.segmentation import segment_normalised

from .words import letters


def cut(text):
    """Return the words of a text, in order."""
    return segment_normalised(normalise(text))


def phrase(text):
    """Return the terms of a text, in order."""
    return tuple(letters(word) for word in cut(text))
