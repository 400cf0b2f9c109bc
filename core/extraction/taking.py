"""How much of a reader is taken: no more characters than are kept, and not until the very end."""

import time

from .result import MOST_CHARACTERS

MOST_RAW = MOST_CHARACTERS * 3 // 2  # tidying makes it less
SECONDS = 20  # then what was read so far is the text


class Locked(Exception):
    """A file that opens with a password only."""


class Page(str):
    """A piece of text that is a page of its own."""


def taken(pieces):
    """Return the text of the pieces, whether there was more, and how many pages were seen."""
    kept, length, pages = [], 0, 0
    deadline = time.monotonic() + SECONDS
    for piece in pieces:
        pages += isinstance(piece, Page)
        room = MOST_RAW - length
        kept.append(piece[:room])
        length += len(piece) + 1
        if length > MOST_RAW or time.monotonic() > deadline:
            return "\n".join(kept), True, None
    return "\n".join(kept), False, pages or None
