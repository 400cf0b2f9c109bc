"""What an engine does. It keeps words under the ids of entries; all else is the same for all."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Matches:
    """A set of entries, as a FROM clause that joins `search_indexentry e`, and how they rank."""

    source: str
    condition: str
    params: tuple
    score: str
    score_params: tuple = ()


class Engine:
    """Keeps the words of each entry in one of two slots, and finds entries by them.

    An engine returns `Matches`; counting, filtering, paging and ranking are done in SQL over them
    by `search.matching`, after the condition that says what the asker may see.
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

    def any_of(self, slot, words, clusters, weigh):
        """Match the entries that hold any of the words or sub-words; `weigh` gives one's rarity."""
        raise NotImplementedError
