"""What a query asks for: its words as the index has them, and what else may stand for them."""

import re
from dataclasses import dataclass
from functools import cached_property

from core.thai import fold, sub_words, tidy
from core.thai.segmentation import segment_normalised as segment_tidy
from core.thai.segmentation import split

from .stopwords import STOP_WORDS
from .terms import CLUSTER
from .words import letters, title_grams

LONGEST_QUERY = 500
QUOTES = str.maketrans('"“”', "   ")
_QUOTED = re.compile(r'["“”]([^"“”]*)["“”]')
_EXCLUDED = re.compile(r"(?<!\S)-(?=[^\W_])(\S+)")


@dataclass(frozen=True)
class Word:
    """A word of a query, and the words that together stand for it where it is not found whole."""

    text: str
    pieces: tuple = ()
    is_telling: bool = True
    is_quoted: bool = False

    @property
    def alternatives(self):
        """Every way to hold this word: tuples of terms that all must be there."""
        return ((self.text,), self.pieces) if self.pieces else ((self.text,),)


@dataclass(frozen=True)
class Plan:
    """A query, cut: what is wanted, phrases that must stand as quoted, and terms that must not."""

    text: str
    words: tuple
    phrases: tuple = ()
    excluded: tuple = ()
    synonyms: tuple = ()

    @cached_property
    def groups(self):
        """For each telling word, or words that have a synonym together, every way to hold it."""
        alone = [word.alternatives for word in self.telling if word not in self.replaceable]
        return [*alone, *(synonym.alternatives for synonym in self.synonyms)]

    @cached_property
    def replaceable(self):
        """The words that have a synonym, alone or together."""
        return {word for synonym in self.synonyms for word in synonym.words}

    @cached_property
    def telling(self):
        """The words that say what is sought; all of them where none does."""
        return [word for word in self.words if word.is_telling] or list(self.words)

    @cached_property
    def clusters(self):
        """The terms of its sub-words."""
        return _clusters(self.text)

    @cached_property
    def quoted_clusters(self):
        """The terms of the sub-words of its phrases."""
        return _clusters(" ".join(self.phrases))

    @cached_property
    def grams(self):
        """The terms by which a title is found that was typed with errors."""
        return list(dict.fromkeys(title_grams(self.text)))

    def __bool__(self):
        return bool(self.words)


def _clusters(text):
    return [CLUSTER + cluster for cluster in dict.fromkeys(sub_words(text))]


def plan(query):
    """Return what a query asks for."""
    text = fold(tidy(query[:LONGEST_QUERY]))
    phrases = tuple(filter(None, (phrase.strip() for phrase in _QUOTED.findall(text))))
    unwanted = _EXCLUDED.findall(_QUOTED.sub(" ", text))
    wanted = _EXCLUDED.sub(" ", text).strip() if unwanted else text
    excluded = dict.fromkeys(letters(word) for part in unwanted for word in segment_tidy(part))
    quoted = {word for phrase in phrases for word in segment_tidy(phrase)}
    words = tuple(_word(word, word in quoted) for word in dict.fromkeys(segment_tidy(wanted)))
    return Plan(wanted, words, phrases, tuple(excluded)) if words else Plan(text, ())


def _word(text, is_quoted):
    return Word(letters(text), split(text), text not in STOP_WORDS, is_quoted)
