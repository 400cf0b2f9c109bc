"""A circuit breaker: after a failure nobody waits for a while, then one question tries again."""

import logging
import threading
import time

logger = logging.getLogger(__name__)

OPEN_FOR = 15.0  # seconds


class Breaker:
    """One for each process; its threads share it."""

    def __init__(self, open_for=OPEN_FOR):
        self.open_for = open_for
        self._lock = threading.Lock()
        self._again_at = None

    @property
    def is_open(self):
        return self._again_at is not None

    def allows(self):
        """Tell whether to try; while it is open, one question in `open_for` seconds may."""
        with self._lock:
            if self._again_at is None:
                return True
            if time.monotonic() < self._again_at:
                return False
            self._again_at = time.monotonic() + self.open_for
            return True

    def failed(self, reason):
        with self._lock:
            if self._again_at is None:
                logger.warning("Elasticsearch is left alone for a while: %s", reason)
            self._again_at = time.monotonic() + self.open_for

    def succeeded(self):
        with self._lock:
            if self._again_at is not None:
                logger.warning("Elasticsearch answers again.")
            self._again_at = None
