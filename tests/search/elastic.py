"""An engine on a real Elasticsearch, under names of its own that are gone afterwards."""

import os
import shlex
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from unittest import skipUnless
from uuid import uuid4

from django.conf import settings

from search.backends import database_engine, using
from search.backends.elastic.delivery import IN_BACKGROUND, Delivery
from search.backends.elastic.engine import ElasticsearchEngine

PATIENT = 5.0  # seconds: a busy machine is no failure of the engine

needs_elasticsearch = skipUnless(
    settings.ELASTICSEARCH, "needs Elasticsearch 8.19: ELASTICSEARCH_URL=http://127.0.0.1:9200"
)

needs_own_server = skipUnless(
    os.environ.get("ELASTICSEARCH_START"),
    "needs a command that starts Elasticsearch: ELASTICSEARCH_START (.ci/run sets it)",
)


class PromptEngine(ElasticsearchEngine):
    """Delivers before each question, for tests whose transactions never end."""

    def answer(self, question):
        Delivery(self.client, IN_BACKGROUND).run()
        return self._asked(question)


def make_engine(kind=ElasticsearchEngine, **options):
    options = {**settings.ELASTICSEARCH, "INDEX_PREFIX": f"test-{uuid4().hex[:12]}", **options}
    return kind(database_engine(), options)


def remove_indexes(engine):
    elastic = engine.client.within(10)
    every = {"index": f"{engine.client.prefix}-*", "expand_wildcards": "open,closed"}
    if names := list(elastic.indices.get(features="aliases", **every)):
        elastic.indices.delete(index=names)


def use(test, engine):
    """Let the engine answer for the length of a test."""
    test.enterContext(using(engine))
    test.addCleanup(remove_indexes, engine)
    return engine


def eventually(is_so, seconds=20):
    """Wait until something is so; tell whether it came to be."""
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


class OwnServer:
    """A server that a test may kill. ELASTICSEARCH_START starts it, given a port."""

    def __init__(self):
        self.command, self.port = shlex.split(os.environ["ELASTICSEARCH_START"]), free_port()
        self.home, self.url = Path(self.command[-1]), f"http://127.0.0.1:{self.port}"

    @property
    def pid(self):
        return int((self.home / "pid").read_text())

    def start(self):
        command = [*self.command, str(self.port)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=300)

    def signal(self, number):
        os.kill(self.pid, number)

    def kill(self):
        """End it as a crash would, and wait until its port is free."""
        with suppress(ProcessLookupError):
            self.signal(signal.SIGKILL)
        deadline = time.monotonic() + 10
        while is_listening(self.port) and time.monotonic() < deadline:
            time.sleep(0.05)


def is_listening(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
