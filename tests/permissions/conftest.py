import pytest
from django.utils.translation import override

from tests.factories.people import make_user


@pytest.fixture(autouse=True)
def in_thai():
    """Begin in Thai, whatever language the page of an earlier test was in."""
    with override("th"):
        yield


@pytest.fixture(autouse=True)
def head_of_the_office(db):
    """Without any head, every supervisor would review."""
    return make_user("head")


@pytest.fixture(autouse=True)
def queue(settings):
    """Leave waiting what follows from an action: who may do it is asked here."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
