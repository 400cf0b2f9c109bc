"""Figures of the search: how often the right article is found, how high, and how fast."""

import json
from itertools import islice
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from search.backends import engine
from search.figures import TOP, Figures, queries, timed, times_in_words
from search.queries import find


class Command(BaseCommand):
    help = "Score find() over QUERIES.tsv with the columns query, article_id and, if given, kind."

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--every", type=int, default=1, help="take each n-th query only")
        parser.add_argument("--keep", type=Path, help="file for what was found")
        parser.add_argument("--against", type=Path, help="such a file that another engine kept")

    def handle(self, *args, file, every, keep, against, **options):
        figures, found = Figures(), {}
        for row in islice(queries(file), 0, None, every):
            answer, spent = timed(asked, row["query"])
            figures.note(row, [hit.source_id for hit in answer.hits], spent)
            found[row["query"]] = [hit.source_id or hit.url for hit in answer.hits]
        if not figures.times:
            raise CommandError("The file holds no queries.")
        for line in [*figures.lines(), f"find(): {times_in_words(figures.times)}"]:
            self.stdout.write(line)
        if engine().answers:
            told = (f"{number} answers of {who}" for who, number in engine().answers.items())
            self.stdout.write(", ".join(told))
        if against:
            self.stdout.write(in_common(found, json.loads(against.read_text())))
        if keep:
            keep.write_text(json.dumps(found))


def asked(query):
    """Return total, ten ids and snippets; facets have a benchmark of their own."""
    return find(query, page_size=TOP, facets=())


def in_common(found, others):
    """Say which share of the first ten two engines have in common, on the average of queries."""
    both = [(set(found[query]), set(others[query])) for query in found if query in others]
    shares = [len(a & b) / max(len(a), len(b)) for a, b in both if a or b]
    mean = sum(shares) / max(len(shares), 1)
    return f"common in the first {TOP} of {len(shares)} queries: {mean:.3f}"
