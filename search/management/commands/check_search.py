"""Compare the index with the library and its parts with each other, and mend what differs."""

from django.core.management import BaseCommand, CommandError

from search.backends import engine
from search.backends.failures import NotAnswered
from search.checking import check, mend
from search.writing import current_index


class Command(BaseCommand):
    help = "Check the search index on every engine, and mend what is wrong."

    def add_arguments(self, parser):
        parser.add_argument("--report", action="store_true", help="say it, mend nothing")

    def handle(self, *args, report, verbosity, **options):
        engine().optimize(current_index().active)
        found = check()
        self.tell(found, verbosity)
        if not found or report:
            return
        try:
            mend(found)
        except NotAnswered as reason:
            raise CommandError(f"Elasticsearch does not answer: {reason}") from reason

    def tell(self, found, verbosity):
        if found.unchecked:
            self.stderr.write(f"Elasticsearch does not answer: {found.unchecked}")
        elif not found and verbosity:
            self.stdout.write("Nothing is wrong.")
        for number, text in found.lines():
            if number:
                self.stderr.write(f"{number} {text}")
