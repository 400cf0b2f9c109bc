"""Tell Elasticsearch what it was not told when it happened; by the clock, each minute."""

from django.core.management import BaseCommand

from search import outbox
from search.backends import engine
from search.backends.failures import NotAnswered


class Command(BaseCommand):
    help = "Deliver to Elasticsearch what waits in the database, and make indexes that are missing."

    def handle(self, *args, verbosity, **options):
        try:
            delivered = engine().deliver()
        except NotAnswered as reason:
            self.stderr.write(f"Elasticsearch does not take what waits: {reason}")
            return
        if delivered is None:
            outbox.forget()
        elif delivered and verbosity:
            self.stdout.write(f"{delivered} entries delivered")
