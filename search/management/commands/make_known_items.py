"""A file of known items for `score_search`: titles of the library as people mistype them."""

import csv

from django.core.management import BaseCommand, CommandError

from search.known_items import known_items
from search.models import IndexEntry
from search.writing import current_index


class Command(BaseCommand):
    help = "Write FILE.tsv with the columns query, article_id and kind, from imported titles."

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, file, seed, **options):
        entries = IndexEntry.objects.filter(slot=current_index().active).exclude(source_id="")
        pairs = entries.order_by("pk").values_list("title", "source_id")
        try:
            with open(file, "w", encoding="utf-8", newline="") as target:
                writer = csv.writer(target, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None)
                writer.writerow(["query", "article_id", "kind"])
                for row in known_items(pairs, seed):
                    writer.writerow([" ".join(row[0].split("\t")), *row[1:]])
        except OSError as error:
            raise CommandError(str(error)) from error
