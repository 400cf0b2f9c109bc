"""The parent's side: starts the child that reads one file, and waits no longer than it may."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from .result import FAILED, Extract

PROJECT = Path(__file__).resolve().parent.parent.parent
SECONDS = 40  # on the clock; the child's own limit is on the processor
MOST_BYTES = 2 * 1024 * 1024
# All that is handed down: nothing secret. Numeric libraries reserve memory for each processor.
ENVIRONMENT = {
    "PATH": os.pathsep.join(os.get_exec_path()),
    "HOME": os.path.expanduser("~"),
    "PYTHONUTF8": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


def read_file(file, suffix="", seconds=SECONDS):
    """Return the Extract of an open file of the disk; `suffix` is what its name says it is."""
    command = [sys.executable, "-m", "core.extraction.child", suffix.lower().lstrip(".")[:10]]
    with TemporaryFile() as answer:
        if not _ends_well(command, file, answer, seconds):
            return Extract(FAILED)
        answer.seek(0)
        return Extract.from_json(answer.read(MOST_BYTES))


def _ends_well(command, file, answer, seconds):
    file.seek(0)
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    process = subprocess.Popen(
        command,
        stdin=file.fileno(),
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=PROJECT,
        env=ENVIRONMENT,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)


def _end(process):
    """End the child with whatever it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
