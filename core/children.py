"""Child processes for work that may go wrong: with limits, nothing secret, and an end."""

import os
import resource
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
# All that is handed down: nothing secret. Numeric libraries reserve memory for each processor.
ENVIRONMENT = {
    "PATH": os.pathsep.join(os.get_exec_path()),
    "HOME": os.path.expanduser("~"),
    "PYTHONUTF8": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


def ends_well(command, file, answer, seconds):
    """Tell whether the command, which reads one file and writes another, ends well and in time."""
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


def take_limits(*, cpu_seconds, memory, output, open_files):
    """Take limits on this process, which what it starts inherits."""
    for what, most in (
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, output),
        (resource.RLIMIT_NOFILE, open_files),
        (resource.RLIMIT_CORE, 0),
    ):
        # A host may allow less already.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
