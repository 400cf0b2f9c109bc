"""Rows out of a CSV file, in UTF-8 or in the Thai encoding of older Windows programs."""

import csv
import io
import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

DELIMITERS = ",;\t"

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_THAI = re.compile("[ก-๛]")
# A mark stands on a consonant or another mark, a leading vowel before a consonant; French or
# Chinese bytes read as Thai do not know that.
_MISPLACED = re.compile("(?:^|[^ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]|[เ-ไ](?![ก-ฮเ])")


def reads_as_thai(text):
    """Tell whether a text decoded as cp874 is Thai and not another encoding's bytes."""
    thai, foreign = len(_THAI.findall(text)), len(_NOT_ASCII.findall(text))
    misplaced = len(_MISPLACED.findall(text))
    return thai > 0 and thai >= 0.9 * foreign and misplaced <= 0.02 * thai


def decode(data):
    """Return the text, from strict UTF-8 or else from cp874 (TIS-620) when that gives Thai."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        text = ""
    if reads_as_thai(text):
        return text
    raise ValidationError(
        _(
            "The letters of this file cannot be read (first in row %(row)s). Open it in Excel, "
            "choose Save As, “CSV UTF-8” or “Excel Workbook (.xlsx)”, and upload it again."
        )
        % {"row": line}
    )


def delimiter_of(text):
    """Return what separates the cells: the candidate found most in the first filled line."""
    line = text.lstrip("\r\n").split("\n", 1)[0]
    return max(DELIMITERS, key=line.count)


def csv_rows(file):
    """Yield (row number as Excel shows it, cells)."""
    text = decode(file.read())
    if _CONTROL.search(text):
        raise ValidationError(_("This is not a CSV file. Upload a .csv or .xlsx file."))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, cells
    except csv.Error:
        raise ValidationError(
            _(
                "Row %(row)s cannot be read: a quotation mark is opened and not closed. "
                "Correct it, or save the file as .xlsx."
            )
            % {"row": number + 1}
        ) from None
