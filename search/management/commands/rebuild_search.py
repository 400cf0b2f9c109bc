"""Build the search index anew while the old one answers."""

from django.core.management import BaseCommand

from search.indexing import rebuild


class Command(BaseCommand):
    help = "Build the search index anew beside the one that answers, then switch to it."

    def handle(self, *args, verbosity, **options):
        def progress(model, done):
            if verbosity:
                self.stdout.write(f"{model._meta.label}: {done}")

        rebuild(progress=progress)
