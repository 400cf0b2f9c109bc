"""PDF files: by pdftotext where it is installed, else by pypdf."""

import shutil
import subprocess
from contextlib import suppress
from tempfile import TemporaryFile

from .glyphs import name_glyphs
from .taking import Locked, Page

SECONDS = 15  # of pdftotext; what it wrote until then is taken
MOST_BYTES = 2 * 1024 * 1024


def read_pdf(stream):
    """Yield the text of each page."""
    pages = _by_pdftotext(stream)
    if pages:
        return map(Page, pages)
    stream.seek(0)
    return _by_pypdf(stream)


def _by_pdftotext(stream):
    """Return the pages that poppler reads, none when it is missing or reads nothing."""
    program = shutil.which("pdftotext")
    if program is None:
        return []
    with TemporaryFile() as answer:
        command = [program, "-q", "-enc", "UTF-8", "-", "-"]
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(command, stdin=stream, stdout=answer, timeout=SECONDS, check=False)
        answer.seek(0)
        text = answer.read(MOST_BYTES).decode("utf-8", "replace")
    return text.split("\f")[:-1] if "\f" in text else [text] if text.strip() else []


def _by_pypdf(stream):
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(stream)
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Locked
    for page in reader.pages:
        name_glyphs(page)
        yield Page(page.extract_text())


def count_pages(stream):
    """Return how many pages the file says it has, read or not; None if it does not say."""
    from pypdf import PdfReader

    stream.seek(0)
    try:
        return len(PdfReader(stream).pages)
    except Exception:  # noqa: BLE001  its text was read by then, which a broken index must not undo
        return None
