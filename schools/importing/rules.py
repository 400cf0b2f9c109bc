"""What a cell must be: safe to open in a spreadsheet, readable, and right for its column."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from core.models.referable import validate_code
from core.thai import excerpt, fold, normalise, tidy
from schools.models import School, SchoolNetwork

from .columns import SIZES, STATUSES, YES_NO, spellings

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


class NetworkField(forms.Field):
    """A network in use, by its code or one of its names."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)
        networks = SchoolNetwork.objects.filter(archived=False).select_related("office")
        self.networks = by_code_or_name(networks)

    def to_python(self, value):
        network = self.networks.get(normalise(value))
        if network is None:
            raise ValidationError(
                _(
                    "There is no network “%(value)s”. Write its code or its full name, or add it "
                    "under School networks first."
                ),
                params={"value": excerpt(value, SHOWN)},
            )
        return network


def by_code_or_name(networks):
    """Return {comparable name: network}; what two networks are called names neither."""
    found = {}
    for network in networks:
        for name in {normalise(network.name_th), normalise(network.name_en)} - {""}:
            found[name] = None if name in found else network
    return found | {normalise(network.code): network for network in networks}


def longest(name):
    return School._meta.get_field(name).max_length


def row_fields():
    """Return {field of School: form field that cleans its cell}."""
    thai = RegexValidator("[ก-ฮ]", _("Write the name of the school in Thai letters."))
    return {
        "code": CodeField(max_length=longest("code"), validators=[validate_code]),
        "name_th": forms.CharField(max_length=longest("name_th"), validators=[thai]),
        "name_en": forms.CharField(max_length=longest("name_en"), required=False),
        "network": NetworkField(),
        "size": WordField(SIZES, School.Size.choices),
        "place": forms.CharField(max_length=longest("place"), required=False),
        "is_on_island": WordField(YES_NO),
        "is_in_hills": WordField(YES_NO),
        "status": WordField(STATUSES, School.Status.choices),
    }
