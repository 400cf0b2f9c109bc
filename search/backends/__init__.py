"""The engines of the public search. The words are the same in each; the tables are its own.

The database's own engine always keeps everything. Where WAGTAILSEARCH_BACKENDS has an entry
`public` with URLS, Elasticsearch answers before it, and the database whenever that cannot.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from importlib import import_module

from django.conf import settings
from django.db import connection

_ENGINES = {"sqlite": ("sqlite", "SQLiteEngine"), "postgresql": ("postgres", "PostgresEngine")}
_chosen = ContextVar("search_engine", default=None)


def engine():
    """Return the engine in use."""
    return _chosen.get() or _configured(connection.vendor)


def database_engine():
    """Return the engine of the database alone."""
    return _of_database(connection.vendor)


@contextmanager
def using(engine):
    """Let another engine answer and write inside the block."""
    token = _chosen.set(engine)
    try:
        yield engine
    finally:
        _chosen.reset(token)


def public_options():
    """Return how Elasticsearch is reached; nothing where there is none."""
    options = getattr(settings, "WAGTAILSEARCH_BACKENDS", {}).get("public", {})
    return options if options.get("URLS") else {}


@lru_cache(maxsize=4)
def _of_database(vendor):
    module, name = _ENGINES[vendor]
    return getattr(import_module(f"{__name__}.{module}"), name)()


@lru_cache(maxsize=4)
def _configured(vendor):
    options = public_options()
    if not options:
        return _of_database(vendor)
    # Its packages take a while to load, and not every site has them.
    module = import_module(f"{__name__}.elastic.engine")
    return module.ElasticsearchEngine(_of_database(vendor), options)
