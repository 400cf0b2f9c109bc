"""Forget what readers asked long ago."""

from django.core.management import BaseCommand

from search.counting import KEPT_DAYS, forget_old


class Command(BaseCommand):
    help = f"Delete what readers asked more than {KEPT_DAYS} days ago."

    def handle(self, *args, verbosity, **options):
        deleted = forget_old()
        if verbosity > 1:
            self.stdout.write(str(deleted))
