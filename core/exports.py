"""Rows as a file for a spreadsheet. No cell of it can be a formula."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDE, NARROW = 48, 14


def as_csv(headings, rows):
    """Return CSV; Excel shows Thai rightly only with the mark in front."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerows([_harmless(cell) for cell in row] for row in [headings, *rows])
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell):
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def as_xlsx(headings, rows):
    """Return a workbook; what begins like a formula is kept as text."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.freeze_panes = "A2"
    for number, cells in enumerate([headings, *rows], start=1):
        _write_row(sheet, number, cells)
    for place in range(1, len(headings) + 1):
        width = WIDE if place == 1 else NARROW
        sheet.column_dimensions[get_column_letter(place)].width = width
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _write_row(sheet, number, cells):
    for place, value in enumerate(cells, start=1):
        cell = sheet.cell(number, place, value)
        if isinstance(value, str):
            cell.data_type = "s"
        if number == 1:
            cell.font = Font(bold=True)


FORMATS = {"xlsx": (as_xlsx, XLSX), "csv": (as_csv, CSV)}
