"""Files that an object shows: named where they hold what its own text does not."""

from dataclasses import replace

from core.thai import fold

from .models import EntryFile
from .words import JOINERS

BEFORE, BEHIND = 300, 1000  # characters that a snippet is chosen from


def with_files(hits, entries, asked, show):
    """Return the hits, with a file and a snippet from it where more was found there."""
    filed = {pk: entry for pk, entry in entries.items() if entry.has_files}
    missing = {pk: _missing(asked.groups, _own_text(entry)) for pk, entry in filed.items()}
    best = _best_files({pk: groups for pk, groups in missing.items() if groups})
    return [
        replace(hit, snippet=show(_piece(best[hit.id].text, missing[hit.id])), file=best[hit.id])
        if hit.id in best
        else hit
        for hit in hits
    ]


def _piece(text, groups):
    """Return the part of a long text around the longest of the words that are shown from it."""
    folded = fold(text)
    terms = {term for group in groups for way in group for term in way if term in folded}
    place = folded.find(max(terms, key=len)) if terms else 0
    return text[max(0, place - BEFORE) : place + BEHIND]


def _own_text(entry):
    return f"{entry.title}\n{entry.summary}\n{entry.text}"


def _missing(groups, text):
    """Return the words, as groups of ways to hold them, that a text does not hold."""
    folded = fold(text)
    bare = folded.translate(JOINERS)
    return [
        group
        for group in groups
        if not any(all(term in folded or term in bare for term in way) for way in group)
    ]


def _best_files(missing):
    """Return {entry id: the file that holds most of what the entry's own text misses}."""
    best = {}
    files = EntryFile.objects.filter(entry__in=list(missing)).order_by("pk") if missing else ()
    for file in files:
        groups = missing[file.entry_id]
        held = len(groups) - len(_missing(groups, file.text))
        if held > best.get(file.entry_id, (0, None))[0]:
            best[file.entry_id] = (held, file)
    return {pk: file for pk, (_held, file) in best.items()}


def forget_files(entries):
    """Take the text of files out of entries at once; what else is known of it follows."""
    EntryFile.objects.filter(entry__in=entries).delete()
