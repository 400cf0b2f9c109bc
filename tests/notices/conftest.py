from smtplib import SMTPServerDisconnected

import pytest
from django.utils.translation import override

from core.events import announce
from tests.factories.pages import make_innovation
from tests.factories.people import make_user

REASON = "ขอผลการใช้กับนักเรียนอย่างน้อยหนึ่งห้อง"


@pytest.fixture(autouse=True)
def in_thai():
    """Begin in Thai, whatever language the page of an earlier test was in."""
    with override("th"):
        yield


@pytest.fixture
def author():
    return make_user("supervisor", email="author@office.example", first_name="สมใจ")


@pytest.fixture
def head():
    return make_user("head", email="head@office.example", first_name="มานี")


@pytest.fixture
def leaflet(author):
    return make_innovation(publish=False, owner=author, title="บัตรคำ")


@pytest.fixture
def tell(author, head, leaflet):
    """Announce to the author that the head did something with the leaflet."""

    def tell(kind="review_returned", to=author, **given):
        given = {"actor": head, "text": REASON, "url_for": lambda user: "/admin/", **given}
        announce(kind, [to], subject_object=leaflet, **given)

    return tell


@pytest.fixture
def broken_server(monkeypatch):
    def fail(*arguments, **options):
        raise SMTPServerDisconnected("no answer")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)
    return monkeypatch


@pytest.fixture
def stored_tasks(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
