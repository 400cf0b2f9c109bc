"""Figures of the search: how often the right article is found, how high, and how fast."""

import csv
import time
from collections import defaultdict
from itertools import islice

from django.core.management import BaseCommand, CommandError

from search.backends import database_engine, engine, using
from search.queries import find

TOP = 10


class Command(BaseCommand):
    help = "Score find() over QUERIES.tsv with the columns query, article_id and, if given, kind."

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--every", type=int, default=1, help="take each n-th query only")
        parser.add_argument(
            "--compare", action="store_true", help="ask the database's own engine too"
        )

    def handle(self, *args, file, every, compare, **options):
        ranks, times, shares = defaultdict(list), [], []
        for row in islice(self.rows(file), 0, None, every):
            started = time.perf_counter()
            answer = find(row["query"], page_size=TOP)
            times.append((time.perf_counter() - started) * 1000)
            found = [hit.source_id for hit in answer.hits]
            wanted = row["article_id"]
            rank = found.index(wanted) + 1 if wanted in found else 0
            ranks[row.get("kind") or "all"].append(rank)
            if compare:
                shares.append(common_share(answer, row["query"]))
        if not times:
            raise CommandError("The file holds no queries.")
        self.report(ranks, sorted(times))
        if compare:
            self.report_common(shares)

    def report_common(self, shares):
        mean = sum(shares) / len(shares)
        self.stdout.write(f"common to both engines in the first {TOP}: {mean:.3f}")
        self.stdout.write(", ".join(f"{n} answers of {who}" for who, n in engine().answers.items()))

    def rows(self, path):
        try:
            with open(path, encoding="utf-8-sig", newline="") as file:
                yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(str(error)) from error

    def report(self, ranks, times):
        if len(ranks) > 1:
            ranks["all"] = [rank for kind in list(ranks.values()) for rank in kind]
        for kind, found in ranks.items():
            self.stdout.write(
                f"{kind}: {len(found)} queries, R@1 {share(found, 1):.3f}, "
                f"R@10 {share(found, TOP):.3f}, MRR {mrr(found):.3f}"
            )
        p50, p95, p99 = (percentile(times, share) for share in (50, 95, 99))
        self.stdout.write(f"find(): p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms")


def common_share(answer, query):
    """Return the share of an answer's entries that the database's engine finds as well."""
    with using(database_engine()):
        other = {hit.id for hit in find(query, page_size=TOP, facets=()).hits}
    found = {hit.id for hit in answer.hits}
    return len(found & other) / max(len(found), len(other), 1) if found or other else 1.0


def share(ranks, top):
    """Return the share of queries whose article is among the first `top`."""
    return sum(0 < rank <= top for rank in ranks) / len(ranks)


def mrr(ranks):
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def percentile(ordered, percent):
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
