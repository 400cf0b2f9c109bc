"""The parent's side: has one PDF file made, and not more of them at once than the machine bears."""

import json
import sys
from contextlib import contextmanager
from ctypes.util import find_library
from functools import cache
from tempfile import TemporaryFile

from django.core.cache import cache as shared_cache

from core.children import ends_well

SECONDS = 50  # less than a web server before ours waits
AT_ONCE = 2
SLOT = "core.printing.{}"


class Unfinished(Exception):
    """No file was made; `reason` says why."""

    BUSY, FAILED, OFF = "busy", "failed", "off"

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


@cache
def can_print():
    """Tell whether the libraries are there that WeasyPrint draws with; see `core.checks`."""
    return find_library("pangoft2-1.0") is not None


@contextmanager
def slot():
    """Hold one of the few places; whoever finds none has to come again."""
    names = map(SLOT.format, range(AT_ONCE))
    name = next((name for name in names if shared_cache.add(name, True, SECONDS + 30)), None)
    if name is None:
        raise Unfinished(Unfinished.BUSY)
    try:
        yield
    finally:
        shared_cache.delete(name)


def make_pdf(html, sources):
    """Return the bytes of the PDF file, or raise Unfinished."""
    if not can_print():
        raise Unfinished(Unfinished.OFF)
    command = [sys.executable, "-m", "core.printing.child"]
    with slot(), TemporaryFile() as given, TemporaryFile() as answer:
        given.write(json.dumps({"html": html, "sources": sources}).encode())
        given.flush()
        if not ends_well(command, given, answer, SECONDS):
            raise Unfinished(Unfinished.FAILED)
        answer.seek(0)
        return answer.read()
