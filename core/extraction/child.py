"""The child's side: takes limits on itself, reads the file on its input and prints an Extract.

What goes wrong ends the process; the parent takes that for the state of the file.
"""

import sys

from core.children import take_limits
from core.thai import tidy

from .kinds import kind_of, reader_of
from .pdf import count_pages
from .repair import repaired
from .result import CUT, DONE, EMPTY, LOCKED, MOST_CHARACTERS, Extract
from .taking import Locked, taken

LIMITS = {
    "cpu_seconds": 30,
    "memory": 1024 * 1024 * 1024,
    "output": 2 * 1024 * 1024,
    "open_files": 64,
}
FEW = 12  # letters a page; a picture of a page with its number has no more


def extract(stream, suffix):
    """Return the Extract of a seekable stream."""
    kind = kind_of(stream, suffix)
    stream.seek(0)
    reader = reader_of(kind)
    if reader is None:
        return Extract(kind)
    try:
        text, was_cut, seen = taken(reader(stream))
    except Locked:
        return Extract(LOCKED)
    text = tidy(repaired(text) if kind == "pdf" else text)
    shown = shortened(text)
    is_bare = is_scan(text, seen or 0) if kind == "pdf" else not text
    is_cut = was_cut or len(text) > MOST_CHARACTERS
    pages = count_pages(stream) if kind == "pdf" else seen
    return Extract(EMPTY if is_bare else CUT if is_cut else DONE, shown, pages or seen)


def shortened(text):
    """Return as much as is kept, up to the end of a word."""
    if len(text) <= MOST_CHARACTERS:
        return text
    kept = text[:MOST_CHARACTERS]
    blank = max(kept.rfind(" ", -200), kept.rfind("\n", -200))
    return kept[:blank] if blank > 0 else kept


def is_scan(text, pages):
    """Tell whether pages are but pictures. What a scanner stamps on each is counted once."""
    lines = {line for line in text.split("\n") if line}
    return sum(map(len, lines)) < max(1, FEW * pages)


def main():
    take_limits(**LIMITS)
    suffix = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.stdout.write(extract(sys.stdin.buffer, suffix).as_json())


if __name__ == "__main__":
    main()
