"""What a cell must be: safe to open in a spreadsheet, readable, and right for its column."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.thai import excerpt, fold, normalise, tidy

from .columns import spellings

# What a spreadsheet takes for the beginning of a formula, in narrow and in wide letters.
FORMULA_SIGNS = tuple("=+-@＝＋－＠")
FORMULA_BLANKS = ("\t", "\r", "\n")
NOTHING = {"-", "–", "—"}
SHOWN = 60

_SCIENTIFIC = re.compile(r"\d+(?:\.\d+)?[eE]\+?\d+")
_EXCEL_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")


def clean_cell(raw):
    """Return the text of a cell as it is stored; raise ValidationError when it is unsafe."""
    text = tidy(raw).replace("\n", " ")
    if text in NOTHING:
        return ""
    if raw.startswith(FORMULA_BLANKS) or text.startswith(FORMULA_SIGNS):
        raise ValidationError(
            _("“%(value)s” begins like a formula. Write plain text without = + - @ in front."),
            params={"value": excerpt(text, SHOWN)},
        )
    if _EXCEL_ERROR.fullmatch(text) or "\ufffd" in text:
        raise ValidationError(
            _("“%(value)s” cannot be read. Type the text into this cell again."),
            params={"value": excerpt(text, SHOWN)},
        )
    return text


class CodeField(forms.CharField):
    """The code of a school: Thai digits count as Arabic ones, capitals as small letters."""

    def to_python(self, value):
        value = fold(super().to_python(value))
        if _SCIENTIFIC.fullmatch(value):
            raise ValidationError(
                _("Excel has shortened this code. Format the column as Text and type it again.")
            )
        return value


class WordField(forms.Field):
    """A cell that holds one of a few words."""

    def __init__(self, words, choices=(), **kwargs):
        super().__init__(required=False, **kwargs)
        self.words = words
        self.values = spellings(words, choices)

    def to_python(self, value):
        try:
            return self.values[normalise(value)]
        except KeyError:
            raise ValidationError(
                _("“%(value)s” is not known here. Write one of these: %(words)s."),
                params={
                    "value": excerpt(value, SHOWN),
                    "words": ", ".join(str(word) for word in self.words),
                },
            ) from None


def by_code_or_name(things):
    """Return {comparable name: thing}; what two of them are called names neither."""
    found = {}
    for thing in things:
        for name in {normalise(thing.name_th), normalise(thing.name_en)} - {""}:
            found[name] = None if name in found else thing
    return found | {normalise(thing.code): thing for thing in things}
