"""What a search request may say; the page is lenient with it, the API is not."""

import re

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from . import most_read
from .facets import known_codes
from .plans import LONGEST_QUERY
from .queries import MOST_READ, NEWEST, RELEVANCE
from .registry import facet_names

PAGE_SIZE, LARGEST_PAGE_SIZE = 10, 50
LAST_PAGE = 1_000_000
MOST_CODES = 20
WHOLE_NUMBER = dict.fromkeys(["invalid", "min_value"], _("Give a whole number from 1 on."))
UNKNOWN = _("There is no %(name)s “%(value)s”.")
_CODE = re.compile("[A-Za-z0-9_-]{1,100}")


SORTS = {RELEVANCE: _("Most relevant"), NEWEST: _("Newest first")}


def sorts():
    """Return the orders to choose from; by reading only where that is counted."""
    counted = {MOST_READ: _("Most read")} if most_read.source() else {}
    return [*SORTS.items(), *counted.items()]


class QueryField(forms.Field):
    """Any text at all; what is too long is cut, and `SearchForm.notice` says so."""

    def clean(self, value):
        return " ".join((value or "").replace("\x00", " ").split())[:LONGEST_QUERY]


class CodesField(forms.Field):
    """Codes of one facet, each of them known."""

    widget = forms.MultipleHiddenInput

    def __init__(self, facet):
        self.facet = facet
        super().__init__(required=False)

    def clean(self, value):
        codes = list(dict.fromkeys(code for code in value or [] if code))
        well_formed = [code for code in codes[:MOST_CODES] if _CODE.fullmatch(code)]
        known = known_codes(self.facet, well_formed)
        for code in codes:
            if code not in known:
                values = {"name": self.facet, "value": code[:40]}
                raise forms.ValidationError(UNKNOWN, params=values)
        return codes


class SearchForm(forms.Form):
    """A query, filters by facet, and how to show what is found."""

    q = QueryField(required=False)
    sort = forms.ChoiceField(choices=sorts, required=False)
    exact = forms.ChoiceField(choices=[("0", _("No")), ("1", _("Yes"))], required=False)
    locale = forms.ChoiceField(choices=settings.LANGUAGES, required=False)
    page = forms.IntegerField(min_value=1, required=False, error_messages=WHOLE_NUMBER)
    page_size = forms.IntegerField(min_value=1, required=False, error_messages=WHOLE_NUMBER)

    def __init__(self, data):
        super().__init__(data)
        for name in facet_names():
            self.fields[name] = CodesField(name)

    @property
    def is_cut(self):
        return len(self.data.get("q", "")) > LONGEST_QUERY

    @property
    def notice(self):
        """Say that only the beginning of a very long query was used."""
        if not self.is_cut:
            return ""
        message = _("Only the first %(n)d characters of your query were used.")
        return message % {"n": LONGEST_QUERY}

    @property
    def first_error(self):
        """The first thing that is wrong, with the name of its parameter."""
        name, errors = next(iter(self.errors.items()))
        return f"{name}: {errors[0]}"

    def asked(self):
        """Return the arguments of `find` that are valid; the rest have their defaults."""
        self.is_valid()
        valid = {name: value for name, value in self.cleaned_data.items() if value}
        return {
            "query": valid.get("q", ""),
            "filters": {name: valid[name] for name in facet_names() if name in valid},
            "locale": valid.get("locale", settings.LANGUAGE_CODE),
            "sort": valid.get("sort", RELEVANCE),
            "exact": valid.get("exact") == "1",
            "page": min(valid.get("page", 1), LAST_PAGE),
            "page_size": min(valid.get("page_size", PAGE_SIZE), LARGEST_PAGE_SIZE),
        }
