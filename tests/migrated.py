"""The migrated database, made by one process and copied by the others, and by later runs.

To migrate anew takes a minute. Django still migrates the copy, so that what is newer is applied;
whoever edits what is here gets a new database.
"""

import hashlib
import os
import shutil
from pathlib import Path

from django.db import connection

from .turns import take_turn

ROOT = Path(__file__).resolve().parent.parent
# Besides the migrations: what they call, and what tells which libraries there are.
INPUTS = ["*/migrations/*.py", "search/backends/*.py", "search/title_starts.py", "*.txt"]


def is_possible():
    """Tell whether the database is a file that can be copied."""
    return connection.vendor == "sqlite"


def is_set_up():
    """Tell whether the connection leads to the database of the tests."""
    names = connection.settings_dict
    return str(names["NAME"]) == str(names["TEST"]["NAME"])


def digest_of_inputs():
    digest = hashlib.sha256()
    for pattern in INPUTS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()


class Kept:
    """The database of the present migrations in a folder, where it is or will be."""

    def __init__(self, folder):
        self.path = folder / f"{digest_of_inputs()}.sqlite3"
        self.turn = take_turn(folder / "turn")

    def lay_down(self):
        """Put it where the tests look for theirs; until it is there, only one process goes on."""
        if self.path.exists():
            self.turn.close()
            shutil.copy(self.path, connection.settings_dict["TEST"]["NAME"])

    def keep(self):
        """Keep the database as it is before any test, in place of those of other migrations."""
        if self.path.exists() or not is_set_up():
            return
        own = self.path.with_suffix(f".{os.getpid()}")
        copy_database(own)
        for old in self.path.parent.glob("*.sqlite3"):
            old.unlink()
        own.replace(self.path)
        self.turn.close()


def copy_database(path):
    """Write the database to a file: all of it, also what still lies in the write-ahead log."""
    Path(path).unlink(missing_ok=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
