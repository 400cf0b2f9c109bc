"""Add up what pages told, and destroy after midnight what tells readers apart."""

from django.core.management import BaseCommand

from readership.adding_up import add_up, forget_readers


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, verbosity, **options):
        added = add_up()
        forget_readers()
        if verbosity > 1:
            self.stdout.write(f"{added} readings added.")
