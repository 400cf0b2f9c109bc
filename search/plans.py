"""What a query asks for: its words as the index has them, and what else may stand for them."""

from dataclasses import dataclass
from functools import cached_property

from core.thai import fold, sub_words, tidy
from core.thai.segmentation import segment_normalised as segment_tidy
from core.thai.segmentation import split

from .stopwords import STOP_WORDS
from .terms import CLUSTER
from .words import letters, title_grams

LONGEST_QUERY = 500


@dataclass(frozen=True)
class Word:
    """A word of a query, and the words that together stand for it where it is not found whole."""

    text: str
    pieces: tuple = ()
    is_telling: bool = True

    @property
    def alternatives(self):
        """Every way to hold this word: tuples of terms that all must be there."""
        return ((self.text,), self.pieces) if self.pieces else ((self.text,),)


@dataclass(frozen=True)
class Plan:
    """A query, cut."""

    text: str
    words: tuple

    @cached_property
    def telling(self):
        """The words that say what is sought; all of them where none does."""
        return [word for word in self.words if word.is_telling] or list(self.words)

    @cached_property
    def clusters(self):
        """The terms of its sub-words."""
        return [CLUSTER + cluster for cluster in dict.fromkeys(sub_words(self.text))]

    @cached_property
    def grams(self):
        """The terms by which a title is found that was typed with errors."""
        return list(dict.fromkeys(title_grams(self.text)))

    def __bool__(self):
        return bool(self.words)


def plan(text):
    """Return what a query asks for."""
    text = fold(tidy(text[:LONGEST_QUERY]))
    words = dict.fromkeys(segment_tidy(text))
    return Plan(text, tuple(Word(letters(w), split(w), w not in STOP_WORDS) for w in words))
