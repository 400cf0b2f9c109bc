"""From the text of a document to its words, by the functions that cut queries too."""

from collections import Counter

from core.thai import fold, parts, skeleton, sub_words
from core.thai.segmentation import located

from .terms import CLUSTER, GRAM

# What a document is made of, and how much a word there counts. Parts of compounds and sub-words
# have sections of their own, so that they count for less than the words themselves.
WEIGHTS = {
    "title": 4.0,
    "headings": 1.5,
    "summary": 1.0,
    "body": 1.0,
    "tags": 2.0,
    "people": 2.0,
    "files": 0.5,
    "parts": 0.3,
    "clusters": 1.0,
    "grams": 0.0,
}
SECTIONS = tuple(WEIGHTS)
RUNNING_SECTIONS = ("title", "headings", "summary", "body", "tags", "people")
TEXT_SECTIONS = (*RUNNING_SECTIONS, "files")
TITLE_TIMES = 2  # parts and sub-words of the title are as if written so often in the text
FILE_TIMES = 4
GRAM_LENGTHS = (2, 3)
JOINERS = str.maketrans("", "", "-'’&+")


def cut(document_parts):
    """Return {section: `core.thai.segmentation.Located`} of the texts of a document."""
    return {name: located(fold(document_parts.get(name, ""))) for name in TEXT_SECTIONS}


def document_words(document_parts, cut_parts):
    """Return {section: terms} of a document and its texts, cut.

    Running text keeps its terms in order; of the other sections it is {term: how often}.
    """
    sections, inner, clusters = {}, Counter(), Counter()
    for name in TEXT_SECTIONS:
        words = cut_parts[name].words if name != "files" else _seldom(cut_parts[name].words)
        sections[name] = [letters(word) for word in words]
        times = TITLE_TIMES if name == "title" else 1
        for word, number in Counter(words).items():
            for part in parts(word):
                inner[part] += times * number
        if name != "files":
            clusters.update(sub_words(fold(document_parts.get(name, ""))) * times)
    clusters = {CLUSTER + cluster: times for cluster, times in clusters.items()}
    grams = Counter(title_grams(document_parts.get("title", "")))
    return {**sections, "parts": inner, "clusters": clusters, "grams": grams}


def _seldom(words):
    """Return each word no more often than is counted; files have far more words than pages."""
    times = Counter(words)
    return [word for word, number in times.items() for _time in range(min(number, FILE_TIMES))]


def letters(word):
    """Return a word as an engine keeps it: o-net without the hyphen. Thai has nothing to drop."""
    return word if word[0] >= "ก" else word.translate(JOINERS)


def title_grams(title):
    """Return the runs of two and three letters of a title: it is found in spite of errors."""
    bare = skeleton(title)
    return [
        GRAM + bare[at : at + length]
        for length in GRAM_LENGTHS
        for at in range(len(bare) - length + 1)
    ]
