"""What all tests rely on: an empty cache, and no way out to another host."""

import socket

import pytest
from django.core.cache import caches
from hypothesis import settings

from tests import migrated

# Speed is measured by the benchmark; here a slow machine is no fault of the text.
settings.register_profile("hub", settings(), deadline=None)
settings.load_profile("hub")

HERE = ("127.0.0.1", "::1", "localhost")
connect = socket.socket.connect


def connect_here_only(self, address):
    """Connect to this machine; anything else means that the code asks a stranger."""
    if isinstance(address, tuple) and address[0] not in HERE:
        raise AssertionError(f"A test wanted to reach {address[0]}")
    return connect(self, address)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb):
    """Let Django take the database that lies there, which is of a run before this or is none."""
    return django_db_keepdb or migrated.is_possible()


@pytest.fixture(scope="session")
def migrated_before(request, django_db_modify_db_settings):
    """Where a migrated database is kept between runs; None where it cannot be."""
    if not migrated.is_possible():
        return None
    kept = migrated.Kept(request.config.cache.mkdir("migrated"))
    kept.lay_down()
    return kept


@pytest.fixture(scope="session")
def django_db_setup(migrated_before, django_db_setup, django_db_blocker):
    """Make the test database as pytest-django does, and keep it for the next run."""
    if migrated_before:
        with django_db_blocker.unblock():
            migrated_before.keep()


@pytest.fixture(scope="session", autouse=True)
def no_strangers():
    """Make any connection to another host fail the test that tries it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here_only)
        yield


@pytest.fixture
def queue(settings):
    """Leave waiting what the worker does, in tests that neither search nor mail."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture(autouse=True)
def empty_cache():
    """Forget what an earlier test left, such as the addresses of its sites."""
    for cache in caches.all():
        cache.clear()
