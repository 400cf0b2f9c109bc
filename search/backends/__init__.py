"""The engines of the public search. The words are the same in each; the tables are its own."""

from functools import lru_cache
from importlib import import_module

from django.db import connection

_ENGINES = {"sqlite": ("sqlite", "SQLiteEngine"), "postgresql": ("postgres", "PostgresEngine")}


@lru_cache(maxsize=4)
def _engine(vendor):
    module, name = _ENGINES[vendor]
    return getattr(import_module(f"{__name__}.{module}"), name)()


def engine():
    """Return the engine of the database in use."""
    return _engine(connection.vendor)
