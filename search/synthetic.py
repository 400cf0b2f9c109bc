"""Pages of a large library made of real articles, to measure speed at a size nobody has to import.

Each page takes sentences from several articles until it is as long as a real one, and names that no
other page has, so that the vocabulary goes on growing as Heaps' law says of real text.
"""

import json
import random
import re

from .documents import Document

NEW_NAMES = 3  # in each page; a real article of this length brings about as many new words
ARTICLES_A_PAGE = 3
_SENTENCES = re.compile(r"[^\n]{20,200}?(?:\s|$)")
_SYLLABLES = [a + b + c for a in "กขคจชดตทนบปพมยรลวสห" for b in ("า", "ิ", "ู", "ั") for c in "กงดนมบ"]


class Library:
    """An endless supply of pages from the articles of a file, the same for the same seed."""

    def __init__(self, articles, seed=1, facets=None):
        with open(articles, encoding="utf-8") as lines:
            self.articles = [json.loads(line) for line in lines]
        self.sentences = [_SENTENCES.findall(article["body"]) for article in self.articles]
        self.rng = random.Random(seed)  # noqa: S311  a sample, no secret
        self.facets = facets or {}

    def documents(self, number, length=None):
        """Yield (id, Document); `length` in characters, by default that of a real article."""
        for key in range(1, number + 1):
            yield f"synthetic-{key}", self._document(key, length)

    def _document(self, key, length):
        own = self.rng.choice(self.articles)
        body = self._body(length or max(200, len(own["body"])))
        return Document(
            type="article",
            locale="th",
            title=f"{own['title']} {self._name()}",
            url=f"/synthetic/{key}/",
            parts={"title": f"{own['title']} {self._name()}", "body": body},
            source_id=f"synthetic-{key}",
            facets={"type": ["article"], **self._codes()},
        )

    def _body(self, length):
        found, size = [self._name() for _ in range(NEW_NAMES)], 0
        sources = self.rng.sample(self.sentences, ARTICLES_A_PAGE)
        while size < length:
            sentences = self.rng.choice(sources) or ["ไม่มีข้อความ"]
            found.append(self.rng.choice(sentences))
            size += len(found[-1])
        self.rng.shuffle(found)
        return " ".join(found)[:length]

    def _name(self):
        return "".join(self.rng.choice(_SYLLABLES) for _ in range(self.rng.randint(2, 4)))

    def _codes(self):
        return {name: [self.rng.choice(codes)] for name, codes in self.facets.items() if codes}
