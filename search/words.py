"""From text to words, the same for every engine: what is stored, and what is asked."""

from dataclasses import dataclass

from core.thai import fold, parts, sub_words, tidy
from core.thai.segmentation import segment_normalised as segment_tidy
from core.thai.segmentation import split

from .stopwords import STOP_WORDS

# The columns of every engine, and how much a word in each counts. Parts of compounds and
# sub-words have columns of their own, so that they count for less than the words themselves.
WEIGHTS = {
    "title": 4.0,
    "headings": 1.5,
    "summary": 1.0,
    "body": 1.0,
    "tags": 2.0,
    "people": 2.0,
    "files": 0.5,
    "parts": 0.2,
    "clusters": 0.2,
}
TEXT_COLUMNS = ("title", "headings", "summary", "body", "tags", "people", "files")
WORD_COLUMNS = (*TEXT_COLUMNS, "parts")
CLUSTER_COLUMN = "clusters"
TITLE_TIMES = 2  # parts and sub-words of the title are as if written so often in the text
LONGEST_QUERY = 500
_JOINERS = str.maketrans("", "", "-'’&+")


def document_words(document_parts):
    """Return {column: words} of a document; each text is cut once."""
    columns, inner, clusters = {}, [], []
    for name in TEXT_COLUMNS:
        text = fold(document_parts.get(name, ""))
        words = segment_tidy(text)
        columns[name] = [letters(word) for word in words]
        times = TITLE_TIMES if name == "title" else 1
        for word in words:
            inner.extend(parts(word) * times)
        clusters.extend(sub_words(text) * times)
    return {**columns, "parts": inner, CLUSTER_COLUMN: clusters}


def letters(word):
    """Return a word as an engine keeps it: o-net without the hyphen. Thai has nothing to drop."""
    return word if word[0] >= "ก" else word.translate(_JOINERS)


@dataclass(frozen=True)
class Word:
    """A word of a query, and the words that together stand for it where it is not found whole."""

    text: str
    pieces: tuple = ()
    is_telling: bool = True


@dataclass(frozen=True)
class Plan:
    """What a query asks for: its words in order, and its sub-words."""

    text: str
    words: tuple
    clusters: tuple

    @property
    def telling(self):
        """The words that say what is sought; all of them where none does."""
        return [word for word in self.words if word.is_telling] or list(self.words)

    def __bool__(self):
        return bool(self.words)


def plan(text):
    """Return what a query asks for."""
    text = fold(tidy(text[:LONGEST_QUERY]))
    words = tuple(
        Word(letters(word), split(word), word not in STOP_WORDS)
        for word in dict.fromkeys(segment_tidy(text))
    )
    return Plan(text, words, tuple(dict.fromkeys(sub_words(text))))
