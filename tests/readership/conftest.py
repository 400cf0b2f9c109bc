from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

MORNING = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Bangkok"))


@pytest.fixture(autouse=True)
def queue(settings):
    """Leave waiting what the worker does: nothing here is searched or mailed."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    """A folder of its own, so that each test begins without a key."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "day_keys"


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """It is ten in the morning of 20 November 2569 in Bangkok, until `clock(minutes=31)`."""
    passed = timedelta()

    def go_on(**time):
        nonlocal passed
        passed += timedelta(**time)

    monkeypatch.setattr("django.utils.timezone.now", lambda: MORNING + passed)
    return go_on
