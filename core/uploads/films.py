"""What a film or a sound tells about itself, such as where it was taken, is overwritten.

An MP4 or MOV is a row of boxes, each with its size and name in front, some with boxes inside. The
boxes of notes become empty ones of the same size: nothing moves, so the film's own table of
contents stays right, and however large it is, no more than a piece is held in memory.
"""

import struct
from typing import NamedTuple

SHORT, LONG = 8, 16  # bytes of a header
ENTERED = {b"moov", b"trak"}
NOTES = {b"udta", b"meta"}
EMPTY = b"free"
# The number that Adobe's programs put before theirs.
XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
MOST_BOXES = 50_000
PIECE = 64 * 1024


class Box(NamedTuple):
    """One box: its name, and where it, its content and its end are."""

    name: bytes
    start: int
    content: int
    end: int


def clean_film(film):
    """Overwrite the notes in an uploaded film; one that is damaged is cleaned as far as it goes."""
    for box in notes_in(film):
        empty(film, box)
    film.flush()
    film.seek(0)


def notes_in(film):
    """Yield the boxes that only tell about the film; a film of too many boxes plays nowhere."""
    inside, seen = [(0, film.size)], 0
    while inside:
        for box in boxes_between(film, *inside.pop()):
            seen += 1
            if seen > MOST_BOXES:
                return
            if box.name in ENTERED:
                inside.append((box.content, box.end))
            elif box.name in NOTES or is_xmp(film, box):
                yield box


def boxes_between(film, start, end):
    """Yield the boxes of a stretch of the film, until one makes no sense."""
    while end - start >= SHORT:
        film.seek(start)
        header = film.read(LONG)
        size, name = struct.unpack_from(">I4s", header)
        content = start + SHORT
        if size == 1 and len(header) == LONG:
            (size,) = struct.unpack_from(">Q", header, SHORT)
            content = start + LONG
        # Without a size it goes on to the end, as does one that says it is longer than that.
        stop = min(start + size, end) if size else end
        if stop < content:
            return
        yield Box(name, start, content, stop)
        start = stop


def is_xmp(film, box):
    film.seek(box.content)
    return box.name == b"uuid" and film.read(len(XMP)) == XMP


def empty(film, box):
    """Make it a box that players pass over."""
    film.seek(box.start + 4)
    film.write(EMPTY)
    film.seek(box.content)
    for place in range(box.content, box.end, PIECE):
        film.write(bytes(min(PIECE, box.end - place)))
