"""Tell Elasticsearch what it was not told when it happened; by the clock, each minute."""

from django.core.management import BaseCommand

from search import outbox
from search.backends import engine, public_options
from search.backends.failures import Unavailable


class Command(BaseCommand):
    help = "Deliver to Elasticsearch what waits in the database, and make indexes that are missing."

    def handle(self, *args, verbosity, **options):
        if not public_options():
            outbox.forget()
            return
        try:
            delivered = engine().deliver()
        except Unavailable as reason:
            self.stderr.write(f"Elasticsearch does not take what waits: {reason}")
            return
        if delivered and verbosity:
            self.stdout.write(f"{delivered} entries delivered")
