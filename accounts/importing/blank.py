"""The empty workbook of a list of people, with a page that explains it."""

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from core.importing.blank import add_list, in_bytes, write_row

from .columns import COLUMNS, REQUIRED, ROLES

WIDTHS = {"email": 34, "school": 18, "first_name": 22, "last_name": 22}


def blank_xlsx():
    """Return a workbook with the headers, words to choose from, and a page that explains them."""
    workbook = Workbook()
    add_list(workbook.active, _("People"), COLUMNS, {"role": ROLES}, WIDTHS)
    add_help(workbook.create_sheet(_("How to fill in")))
    return in_bytes(workbook)


def explanations():
    """Return {field: what to write in its column}."""
    return {
        "email": _("An address of the person's own. The invitation goes there."),
        "school": _("The code or the full name of the school."),
        "title": _("As it is written before the name."),
        "first_name": _("The person can correct it when accepting."),
        "last_name": _("The person can correct it when accepting."),
        "role": _("Teacher or director; an empty cell means teacher."),
    }


def add_help(sheet):
    """Explain each column."""
    told, bold = explanations(), Font(bold=True)
    for letter, width in (("A", 28), ("B", 60), ("C", 28)):
        sheet.column_dimensions[letter].width = width
    write_row(sheet, 1, [_("Column"), _("What to write"), _("Needed?")], bold)
    for number, column in enumerate(COLUMNS, start=2):
        needed = _("yes") if column in REQUIRED else _("no")
        write_row(sheet, number, [column.thai, told[column.field], needed])
