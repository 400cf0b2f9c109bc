"""The way to Elasticsearch, and what counts as a failure of it."""

import time
from contextlib import contextmanager

from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch

from ..failures import Refused, Unavailable

TIMEOUT = 0.4  # seconds that a reader waits for one request, and twice that for a whole question
PREFIX = "hub"
_BAD_REQUEST = 400


@contextmanager
def failures():
    """Tell the failures of the server from those of one request."""
    try:
        yield
    except ApiError as error:
        kind = Refused if error.meta.status == _BAD_REQUEST else Unavailable
        raise kind(f"{error.meta.status} {error.message}") from error
    except TransportError as error:
        raise Unavailable(type(error).__name__) from error


class Client:
    """A connection that several threads share, and the names of the indexes."""

    def __init__(self, options):
        self.timeout = options.get("TIMEOUT", TIMEOUT)
        self.prefix = options.get("INDEX_PREFIX", PREFIX)
        # Whoever waits decides on another try: a reader never, a delivery in the background may.
        self.elastic = Elasticsearch(
            options["URLS"], max_retries=0, retry_on_timeout=False, **options.get("OPTIONS", {})
        )

    def within(self, seconds):
        """Return the client with a limit for each request."""
        return self.elastic.options(request_timeout=seconds)

    def alias(self, slot):
        """Return the name that readers ask."""
        return f"{self.prefix}-{slot}"

    def index(self, slot, build):
        """Return the name of one version of a slot."""
        return f"{self.prefix}-{slot}-{build}"

    def writing_alias(self, slot, build):
        """Return the name that is written to: unlike an index it is never made by writing."""
        return f"{self.index(slot, build)}-writing"

    def versions(self, slot):
        """Return a pattern for all versions of a slot."""
        return f"{self.prefix}-{slot}-*"


class Patience:
    """How long one question may take in all."""

    def __init__(self, client):
        self.client = client
        self.until = time.monotonic() + 2 * client.timeout

    def limited(self):
        """Return the client, limited to what is left."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise Unavailable("took too long")
        return self.client.within(min(left, self.client.timeout))
