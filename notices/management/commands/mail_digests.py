"""Mail people what they have not read: the daily digest, and on Mondays the weekly one with it."""

from django.core.management import BaseCommand

from notices.digests import queue_digests


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, verbosity, **options):
        count = queue_digests()
        if verbosity:
            self.stdout.write(f"{count} digests are queued")
