"""Figures of the search: how often the right article is found, how high, and how fast."""

from itertools import islice

from django.core.management import BaseCommand, CommandError

from search.backends import database_engine, engine, using
from search.figures import TOP, Figures, queries, timed, times_in_words
from search.queries import find


class Command(BaseCommand):
    help = "Score find() over QUERIES.tsv with the columns query, article_id and, if given, kind."

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--every", type=int, default=1, help="take each n-th query only")
        parser.add_argument(
            "--compare", action="store_true", help="ask the database's own engine too"
        )

    def handle(self, *args, file, every, compare, **options):
        figures, shares = Figures(), []
        for row in islice(rows(file), 0, None, every):
            answer, spent = timed(asked, row["query"])
            figures.note(row, [hit.source_id for hit in answer.hits], spent)
            if compare:
                shares.append(common_share(answer, row["query"]))
        if not figures.times:
            raise CommandError("The file holds no queries.")
        for line in [*figures.lines(), f"find(): {times_in_words(figures.times)}"]:
            self.stdout.write(line)
        if compare:
            self.report_common(shares)

    def report_common(self, shares):
        mean = sum(shares) / len(shares)
        self.stdout.write(f"common to both engines in the first {TOP}: {mean:.3f}")
        self.stdout.write(", ".join(f"{n} answers of {who}" for who, n in engine().answers.items()))


def rows(path):
    try:
        yield from queries(path)
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(str(error)) from error


def asked(query):
    """Return total, ten ids and snippets; facets have a benchmark of their own."""
    return find(query, page_size=TOP, facets=())


def common_share(answer, query):
    """Return the share of an answer's entries that the database's engine finds as well."""
    with using(database_engine()):
        other = {hit.id for hit in asked(query).hits}
    found = {hit.id for hit in answer.hits}
    return len(found & other) / max(len(found), len(other), 1) if found or other else 1.0
