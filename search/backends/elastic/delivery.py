"""Brings what waits in the outbox to Elasticsearch: a little after each commit, the rest by clock.

A slot has versions. A new one is filled under its own name; when nothing waits for it any more, the
alias that readers ask is moved to it and the versions before it go.
"""

import logging
import time
from dataclasses import dataclass, field

from elasticsearch import ApiError
from elasticsearch.helpers import streaming_bulk

from ... import outbox
from ...models import SLOTS, EngineBuild
from ...writing import current_index, writing
from ..failures import Unavailable
from .client import failures
from .documents import MAPPINGS, SCHEMA, SETTINGS, documents

logger = logging.getLogger(__name__)

BATCH = 200  # entries whose terms are in memory at once
MOST_BYTES = 5_000_000  # of one request
_DONE, _CONFLICT, _MISSING = (200, 201), 409, 404
_LATER = (403, 429)  # read-only, too busy


@dataclass(frozen=True)
class Manner:
    """How much a delivery may cost whoever waits for it."""

    seconds: float
    request: float
    retries: int = 0
    is_thorough: bool = False

    @property
    def most_tries(self):
        return outbox.MOST_TRIES if self.is_thorough else 0


AT_ONCE = Manner(seconds=0.8, request=0.8)
IN_BACKGROUND = Manner(seconds=600, request=30, retries=3, is_thorough=True)


@dataclass
class Outcome:
    """What became of the entries of one batch."""

    done: set = field(default_factory=set)
    refused: set = field(default_factory=set)
    postponed: str = ""

    def note(self, key, answer):
        """Sort one answer of a bulk request."""
        status, error = answer["status"], answer.get("error")
        # A conflict: something newer is there already. Not found: it need not be deleted.
        if status in (*_DONE, _CONFLICT) or (status == _MISSING and not error):
            self.done.add(key)
        elif status in (*_LATER, _MISSING) or status >= 500:
            self.postponed = f"{status} {_reason(error)}"
        else:
            logger.warning("Elasticsearch refuses entry %s: %s", key, _reason(error))
            self.refused.add(key)


def _reason(error):
    return error.get("type", "") if isinstance(error, dict) else error


class Delivery:
    """One run through the outbox."""

    def __init__(self, client, manner):
        self.client, self.manner = client, manner
        self.until = time.monotonic() + manner.seconds

    @property
    def elastic(self):
        left = self.until - time.monotonic()
        return self.client.within(max(0.05, min(left, self.manner.request)))

    def run(self):
        """Deliver what waits, as far as the time allows; return how many rows."""
        with failures():
            if self.manner.is_thorough:
                self.begin_what_is_missing()
            delivered = self._deliver()
            for slot in SLOTS:
                self._finish(slot)
        return delivered

    def _deliver(self):
        after = delivered = 0
        while time.monotonic() < self.until:
            rows = outbox.batch(after, BATCH, self.manner.most_tries)
            if not rows:
                break
            after = rows[-1].pk
            for slot in SLOTS:
                delivered += self._send(slot, [row for row in rows if row.slot == slot])
        return delivered

    def begin_what_is_missing(self):
        """Start over with each slot that is not there, or that has another mapping."""
        for slot in current_index().written_slots:
            build = outbox.build_of(slot)
            if build is None or (build.created and not self._is_there(build)):
                with writing():
                    outbox.refill(slot)

    def _is_there(self, build):
        name = self.client.index(build.slot, build.build)
        if build.ready and not self.elastic.indices.exists_alias(
            name=self.client.alias(build.slot), index=name
        ):
            return False
        found = self.elastic.options(ignore_status=_MISSING).indices.get_mapping(index=name)
        mapping = found.get(name, {}).get("mappings", {})
        return mapping.get("_meta", {}).get("schema") == SCHEMA

    def _send(self, slot, rows):
        # The version is read after the rows: rows of an older one are gone by then.
        build = rows and outbox.build_of(slot)
        if not build:
            return 0
        if not build.created:
            self._create(build)
        outcome = self._bulk(build, {row.entry_id: row.pk for row in rows})
        outbox.settle([row for row in rows if row.entry_id in outcome.done])
        outbox.refuse([row for row in rows if row.entry_id in outcome.refused])
        if outcome.postponed:
            raise Unavailable(outcome.postponed)
        return len(outcome.done)

    def _create(self, build):
        name = self.client.index(build.slot, build.build)
        writing_alias = self.client.writing_alias(build.slot, build.build)
        try:
            self.elastic.indices.create(
                index=name, mappings=MAPPINGS, settings=SETTINGS, aliases={writing_alias: {}}
            )
        except ApiError as error:
            # Another process may have been as quick.
            if "resource_already_exists" not in str(error):
                raise
        EngineBuild.objects.filter(slot=build.slot, build=build.build).update(created=True)

    def _bulk(self, build, versions):
        """Write or delete these entries, {entry id: version}."""
        outcome = Outcome()
        # A row leaves the outbox only when it can be found: until then the database answers.
        answers = streaming_bulk(
            self.elastic,
            self._actions(build, versions),
            chunk_size=BATCH,
            max_chunk_bytes=MOST_BYTES,
            max_retries=self.manner.retries,
            initial_backoff=0.2,
            raise_on_error=False,
            refresh=True,
            require_alias=True,
        )
        for _ok, answer in answers:
            ((_kind, details),) = answer.items()
            outcome.note(int(details["_id"]), details)
        return outcome

    def _actions(self, build, versions):
        found = documents(build.slot, list(versions))
        for key, version in versions.items():
            action = {
                "_index": self.client.writing_alias(build.slot, build.build),
                "_id": str(key),
                "version": version,
                "version_type": "external_gte",
            }
            if key in found:
                yield {**action, "_op_type": "index", "_source": found[key]}
            else:
                yield {**action, "_op_type": "delete"}

    def _finish(self, slot):
        """Let a version answer for which nothing waits."""
        build = outbox.build_of(slot)
        if not build or build.ready or outbox.waiting(slot).exists():
            return
        if not build.created:
            self._create(build)
        name, alias = self.client.index(slot, build.build), self.client.alias(slot)
        everywhere = {"index": self.client.versions(slot), "alias": alias, "must_exist": False}
        self.elastic.indices.update_aliases(
            actions=[{"remove": everywhere}, {"add": {"index": name, "alias": alias}}]
        )
        self._remove_others(slot, name)
        EngineBuild.objects.filter(slot=slot, build=build.build).update(ready=True)

    def _remove_others(self, slot, kept):
        names = self.elastic.indices.get(
            index=self.client.versions(slot), features="aliases", expand_wildcards="open,closed"
        )
        if others := [name for name in names if name != kept]:
            self.elastic.indices.delete(index=others, ignore_unavailable=True)
