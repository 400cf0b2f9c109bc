"""Elasticsearch before the database: it answers what it can, the database all the rest.

The database's own engine is always written too, in the same transaction; Elasticsearch is told
afterwards (`search.outbox`), and asked only when it was told everything.
"""

import logging
from collections import Counter
from contextvars import ContextVar

from ... import outbox
from ...models import SLOTS
from ...writing import writing
from ..base import Engine, ServerState
from ..failures import NotAnswered, Unavailable
from . import comparing
from .breaker import Breaker
from .client import Client
from .delivery import AT_ONCE, IN_BACKGROUND, Delivery
from .matches import ElasticMatches, Reader, held_by, holding_most

logger = logging.getLogger(__name__)


class ElasticsearchEngine(Engine):
    def __init__(self, database, options):
        self.database = database
        self.client = Client(options)
        self.breaker = Breaker()
        self.answers = Counter()
        self._reader = ContextVar("reader", default=None)

    def create(self, schema_editor):
        self.database.create(schema_editor)

    def drop(self, schema_editor):
        self.database.drop(schema_editor)

    def write(self, slot, rows):
        self.database.write(slot, rows)
        outbox.add(slot, [pk for pk, _terms in rows])

    def delete(self, slot, entry_ids):
        self.database.delete(slot, entry_ids)
        outbox.add(slot, entry_ids)

    def clear(self, slot):
        self.database.clear(slot)
        outbox.start_anew(slot)

    def optimize(self, slot):
        self.database.optimize(slot)

    def touch(self, entries):
        found = list(entries.values_list("slot", "pk"))
        for slot in SLOTS:
            outbox.add(slot, [pk for of, pk in found if of == slot])

    def held(self, slot):
        return self.database.held(slot)

    def settle(self):
        """Tell Elasticsearch at once; what fails or takes too long is left to the clock."""
        if not self.breaker.allows():
            return
        try:
            if Delivery(self.client, AT_ONCE).run():
                self.breaker.succeeded()
        except NotAnswered as reason:
            self.breaker.failed(reason)

    def deliver(self):
        """Tell Elasticsearch everything, however long it takes; return how many changes."""
        return Delivery(self.client, IN_BACKGROUND).run()

    def refill(self):
        with writing() as index:
            outbox.refill(index.active)
        self.deliver()

    def differences(self, slot):
        self.deliver()
        return comparing.differing(self.client, slot), outbox.refused(slot).count()

    def state(self, slot):
        answers = self.client.within(self.client.timeout).ping()
        return ServerState(answers, outbox.waiting(slot).count(), outbox.refused(slot).count())

    def holding_all(self, slot, groups, none=()):
        reader = self._reader.get()
        if reader is None:
            return self.database.holding_all(slot, groups, none)
        return ElasticMatches(reader, slot, held_by(groups, none))

    def holding_most(self, slot, weights, scope, limit):
        reader = self._reader.get()
        if reader is None:
            return self.database.holding_most(slot, weights, scope, limit)
        return holding_most(reader, slot, weights, scope, limit)

    def answer(self, question):
        """Ask Elasticsearch; where it fails, even in the midst, ask the database from the start."""
        if self.breaker.allows():
            try:
                return self._asked(question)
            except Unavailable as reason:
                self.breaker.failed(reason)
            except NotAnswered as reason:
                logger.info("The database answers: %s", reason)
        self.answers["database"] += 1
        return self.database.answer(question)

    def _asked(self, question):
        reader = Reader(self.client)
        token = self._reader.set(reader)
        try:
            found = question()
        finally:
            self._reader.reset(token)
        if reader.has_asked:
            self.breaker.succeeded()
        self.answers["elasticsearch"] += 1
        return found
