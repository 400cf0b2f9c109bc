import logging
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import get_commands
from django.utils import timezone

from articles.models import NewsPage
from core.management.commands import run_scheduler
from tests.factories.pages import make_news


def test_every_scheduled_command_exists(settings):
    assert {command[0] for command, _when in settings.SCHEDULE} <= get_commands().keys()


def test_publishing_is_looked_at_every_minute():
    trigger = run_scheduler.make_scheduler().get_job("publish_scheduled").trigger
    assert str(trigger) == "cron[minute='*']"


def test_nights_are_counted_in_bangkok():
    assert str(run_scheduler.make_scheduler().timezone) == "Asia/Bangkok"


@pytest.fixture
def same_connection(monkeypatch):
    """Keep the connection that the test's transaction is in."""
    monkeypatch.setattr(run_scheduler, "close_old_connections", lambda: None)


@pytest.mark.django_db
def test_every_scheduled_command_runs(settings, same_connection):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    yesterday = timezone.now() - timedelta(days=1)
    Session.objects.create(session_key="over", expire_date=yesterday)
    page = make_news()
    NewsPage.objects.filter(pk=page.pk).update(expire_at=yesterday)
    for command, _when in settings.SCHEDULE:
        run_scheduler.run_job(command)
    assert not Session.objects.exists()
    assert not NewsPage.objects.get(pk=page.pk).live


def test_a_job_that_fails_does_not_stop_the_scheduler(caplog):
    scheduler = run_scheduler.make_scheduler()
    scheduler.remove_all_jobs()
    ran = []

    def last_job():
        ran.append(True)
        scheduler.shutdown(wait=False)

    scheduler.add_job(run_scheduler.run_job, args=[["no_such_command"]])
    scheduler.add_job(last_job, "interval", seconds=0.2)
    with caplog.at_level(logging.ERROR):
        scheduler.start()
    assert ran and "no_such_command" in caplog.text
