"""Figures of what others find for the same queries, to set ours beside them."""

from itertools import islice

from django.conf import settings
from django.core.management import BaseCommand

from search.baselines import stock_wagtail, thai_analyzer
from search.figures import Figures, queries, timed, times_in_words

STOCK_PAGES, STOCK_QUERIES = 2000, 50  # it takes seconds for each query


class Command(BaseCommand):
    help = "Score stock Wagtail and, where it runs, Elasticsearch's Thai analyzer over QUERIES.tsv."

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--every", type=int, default=1, help="take each n-th query only")

    def handle(self, *args, file, every, **options):
        rows = list(islice(queries(file), 0, None, every))
        few = rows[:: max(1, len(rows) // STOCK_QUERIES)][:STOCK_QUERIES]
        with stock_wagtail(STOCK_PAGES) as answer:
            self.report("Stock Wagtail", few, answer)
        public = settings.WAGTAILSEARCH_BACKENDS.get("public")
        if public is None:
            self.stdout.write("Elasticsearch's thai analyzer: not asked, no ELASTICSEARCH_URL")
            return
        with thai_analyzer(public["URLS"]) as answer:
            self.report("Elasticsearch's thai analyzer", rows, answer)

    def report(self, who, rows, answer):
        figures = Figures()
        for row in rows:
            figures.note(row, *timed(answer, row["query"]))
        for line in figures.lines():
            self.stdout.write(f"{who}, {line}")
        self.stdout.write(f"{who}: {times_in_words(figures.times)}")
