"""What an engine does. It keeps words under the ids of entries; all else is the same for all."""

from contextlib import nullcontext

from search import matching


class Engine:
    """Keeps the words of each entry in one of two slots, and finds entries by them.

    What matches is a `Matches`: counting, filtering and listing are done in SQL over it by
    `search.matching`, always after the condition that says what the asker may see.
    """

    def create(self, schema_editor):
        """Make the tables of both slots."""
        raise NotImplementedError

    def drop(self, schema_editor):
        raise NotImplementedError

    def write(self, slot, rows):
        """Store [(entry id, {column: words})]; the entries are new to the slot."""
        raise NotImplementedError

    def delete(self, slot, entry_ids):
        raise NotImplementedError

    def clear(self, slot):
        """Forget everything in a slot."""
        raise NotImplementedError

    def size(self, slot):
        """Return how many entries a slot holds, nearly."""
        raise NotImplementedError

    def frequencies(self, slot, words):
        """Return {word: in how many entries it is}, sub-words included."""
        raise NotImplementedError

    def all_of(self, slot, words):
        """Match the entries that hold every word, or the pieces that stand for it."""
        raise NotImplementedError

    def ranked(self, matches, scope, *, limit, offset=0):
        """Return [(entry id, score)] of matches, best first."""
        return matching.ranked(matches, scope, limit=limit, offset=offset)

    def candidates(self, slot, words, clusters, weigh, scope, limit):
        """Return [(entry id, score)] of the best entries that hold any word or sub-word.

        `weigh` tells how rare a word is, for an engine that does not know it by itself.
        """
        raise NotImplementedError

    def reading(self):
        """Return the context in which one question is answered."""
        return nullcontext()
