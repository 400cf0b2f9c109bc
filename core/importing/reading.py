"""A sheet out of an uploaded file: its rows by field, whichever kind of file they came in."""

from dataclasses import dataclass
from itertools import chain, islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.thai import excerpt

from .columns import header_key
from .csv_rows import csv_rows
from .limits import MAX_ROWS, too_many_rows
from .xlsx_rows import xlsx_rows

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# Lists of an office often begin with a title or two.
HEADER_DEPTH = 10


@dataclass
class Row:
    """The cells by field; `beyond` tells that more stands to the right of the last header."""

    number: int
    cells: dict
    beyond: bool = False


@dataclass
class Sheet:
    """The rows of the file; `headers` holds the columns used, `ignored` the headers of others."""

    headers: dict
    ignored: list
    rows: list


def rows_of(file):
    """Yield (number, cells) by what the file is, not by what it is called."""
    head = file.read(len(ZIP))
    file.seek(0)
    if head == OLD_OFFICE:
        raise ValidationError(
            _(
                "This is an Excel file of the old kind (.xls) or one with a password. Open it in "
                "Excel, save it as .xlsx without a password, and upload that."
            )
        )
    return xlsx_rows(file) if head == ZIP else csv_rows(file)


def recognise(cells, known):
    """Return [(position, column, header)] of the cells that name a known column."""
    return [
        (position, known[key], text.strip())
        for position, text in enumerate(cells)
        if (key := header_key(text)) in known
    ]


def find_header(rows, known):
    """Return the cells of the header and the rows below: it is the row that names most columns."""
    top = list(islice(rows, HEADER_DEPTH))
    if not top:
        raise ValidationError(_("The file is empty. Fill in the template and upload that."))
    best = max(range(len(top)), key=lambda index: len(recognise(top[index][1], known)))
    return top[best][1], chain(top[best + 1 :], rows)


def check_header(found, required):
    """Refuse a header that lacks a required column or names one twice."""
    columns = [column for _position, column, _header in found]
    missing = [str(column) for column in required if column not in columns]
    if missing:
        raise ValidationError(
            _(
                "The file lacks the column: %(columns)s. Write these names in the first row, "
                "as in the template."
            )
            % {"columns": ", ".join(missing)}
        )
    twice = sorted({str(column) for column in columns if columns.count(column) > 1})
    if twice:
        raise ValidationError(
            _("The file has this column twice: %(columns)s. Delete one of them.")
            % {"columns": ", ".join(twice)}
        )


def by_field(rows, places, width):
    """Return the rows that hold anything in the columns used, up to the limit."""
    kept = []
    for number, cells in rows:
        by_name = {field: cells[at] if at < len(cells) else "" for at, field in places}
        if any(text.strip() for text in by_name.values()):
            kept.append(Row(number, by_name, any(text.strip() for text in cells[width:])))
        if len(kept) > MAX_ROWS:
            raise too_many_rows()
    return kept


def read_sheet(file, form):
    """Return the Sheet of the Format in an open binary file; raise ValidationError without one."""
    filled = (row for row in rows_of(file) if any(text.strip() for text in row[1]))
    header, below = find_header(filled, form.by_header)
    found = recognise(header, form.by_header)
    check_header(found, form.required)
    used = {position for position, _column, _header in found}
    ignored = [text for at, text in enumerate(header) if at not in used and text.strip()]
    places = [(position, column.field) for position, column, _header in found]
    rows = by_field(below, places, len(header))
    if not rows:
        raise ValidationError(
            _("There is nothing below the first row. Write one entry in each row.")
        )
    return Sheet(
        headers={column.field: name for _position, column, name in found},
        ignored=[excerpt(text, 40) for text in ignored],
        rows=rows,
    )
