"""The filled library: one process makes it, and all that run browser tests take a copy."""

import json
import shutil
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from tests.migrated import copy_database
from tests.turns import take_turn

from .website import Website


@contextmanager
def connected_to(database):
    """Use another file as the database for a while."""
    original = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(database)
    yield
    connection.close()
    connection.settings_dict["NAME"] = original


class Filled:
    """A folder with the database, the files, and what one has to know of them."""

    def __init__(self, folder):
        folder.mkdir(exist_ok=True)
        self.turn, self.told = folder / "turn", folder / "told.json"
        self.database, self.files = folder / "filled.sqlite3", folder / "files"

    def lay_down(self, database):
        """Copy the database to where it is wanted, and the files to where this process has its."""
        with take_turn(self.turn):
            if not self.told.exists():
                self.make()
        shutil.copy(self.database, database)
        shutil.copytree(self.files, settings.FILES_ROOT, dirs_exist_ok=True)

    def make(self):
        """Fill a copy of the present database."""
        copy_database(self.database)
        with connected_to(self.database):
            told = Website.fill()
        shutil.copytree(settings.FILES_ROOT, self.files)
        self.told.write_text(json.dumps(told))

    def website(self):
        """Return the website; its database is the present one."""
        return Website(**json.loads(self.told.read_text()))
