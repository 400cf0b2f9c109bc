"""All files of a page in one: which, how large, and their bytes as a stream of ZIP."""

import hashlib
import zipfile
from pathlib import PurePath

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils.timezone import localtime

from core.access import is_seen_by_all_readers

PIECE = 1 << 18
# Of each file: its headers at its place and in the directory, and what is noted behind it.
OVERHEAD, DIRECTORY_END = 30 + 46 + 16, 22


class Bundle:
    """The documents of a page that somebody may have."""

    def __init__(self, documents):
        self.documents = documents

    @classmethod
    def for_readers(cls, page):
        """Return what every reader of the page may have."""
        allowed = {}
        documents = documents_of(page)
        for document in documents:
            if document.collection_id not in allowed:
                allowed[document.collection_id] = is_seen_by_all_readers(document)
        return cls([one for one in documents if allowed[one.collection_id]])

    @property
    def count(self):
        return len(self.documents)

    @property
    def size(self):
        return sum(document.get_file_size() or 0 for document in self.documents)

    @property
    def is_offered(self):
        """Whether one download spares the reader something, and the server can afford it."""
        return self.count > 1 and self.size <= settings.BUNDLE_MAX_BYTES

    @property
    def etag(self):
        parts = [
            (one.pk, one.filename, one.file.name, one.get_file_size()) for one in self.documents
        ]
        return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'

    def names(self):
        """Return the name of each document; of two alike, the second is numbered."""
        taken, found = set(), []
        for document in self.documents:
            name, number = document.filename, 1
            while name.casefold() in taken:
                number += 1
                path = PurePath(document.filename)
                name = f"{path.stem} ({number}){path.suffix}"
            taken.add(name.casefold())
            found.append(name)
        return found

    def stored(self):
        """Return (name, path, date, size) of the files that are there."""
        found = []
        for document, name in zip(self.documents, self.names(), strict=True):
            path = default_storage.path(document.file.name)
            try:
                size = default_storage.size(document.file.name)
            except FileNotFoundError:
                continue
            found.append((name, path, localtime(document.created_at), size))
        return found


def documents_of(page):
    """Return the documents among the files of a page, each once, in their order."""
    files = getattr(page, "files", None) or []
    return list({block.value.pk: block.value for block in files if block.value}.values())


def length(stored):
    """Return how long the archive is going to be, so that browsers can show how far they are."""
    names = sum(OVERHEAD + 2 * len(name.encode()) + size for name, _path, _date, size in stored)
    return names + DIRECTORY_END


class Pipe:
    """What the archive is written to: it cannot be wound back, and is emptied as it goes."""

    def __init__(self):
        self.parts = []

    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)

    def flush(self):
        """Do nothing: whoever reads takes what there is."""

    def taken(self):
        data = b"".join(self.parts)
        self.parts.clear()
        return data


def streamed(stored):
    """Yield the archive piece by piece. Stored as it is: such files are compressed already."""
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
        for name, path, date, size in stored:
            entry = zipfile.ZipInfo(name, date.timetuple()[:6])
            entry.file_size = size
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w") as target, open(path, "rb") as source:
                while piece := source.read(PIECE):
                    target.write(piece)
                    yield pipe.taken()
    yield pipe.taken()
