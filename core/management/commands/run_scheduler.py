"""Run what happens by the clock: scheduled publishing every minute, clean-up at night."""

import logging
import signal
import sys

from apscheduler.schedulers.blocking import BlockingScheduler
from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import close_old_connections

logger = logging.getLogger(__name__)


def run_job(command):
    """Run one command; the scheduler logs what it raises and goes on."""
    close_old_connections()
    try:
        call_command(*command)
    finally:
        close_old_connections()


def make_scheduler():
    """Return a scheduler with the jobs of settings.SCHEDULE."""
    # A job that was late, say because the computer slept, runs once and not for each time missed.
    defaults = {"coalesce": True, "misfire_grace_time": 3600, "max_instances": 1}
    scheduler = BlockingScheduler(timezone=settings.TIME_ZONE, job_defaults=defaults)
    for command, when in settings.SCHEDULE:
        scheduler.add_job(run_job, "cron", args=[command], id=command[0], **when)
    return scheduler


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        make_scheduler().start()
