"""The migrated database of an earlier run: to migrate anew costs each worker a minute.

Django still migrates the copy, so that what is newer is applied; whoever edits what is here gets a
new database.
"""

import hashlib
import os
import shutil
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
# Besides the migrations: what they call, and what tells which libraries there are.
INPUTS = ["*/migrations/*.py", "search/backends/*.py", "search/title_starts.py", "*.txt"]


def is_possible():
    """Tell whether the database is a file that can be copied."""
    return connection.vendor == "sqlite"


def stored(folder):
    """Return where the database of the present migrations is kept, or will be."""
    digest = hashlib.sha256()
    for pattern in INPUTS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return Path(folder) / f"{digest.hexdigest()}.sqlite3"


def lay_down(kept):
    """Put the kept database where the tests look for theirs."""
    if kept.exists():
        shutil.copy(kept, connection.settings_dict["TEST"]["NAME"])


def keep(kept):
    """Keep the database as it is before any test, in place of those of other migrations."""
    if kept.exists():
        return
    own = kept.with_suffix(f".{os.getpid()}")
    copy_database(own)
    for old in kept.parent.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    own.replace(kept)


def copy_database(path):
    """Write the database to a file: all of it, also what still lies in the write-ahead log."""
    Path(path).unlink(missing_ok=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
