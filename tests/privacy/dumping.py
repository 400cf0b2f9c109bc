"""Everything that the database and the folder of files hold, as text to look through."""

import base64
import re
import zlib
from pathlib import Path
from urllib.parse import unquote_plus
from zipfile import ZipFile, is_zipfile

from django.conf import settings
from django.db import connection

ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")
PACKED = {".docx", ".xlsx", ".pptx"}


def table_names():
    """Return the tables, those behind virtual tables included."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        else:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return [name for (name,) in cursor.fetchall()]


def cells():
    """Yield (table, cell) for each cell of each table."""
    for table in table_names():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  names from the catalogue
            for row in cursor.fetchall():
                for cell in row:
                    yield table, cell


def readable(cell):
    """Return a cell as text: JSON's and forms' codes read, bytes taken for UTF-8."""
    if isinstance(cell, memoryview | bytes):
        cell = bytes(cell).decode("utf-8", "ignore")
    text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(cell))
    return f"{text}\n{unquote_plus(text)}\n{unpacked(text)}"


def unpacked(text):
    """Return what a session's text says, or nothing."""
    body = text.partition(":")[0].lstrip(".")
    try:
        raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        raw = zlib.decompress(raw) if text.startswith(".") else raw
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), raw.decode())
    except (ValueError, zlib.error):
        return ""


def tables_with(words):
    """Return the tables where one of the words stands, with the cells' beginnings."""
    found = {}
    for table, cell in cells():
        text = readable(cell).lower()
        for word in words:
            if (at := text.find(word.lower())) >= 0:
                found.setdefault(table, []).append(text[max(0, at - 30) : at + 60])
    return found


def stored_files():
    return {path for path in Path(settings.FILES_ROOT).rglob("*") if path.is_file()}


def files_with(words, others=frozenset()):
    """Return the stored files, less those of other tests, in whose bytes a word stands."""
    codings = ("utf-8", "utf-16-le", "utf-16-be")
    sought = [word.encode(coding) for word in words for coding in codings]
    paths = sorted(stored_files() - others)
    return [path.name for path in paths if any(word in contents(path) for word in sought)]


def contents(path):
    if path.suffix in PACKED and is_zipfile(path):
        with ZipFile(path) as package:
            return b"".join(package.read(name) for name in package.namelist())
    return path.read_bytes()
