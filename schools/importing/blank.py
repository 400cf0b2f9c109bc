"""The empty files to fill in. No cell of them can be a formula."""

import csv
import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from schools.models import SchoolNetwork

from .columns import COLUMNS, REQUIRED, SIZES, STATUSES, YES_NO
from .limits import MAX_ROWS

WIDTHS = {"name_th": 34, "name_en": 34, "network": 28, "place": 34}
WORDS = {"size": SIZES, "is_on_island": YES_NO, "is_in_hills": YES_NO, "status": STATUSES}
HEADER_FILL = PatternFill("solid", fgColor="DCEFEF")
AS_TEXT = "@"


def blank_csv():
    """Return the headers as CSV; Excel shows Thai rightly only with the mark in front."""
    text = io.StringIO()
    csv.writer(text).writerow(column.thai for column in COLUMNS)
    return text.getvalue().encode("utf-8-sig")


def blank_xlsx():
    """Return a workbook with the headers, words to choose from, and a page that explains them."""
    workbook = Workbook()
    add_list(workbook.active)
    add_help(workbook.create_sheet(_("How to fill in")))
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def write_row(sheet, number, texts, font=None):
    """Write texts as texts, also when one begins like a formula."""
    for place, text in enumerate(texts, start=1):
        cell = sheet.cell(number, place, str(text))
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if font:
            cell.font, cell.fill = font, HEADER_FILL


def add_list(sheet):
    """Lay out the sheet to fill in; codes are kept as text, so that Excel does not shorten them."""
    sheet.title = _("Schools")
    sheet.freeze_panes = "A2"
    write_row(sheet, 1, [column.thai for column in COLUMNS], Font(bold=True))
    for place, column in enumerate(COLUMNS, start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = WIDTHS.get(column.field, 16)
        sheet.column_dimensions[letter].number_format = AS_TEXT
        if words := WORDS.get(column.field):
            sheet.add_data_validation(choice_of(words, letter))


def choice_of(words, letter):
    """Return the list of words that Excel offers in a column."""
    listed = ",".join(word.thai for word in words)
    return DataValidation(
        type="list",
        formula1=f'"{listed}"',
        allow_blank=True,
        sqref=f"{letter}2:{letter}{MAX_ROWS + 1}",
    )


def explanations():
    """Return {field: what to write in its column}."""
    return {
        "code": _("The code of the school. It finds a school that is here already."),
        "name_th": _("The full name in Thai."),
        "name_en": _("The full name in English."),
        "network": _("The code or the full name of a network that is here already."),
        "place": _("Sub-district and district"),
        **{field: ", ".join(word.thai for word in words) for field, words in WORDS.items()},
    }


def add_help(sheet):
    """Explain each column, and list the networks with their codes."""
    told, bold = explanations(), Font(bold=True)
    for letter, width in (("A", 28), ("B", 60), ("C", 28)):
        sheet.column_dimensions[letter].width = width
    write_row(sheet, 1, [_("Column"), _("What to write"), _("An empty cell means")], bold)
    for number, column in enumerate(COLUMNS, start=2):
        must = _("not allowed") if column in REQUIRED else _("stays as it is")
        write_row(sheet, number, [column.thai, told[column.field], must])
    below = len(COLUMNS) + 3
    write_row(sheet, below, [_("Code of the network"), _("School network")], bold)
    networks = SchoolNetwork.objects.filter(archived=False)
    for number, network in enumerate(networks, start=below + 1):
        write_row(sheet, number, [network.code, network.name_th])
