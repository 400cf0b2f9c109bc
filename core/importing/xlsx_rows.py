"""Rows out of an XLSX file, streamed, after a look at how much would come out of it."""

import re
import zlib
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from core.archives import is_too_heavy

from .limits import MAX_ROWS, too_many_rows

MEGABYTE = 1024 * 1024
# What the parts of the archive may unpack to. Sheets and texts are streamed, the rest is parsed
# whole into objects many times its size.
MAX_UNPACKED = 40 * MEGABYTE
MAX_UNPACKED_PART = 3 * MEGABYTE
MAX_PARTS = 500
# Rows that Excel keeps because they were formatted once count here, too.
MAX_SCANNED = 10 * MAX_ROWS
MAX_TEXTS = 30 * MAX_ROWS
MAX_COLUMNS = 100

_STREAMED = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml")
_XML = re.compile(r"\.(?:xml|rels|vml)\Z")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_TEXT = re.compile(rb"<(?:\w+:)?si[\s/>]")
# The parsers beneath have no error of their own for what is damaged.
UNREADABLE = (
    *(BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError),
    *(SyntaxError, ValueError, TypeError, LookupError, AttributeError),
)


def damaged():
    return ValidationError(
        _("This Excel file is damaged. Open it in Excel, save it as .xlsx again, and upload that.")
    )


def count(part, pattern):
    """Count a tag without unpacking the part whole; one that a chunk cuts in two may be missed."""
    found = 0
    while chunk := part.read(MEGABYTE):
        found += len(pattern.findall(chunk))
    return found


def check_weight(archive):
    """Refuse an archive that would unpack to far more than a list."""
    parts = archive.infolist()
    heavy = any(
        part.file_size > MAX_UNPACKED_PART
        for part in parts
        if _XML.search(part.filename) and not _STREAMED.fullmatch(part.filename)
    )
    if heavy or is_too_heavy(parts, MAX_UNPACKED, MAX_PARTS):
        raise ValidationError(
            _(
                "This Excel file holds far more than a list. Copy the list into the "
                "template and upload that."
            )
        )


def check_length(archive):
    """Refuse a list that is too long before the slow reading begins."""
    rows = texts = 0
    for name in filter(_STREAMED.fullmatch, archive.namelist()):
        with archive.open(name) as part:
            if name == "xl/sharedStrings.xml":
                texts = count(part, _TEXT)
            else:
                rows += count(part, _ROW)
    if rows > MAX_SCANNED or texts > MAX_TEXTS:
        raise too_many_rows()


def first_visible_sheet(workbook):
    shown = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    if not shown:
        raise damaged()
    return shown[0]


def text_of(cell):
    """Return a cell's text; a formula keeps its sign, so that the rules of rows find it."""
    if cell.value is None:
        return ""
    if cell.data_type == "f":
        return cell.value if isinstance(cell.value, str) else "="
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return str(cell.value)


def xlsx_rows(file):
    """Yield (row number, cells) of the first visible sheet."""
    try:
        yield from stream(file)
    except UNREADABLE as error:
        raise damaged() from error


def stream(file):
    with ZipFile(file) as archive:
        check_weight(archive)
        check_length(archive)
    workbook = load_workbook(file, read_only=True, keep_links=False)
    try:
        sheet = first_visible_sheet(workbook)
        # Some programs write a wrong size into the sheet.
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_SCANNED + 1)
        for number, cells in enumerate(rows, start=1):
            if number > MAX_SCANNED:
                raise too_many_rows()
            yield number, [text_of(cell) for cell in cells]
    finally:
        workbook.close()
