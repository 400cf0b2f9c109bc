import pytest
from django.core.files.storage import default_storage

from tests.factories.people import make_user
from tests.factories.schools import make_network


@pytest.fixture
def head(client):
    """A client signed in as the head of the office, who keeps the register."""
    make_network()
    client.force_login(make_user("head"))
    return client


@pytest.fixture
def kept_uploads():
    """A function that lists the uploads in the private storage, which begins empty."""

    def names():
        return default_storage.listdir("imports")[1] if default_storage.exists("imports") else []

    for name in names():
        default_storage.delete(f"imports/{name}")
    return names
