"""A report as a file: for a spreadsheet, or to be printed."""

from pathlib import Path

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from core.exports import FORMATS
from core.printing import make_pdf, sheet_sources

from .charts import divided, names_of_numbers, over_time

SHEET = Path(__file__).parent / "printing" / "report.css"
PDF = "pdf"
MOST_PRINTED = 500  # lines; the files for spreadsheets have all of them
EXTENSIONS = (*FORMATS, PDF)


def report_file(form, extension, request):
    """Return the bytes of the file and its content type; a PDF file may be Unfinished."""
    if extension == PDF:
        html = report_html(form, request)
        return make_pdf(html, sheet_sources(SHEET)), "application/pdf"
    make, content_type = FORMATS[extension]
    return make(*table_of(form)), content_type


def table_of(form):
    """Return the headings and all rows, the total as the last."""
    headings = [str(form.breakdown.label), *names_of_numbers()]
    rows = [[row.label, *row.values] for row in form.breakdown.rows_of(form.selection)]
    return headings, [*rows, [_("All together"), *form.selection.total()]]


def report_html(form, request):
    """Return the report as it is printed: the question, the totals, over time, and divided."""
    selection, way = form.selection, form.breakdown
    rows = way.rows_of(selection)
    context = {
        "form": form,
        "period": selection.period,
        "total": selection.total(),
        "chart": over_time(selection),
        "breakdown": divided(way.label, rows, rows[:MOST_PRINTED]),
        "left_out": len(rows[MOST_PRINTED:]),
        "narrowed": form.narrowed,
    }
    return render_to_string("readership/pdf/report.html", context, request)
