"""The empty workbook of a list of people, with a page that explains it."""

from django.utils.translation import gettext as _
from openpyxl import Workbook

from core.importing.blank import add_explanations, add_list, in_bytes

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
    headings = [_("Column"), _("What to write"), _("Needed?")]
    add_explanations(sheet, headings, COLUMNS, explanations(), needed)


def needed(column):
    return _("yes") if column in REQUIRED else _("no")
