"""How fast a library of many pages is written, searched and suggested from."""

import random
import time
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.core.management import BaseCommand
from wagtail.models import Page

from search.access import PUBLIC
from search.backends import engine
from search.figures import queries, timed, times_in_words
from search.hostile import hostile_queries
from search.models import IndexEntry
from search.queries import find
from search.registry import facet_models, facet_names
from search.suggestions import suggest
from search.synthetic import Library
from search.writing import Indexed, clear, current_index, insert, writing

BATCH = 100
FACETS = 5
HOSTILE_QUERIES = 200
WARMING = 20


class Command(BaseCommand):
    help = "Fill an empty index with PAGES pages made of the articles of SET, and time answers."

    def add_arguments(self, parser):
        parser.add_argument("set", help="folder with articles.jsonl and queries.tsv")
        parser.add_argument("--pages", type=int, default=10_000)
        parser.add_argument("--queries", type=int, default=300)

    def handle(self, *args, set, pages, queries, **options):
        codes = {name: known_codes(model) for name, model in facet_models().items()}
        library = Library(f"{set}/articles.jsonl", facets=codes)
        self.fill(library, pages)
        asked = questions(f"{set}/queries.tsv", queries + WARMING)
        self.time("find()", asked, lambda query: find(query, facets=()))
        facets = facet_names()[:FACETS]
        self.time(f"find(), {FACETS} facets", asked, lambda query: find(query, facets=facets))
        typed = [query[: 2 + len(query) % 6] for query in asked]
        self.time("suggest()", typed, lambda text: suggest(text, "th", PUBLIC))
        self.worst(hostile_queries(HOSTILE_QUERIES))

    def fill(self, library, pages):
        """Write the pages that are missing; a filled index is kept."""
        if IndexEntry.objects.count() >= pages:
            return
        with writing() as index:
            clear(index, index.active)
        kind = ContentType.objects.get_for_model(Page).pk
        started = time.perf_counter()
        documents = library.documents(pages)
        while batch := [Indexed.of(kind, *pair) for pair in islice(documents, BATCH)]:
            with writing() as index:
                insert(index, index.active, batch)
        engine().optimize(current_index().active)
        spent = time.perf_counter() - started
        self.stdout.write(f"{pages} pages written, {pages / spent:.0f} a second, {spent:.0f} s")

    def time(self, title, asked, answer):
        for query in asked[:WARMING]:
            answer(query)
        times = [timed(answer, query)[1] for query in asked[WARMING:]]
        self.stdout.write(f"{title}: {times_in_words(times)}")

    def worst(self, asked):
        spent, query = max((timed(find, query)[1], query) for query in asked)
        self.stdout.write(f"worst hostile query: {spent:.0f} ms ({query[:30]!r} …)")


def known_codes(model):
    return list(model._default_manager.values_list("code", flat=True))


def questions(path, number):
    found = [row["query"] for row in queries(path)]
    random.Random(1).shuffle(found)  # noqa: S311  a sample, no secret
    return found[:number]
