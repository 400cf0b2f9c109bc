"""The parent's side: starts the child that reads one file, and waits no longer than it may."""

import sys
from tempfile import TemporaryFile

from core.children import ends_well

from .result import FAILED, Extract

SECONDS = 40  # on the clock; the child's own limit is on the processor
MOST_BYTES = 2 * 1024 * 1024


def read_file(file, suffix="", seconds=SECONDS):
    """Return the Extract of an open file of the disk; `suffix` is what its name says it is."""
    command = [sys.executable, "-m", "core.extraction.child", suffix.lower().lstrip(".")[:10]]
    with TemporaryFile() as answer:
        if not ends_well(command, file, answer, seconds):
            return Extract(FAILED)
        answer.seek(0)
        return Extract.from_json(answer.read(MOST_BYTES))
