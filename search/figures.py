"""Figures of retrieval: how often the right one is found, how high, and how fast."""

import csv
import time
from collections import defaultdict

from django.core.management import CommandError

TOP = 10


def queries(path):
    """Yield the rows of a TSV with the columns query, article_id and, if given, kind.

    Raises CommandError when the file cannot be read.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(str(error)) from error


def timed(answer, *args):
    """Return what a function answers, and how many milliseconds it took."""
    started = time.perf_counter()
    answered = answer(*args)
    return answered, (time.perf_counter() - started) * 1000


class Figures:
    """What is noted of each query: the rank of what was wanted, by kind, and the time it took."""

    def __init__(self):
        self.ranks, self.times = defaultdict(list), []

    def note(self, row, found, milliseconds):
        """Note the answer to a row of `queries`: source ids, best first."""
        wanted = row["article_id"]
        rank = found.index(wanted) + 1 if wanted in found else 0
        self.ranks[row.get("kind") or "all"].append(rank)
        self.times.append(milliseconds)

    def lines(self):
        """Yield the figures as lines of text, one for each kind."""
        ranks = dict(self.ranks)
        if len(ranks) > 1:
            ranks["all"] = [rank for found in self.ranks.values() for rank in found]
        for kind, found in ranks.items():
            yield (
                f"{kind}: {len(found)} queries, R@1 {share(found, 1):.3f}, "
                f"R@10 {share(found, TOP):.3f}, MRR {mrr(found):.3f}"
            )


def times_in_words(times):
    """Return the percentiles of milliseconds as text."""
    times = sorted(times)
    return ", ".join(f"p{percent} {percentile(times, percent):.1f} ms" for percent in (50, 95, 99))


def share(ranks, top):
    """Return the share of queries whose article is among the first `top` (recall at `top`)."""
    return sum(0 < rank <= top for rank in ranks) / len(ranks)


def mrr(ranks):
    """Return the mean reciprocal rank; rank 0 means not found."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def percentile(ordered, percent):
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
