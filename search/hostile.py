"""Queries that have broken searches, to test and to time ours with."""

import random

HOSTILE = [
    '"', "'", '""', 'a"b', "(", ")", "*", "^", "-", "a*", "NEAR(a b)", "AND", "OR", "NOT a",
    "title: a", "{title}: a", "'; DROP TABLE search_indexentry; --", "\\", "%", "_", "%s", "{}",
    "\x00", "a\x00b", "่", "ัั", "\u200b", "\ufeff", "👩‍👩‍👧", "🇹🇭", "ก" * 20_000, "กา " * 5_000,
    "่" * 20_000, "a" * 20_000, ".*" * 200, "(a+)+$", "\u202e", "\ud7ff", "١٢٣", "日本語", "|", "&",
    "!", "<->", ":*", "a:*", "'a' & 'b'", "a | b", "a & !b", "\n\t", "𝕬𝖇𝖈", "İ", "ﷺ" * 50,
]  # fmt: skip


def hostile_queries(number):
    """Return queries put together from such pieces, the same on every run."""
    chance = random.Random(7)  # noqa: S311  a sample, no secret
    pieces = [*HOSTILE, "นวัตกรรม", "ครู", "๒๕๖๗", " ", "\n", "<b>", "&amp;", "../", "${x}", "(?:"]
    return [
        "".join(chance.choices(pieces, k=chance.randint(1, 6)))[: chance.choice([20, 500, 20_000])]
        for _ in range(number)
    ]
