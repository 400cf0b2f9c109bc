import json

import pytest
from django.urls import reverse

from tests.factories.people import make_user


@pytest.fixture(autouse=True)
def queue(settings):
    """Leave waiting what the worker does: nothing here is searched or mailed."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def teacher():
    return make_user("teacher")


class Browser:
    """What the script of a browser says to the library."""

    def __init__(self, client):
        self.client = client

    @property
    def address(self):
        return reverse("sync_reading_lists")

    def send(self, *changes, **more):
        body = json.dumps({"changes": changes})
        return self.client.post(self.address, body, content_type="application/json", **more)

    def lists(self):
        """Return {name: titles of its pages} as the library tells it."""
        told = self.client.get(self.address).json()["lists"]
        return {kept["name"]: [page.get("title") for page in kept["pages"]] for kept in told}


@pytest.fixture
def browser_script(client, teacher):
    client.force_login(teacher)
    return Browser(client)
