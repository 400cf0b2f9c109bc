"""What a report may be asked for: a period, which pages, and how to divide."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.models import LearningArea, User
from core.thai.calendar import fiscal_year, school_year

from . import filing
from .breakdowns import BREAKDOWNS, year_name
from .numbers import Selection, first_day
from .periods import Period, yesterday

USUAL, EVER, OWN = "30", "all", "own"
DAYS = {"7": gettext_lazy("7 days"), "30": gettext_lazy("30 days"), "90": gettext_lazy("90 days")}
SCHOOL_YEAR, FISCAL_YEAR = "school-year", "fiscal-year"
FILTERS = ("type", "area", "school", "owner")
ANY = gettext_lazy("All")


def day_field(label):
    widget = forms.DateInput({"type": "date"}, "%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


def years(year_of):
    """Return the years พ.ศ. from the first number on, the latest first."""
    last = year_of(yesterday())
    first = first_day()
    return range(last, (year_of(first) if first else last) - 1, -1)


def period_choices():
    school = [(f"{SCHOOL_YEAR}-{year}", year_name(year)) for year in years(school_year)]
    fiscal = [(f"{FISCAL_YEAR}-{year}", year_name(year)) for year in years(fiscal_year)]
    return [
        *DAYS.items(),
        (_("School year"), school),
        (_("Fiscal year"), fiscal),
        (EVER, _("From the beginning")),
        (OWN, _("Own dates")),
    ]


def type_choices():
    """Return the types of pages that there are, by the name that their model has in addresses."""
    used = ContentType.objects.filter(pk__in=Page.objects.order_by().values("content_type"))
    models = [found.model_class() for found in used]
    named = [(m._meta.model_name, capfirst(m._meta.verbose_name)) for m in models if m]
    return [("", ANY), *sorted(named, key=lambda choice: choice[1])]


class CodeField(forms.ModelChoiceField):
    """A choice by the code of a term or a school, which stays the same in all languages."""

    def __init__(self, label):
        super().__init__(None, label=label, required=False, empty_label=ANY, to_field_name="code")

    def label_from_instance(self, term):
        return term.name


class OwnerField(forms.ModelChoiceField):
    def label_from_instance(self, user):
        return user.get_full_name() or user.email


class ReportForm(forms.Form):
    """The question of a report; whatever is wrong is as if it had not been given."""

    by = forms.ChoiceField(
        choices=[(code, way.label) for code, way in BREAKDOWNS.items()],
        required=False,
        widget=forms.HiddenInput,
    )
    period = forms.ChoiceField(label=gettext_lazy("Period"), required=False)
    first = day_field(gettext_lazy("First day"))
    last = day_field(gettext_lazy("Last day"))
    type = forms.ChoiceField(label=gettext_lazy("Kind of page"), required=False)
    area = CodeField(gettext_lazy("Learning area"))
    school = CodeField(gettext_lazy("School"))
    owner = OwnerField(None, label=gettext_lazy("Owner"), required=False, empty_label=ANY)

    def __init__(self, data):
        super().__init__(data)
        self.fields["period"].choices = period_choices()
        self.fields["type"].choices = type_choices()
        self.fields["area"].queryset = LearningArea.objects.all()
        schools = filing.school_model()
        self.fields["school"].queryset = schools.objects.all() if schools else User.objects.none()
        owners = Page.objects.exclude(owner=None).order_by().values("owner")
        self.fields["owner"].queryset = User.objects.filter(pk__in=owners)

    @classmethod
    def of(cls, data):
        """Return the form with what was asked, the usual put in for the rest."""
        given = cls(data)
        given.is_valid()
        asked = {name: data[name] for name, value in given.cleaned_data.items() if value}
        form = cls({"by": "type", "period": USUAL, **asked})
        form.is_valid()
        return form

    @property
    def asked(self):
        """What was asked, as it stands in an address."""
        return {name: value for name, value in self.data.items() if value}

    @cached_property
    def breakdown(self):
        return BREAKDOWNS[self.cleaned_data["by"]]

    @property
    def narrowed(self):
        """Return (name of the filter, what was chosen in it) of each filter that is set."""
        chosen = [name for name in FILTERS if self.cleaned_data[name]]
        return [(self.fields[name].label, self.label_of(name)) for name in chosen]

    def label_of(self, name):
        chosen = str(self[name].value())
        return next(label for key, label in self.fields[name].choices if str(key) == chosen)

    @cached_property
    def period_asked(self):
        name = self.cleaned_data["period"]
        if name in DAYS:
            return Period.of_days(int(name))
        if name.startswith(SCHOOL_YEAR):
            return Period.of_school_year(int(name.rpartition("-")[2]))
        if name.startswith(FISCAL_YEAR):
            return Period.of_fiscal_year(int(name.rpartition("-")[2]))
        return self.own_period() if name == OWN else Period(first_day(), yesterday())

    def own_period(self):
        """Return the days that were given, in whatever order, as far as there are numbers."""
        ends = yesterday()
        begins = first_day() or ends
        last = self.cleaned_data.get("last") or ends
        first = self.cleaned_data.get("first") or last
        return Period(*(max(begins, min(day, ends)) for day in sorted([first, last])))

    @cached_property
    def conditions(self):
        """The conditions on pages, one for each filter that is set."""
        data = self.cleaned_data
        found = []
        if data["type"]:
            found.append(Q(content_type__model=data["type"]))
        if data["area"]:
            found.append(filing.holding(filing.AREAS)([data["area"].pk]))
        if data["school"]:
            found.append(filing.holding(filing.SCHOOL)([data["school"].pk]))
        if data["owner"]:
            found.append(Q(owner=data["owner"]))
        return found

    @property
    def selection(self):
        return Selection(self.period_asked, Q(*self.conditions) if self.conditions else None)
