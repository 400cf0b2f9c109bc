"""The empty workbook of a list of schools, with a page that explains it."""

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from core.importing.blank import add_explanations, add_list, in_bytes, write_row
from schools.models import SchoolNetwork

from .columns import COLUMNS, REQUIRED, SIZES, STATUSES, YES_NO

WIDTHS = {"name_th": 34, "name_en": 34, "network": 28, "place": 34}
WORDS = {"size": SIZES, "is_on_island": YES_NO, "is_in_hills": YES_NO, "status": STATUSES}


def blank_xlsx():
    """Return a workbook with the headers, words to choose from, and a page that explains them."""
    workbook = Workbook()
    add_list(workbook.active, _("Schools"), COLUMNS, WORDS, WIDTHS)
    add_help(workbook.create_sheet(_("How to fill in")))
    return in_bytes(workbook)


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


def when_empty(column):
    return _("not allowed") if column in REQUIRED else _("stays as it is")


def add_help(sheet):
    """Explain each column, and list the networks with their codes."""
    headings = [_("Column"), _("What to write"), _("An empty cell means")]
    add_explanations(sheet, headings, COLUMNS, explanations(), when_empty)
    below = len(COLUMNS) + 3
    write_row(sheet, below, [_("Code of the network"), _("School network")], Font(bold=True))
    networks = SchoolNetwork.objects.filter(archived=False)
    for number, network in enumerate(networks, start=below + 1):
        write_row(sheet, number, [network.code, network.name_th])
