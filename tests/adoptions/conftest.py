import pytest

from tests.editorial.conftest import told  # noqa: F401  (a fixture)
from tests.factories.adoptions import make_teacher
from tests.factories.pages import make_innovation
from tests.factories.people import make_user


@pytest.fixture(autouse=True)
def queue(settings):
    """Leave waiting what the worker does: nothing here is searched or mailed."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture
def page():
    return make_innovation(title="วงล้อโฟนิกส์")


@pytest.fixture
def teacher():
    return make_teacher(title="นาง", first_name="มาลี", last_name="ใจดี")


@pytest.fixture
def supervisor():
    return make_user("supervisor", email="supervisor@office.example")
