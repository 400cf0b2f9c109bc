"""What a file is, told by its content; its name only says what it ought to be."""

from zipfile import BadZipFile, ZipFile

from core.archives import is_too_heavy

from .office import read_document, read_slides, read_workbook
from .pdf import read_pdf
from .result import FAILED, LOCKED, UNSUPPORTED

READERS = {
    "pdf": read_pdf,
    "docx": read_document,
    "pptx": read_slides,
    "xlsx": read_workbook,
}
FOLDERS = {"word/": "docx", "ppt/": "pptx", "xl/": "xlsx"}
PDF_MARK, ZIP_MARK, OLE_MARK = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MOST_UNPACKED = 500 * 1024 * 1024
MOST_MEMBERS = 20_000


def reader_of(kind):
    """Return the function that yields the text of such a file, or None."""
    return READERS.get(kind)


def kind_of(stream, suffix):
    """Return the kind of a file, or the state that it ends with unread."""
    head = stream.read(1024)
    if PDF_MARK in head:
        return "pdf"
    if head.startswith(ZIP_MARK):
        return _kind_of_archive(stream, suffix)
    if head.startswith(OLE_MARK) and suffix in FOLDERS.values():
        return LOCKED  # Office wraps what it encrypts into its older format
    return _unread(suffix)


def _unread(suffix):
    return FAILED if suffix in READERS else UNSUPPORTED


def _kind_of_archive(stream, suffix):
    try:
        members = ZipFile(stream).infolist()
    except BadZipFile:
        return _unread(suffix)
    kinds = [kind for folder, kind in FOLDERS.items() if _has(members, folder)]
    if not kinds:
        return _unread(suffix)
    return FAILED if is_too_heavy(members, MOST_UNPACKED, MOST_MEMBERS) else kinds[0]


def _has(members, folder):
    return any(member.filename.startswith(folder) for member in members)
