"""The empty files to fill in. No cell of them can be a formula."""

import csv
import io

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .limits import MAX_ROWS

HEADER_FILL = PatternFill("solid", fgColor="DCEFEF")
AS_TEXT = "@"
WIDTH = 16


def blank_csv(columns):
    """Return the headers as CSV; Excel shows Thai rightly only with the mark in front."""
    text = io.StringIO()
    csv.writer(text).writerow(column.thai for column in columns)
    return text.getvalue().encode("utf-8-sig")


def write_row(sheet, number, texts, font=None):
    """Write texts as texts, also when one begins like a formula."""
    for place, text in enumerate(texts, start=1):
        cell = sheet.cell(number, place, str(text))
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if font:
            cell.font, cell.fill = font, HEADER_FILL


def add_list(sheet, title, columns, words, widths):
    """Lay out the sheet to fill in; codes are kept as text, so that Excel does not shorten them.

    `words` are those to choose from in a column, `widths` those of columns that need more room.
    """
    sheet.title = title
    sheet.freeze_panes = "A2"
    write_row(sheet, 1, [column.thai for column in columns], Font(bold=True))
    for place, column in enumerate(columns, start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = widths.get(column.field, WIDTH)
        sheet.column_dimensions[letter].number_format = AS_TEXT
        if choice := words.get(column.field):
            sheet.add_data_validation(choice_of(choice, letter))


def add_explanations(sheet, headings, columns, told, when_empty):
    """Explain each column: `told` is {field: what to write}, `when_empty(column)` the last text."""
    for letter, width in (("A", 28), ("B", 60), ("C", 28)):
        sheet.column_dimensions[letter].width = width
    write_row(sheet, 1, headings, Font(bold=True))
    for number, column in enumerate(columns, start=2):
        write_row(sheet, number, [column.thai, told[column.field], when_empty(column)])


def choice_of(words, letter):
    """Return the list of words that Excel offers in a column."""
    listed = ",".join(word.thai for word in words)
    return DataValidation(
        type="list",
        formula1=f'"{listed}"',
        allow_blank=True,
        sqref=f"{letter}2:{letter}{MAX_ROWS + 1}",
    )


def in_bytes(workbook):
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()
