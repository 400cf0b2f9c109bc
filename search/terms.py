"""What the engines hold of an entry: a set of terms, the same for all of them.

A mark from the private-use area says what a term is, so that one field is enough: a plain word, a
word of the title, a word that the entry dwells on, a pair of character clusters, or three letters
of the title in a row. Places, numbers of times and fields lie in the vectors (`search.vectors`).
"""

from collections import Counter

from core.thai import parts

CLUSTER, TITLE, KEY, GRAM = "\ue000", "\ue001", "\ue002", "\ue003"
KEY_SECTIONS = ("headings", "tags", "people")
OFTEN = 3  # a word that stands so often in the text is what the text is about


def index_terms(words):
    """Return the set of terms of {section: words}."""
    titled = words["title"]
    dwelt_on = [word for name in KEY_SECTIONS for word in words[name]]
    dwelt_on += [word for word, times in Counter(words["body"]).items() if times >= OFTEN]
    terms = {word for name, found in words.items() for word in found}
    terms |= {TITLE + word for word in (*titled, *(p for word in titled for p in parts(word)))}
    terms |= {KEY + word for word in dwelt_on}
    return terms
