"""What the report of search statistics may be asked for."""

from datetime import date, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .statistics import IN_VAIN, TOP, UNOPENED, Period

KINDS = {
    TOP: _("Asked most"),
    IN_VAIN: _("Without result"),
    UNOPENED: _("Nobody opened a result"),
}
SCHOOL_YEAR, OWN = "school-year", "own"
PERIODS = {
    "7": _("7 days"),
    "30": _("30 days"),
    "90": _("90 days"),
    SCHOOL_YEAR: _("This school year"),
    OWN: _("Own dates"),
}
USUAL = "30"


class ReportForm(forms.Form):
    """A list and a period; whatever is wrong is as if it had not been given."""

    kind = forms.ChoiceField(choices=KINDS.items(), required=False, widget=forms.HiddenInput)
    period = forms.ChoiceField(label=_("Period"), choices=PERIODS.items(), required=False)
    first = forms.DateField(
        label=_("First day"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    last = forms.DateField(
        label=_("Last day"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )

    @classmethod
    def of(cls, data):
        """Return the form with what was asked, the usual put in for the rest."""
        given = cls(data)
        given.is_valid()
        valid = {name: value for name, value in given.cleaned_data.items() if value}
        form = cls({"kind": TOP, "period": USUAL} | valid)
        form.is_valid()
        return form

    @property
    def chosen_kind(self):
        return self.cleaned_data["kind"]

    @property
    def chosen_period(self):
        name = self.cleaned_data["period"]
        if name == SCHOOL_YEAR:
            return Period.this_school_year()
        return self._own() if name == OWN else Period.of_days(int(name))

    def _own(self):
        today = timezone.localdate()
        last = self.cleaned_data.get("last") or today
        earliest = date.min + timedelta(days=29)
        first = self.cleaned_data.get("first") or max(last, earliest) - timedelta(days=29)
        return Period(*sorted([first, last]))
