"""Index pages at once, for commands that made many of them."""

from django.core.management import BaseCommand
from wagtail.models import Page

from search.indexing import BATCH, index_keys


class Command(BaseCommand):
    help = "Make pages searchable now, by their ids; without ids, every page."

    def add_arguments(self, parser):
        parser.add_argument("ids", nargs="*", type=int)

    def handle(self, *args, ids, verbosity, **options):
        keys = ids or list(Page.objects.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), BATCH):
            index_keys(Page, keys[start : start + BATCH])
            if verbosity:
                self.stdout.write(f"{min(start + BATCH, len(keys))}/{len(keys)}", ending="\r")
