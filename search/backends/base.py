"""What an engine does: it keeps the terms of each entry, and tells which entries hold which.

Ranking, snippets and who may see what are the same for all and lie elsewhere.
"""

from contextlib import nullcontext
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np


@dataclass(frozen=True)
class ServerState:
    """Whether another server answers, and how many entries it was not told of or refuses."""

    answers: bool
    waiting: int
    refused: int


class Engine:
    """Keeps terms (`search.terms`) under the ids of entries, in one of two slots."""

    answers = MappingProxyType({})  # {who: how many questions}, where several may answer

    def create(self, schema_editor):
        """Make the tables of both slots."""
        raise NotImplementedError

    def drop(self, schema_editor):
        raise NotImplementedError

    def write(self, slot, rows):
        """Store [(entry id, set of terms)]; the entries are new to the slot."""
        raise NotImplementedError

    def delete(self, slot, entry_ids):
        raise NotImplementedError

    def clear(self, slot):
        """Forget everything in a slot."""
        raise NotImplementedError

    def holding_all(self, slot, groups, none=()):
        """Return the set (`SqlMatches` or alike) of entries that hold something of every group.

        A group is a tuple of alternatives, an alternative a tuple of terms that all must be held.
        No term of `none` may be.
        """
        raise NotImplementedError

    def holding_each(self, slot, terms):
        """Return [ids of the entries that hold the term] for each of a list of terms."""
        raise NotImplementedError

    def holding_most(self, slot, weights, scope, limit):
        """Return entry ids, those first whose {term: weight} sums up to most.

        At least `limit` are within the scope where so many are; others may be among them.
        """
        held = self.holding_each(slot, list(weights))
        each = np.repeat(list(weights.values()), [len(ids) for ids in held])
        found, at = np.unique(np.concatenate(held), return_inverse=True)
        order = np.lexsort((-found, -np.bincount(at, each)))
        return found[order].tolist()

    def optimize(self, slot):
        """Make a slot quicker to ask after much was written."""

    def touch(self, entries):
        """Take note that fields of these entries (a queryset) changed, not their terms."""

    def settle(self):
        """Do what is left to do after a transaction that wrote."""

    def deliver(self):
        """Tell another server all that it was not told; return how much, None if there is none."""

    def held(self, slot):
        """Yield the ids of all entries in a slot, in order."""
        raise NotImplementedError

    def differences(self, slot):
        """Return how many entries another server keeps otherwise, and how many it refuses."""
        return 0, 0

    def state(self, slot):
        """Return the `ServerState` of another server, None if there is none."""
        return None

    def refill(self):
        """Tell another server everything anew."""

    def answer(self, question):
        """Return what the function `question` returns, which asks this engine."""
        with self.reading():
            return question()

    def reading(self):
        """Return the context in which one question is answered."""
        return nullcontext()
