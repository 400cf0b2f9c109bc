"""The teacher's form: where, when, what came of it, perhaps a picture."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import SchoolYear
from core.thai.calendar import school_year
from core.uploads.forms import PictureField

from .models import Adoption, Pupils
from .pictures import remove_picture, store_picture

YEARS_BACK = 2
TEXT = {"rows": 5}


def recent_years():
    """Return this school year and the ones before, the newest first."""
    now = school_year(timezone.localdate())
    codes = [str(now - back) for back in range(YEARS_BACK + 1)]
    return SchoolYear.objects.filter(code__in=codes)


class YearField(forms.ModelChoiceField):
    def label_from_instance(self, year):
        return year.name


class AdoptionForm(forms.ModelForm):
    """Filled in as far as it is known: the school, and this school year."""

    school_year = YearField(
        label=_("School year"),
        queryset=SchoolYear.objects.none(),
        empty_label=None,
    )
    upload = PictureField(label=_("A picture, if you have one"), required=False)
    remove = forms.BooleanField(label=_("Remove the picture"), required=False)
    description = forms.CharField(
        label=_("What the picture shows"),
        max_length=200,
        required=False,
        help_text=_("In a few words, for those who cannot see it."),
    )

    class Meta:
        model = Adoption
        fields = [
            *("result", "outcome", "changes", "grades", "school", "school_year", "term"),
            *("pupils", "is_named"),
        ]
        widgets = {
            "result": forms.RadioSelect,
            "term": forms.RadioSelect,
            "pupils": forms.RadioSelect,
            "grades": forms.CheckboxSelectMultiple,
            "outcome": forms.Textarea(TEXT),
            "changes": forms.Textarea(TEXT | {"rows": 3}),
        }
        labels = {
            "result": _("Did it work with your pupils?"),
            "outcome": _("What came of it?"),
            "changes": _("Did you change something?"),
            "grades": _("With which grades?"),
            "term": _("When?"),
            "pupils": _("Pupils in the picture"),
            "is_named": _("Show my name with it"),
        }
        help_texts = {
            "outcome": _("As you would tell a colleague. If it did not work, say what happened."),
            "changes": _("What you did in another way than described. May be left empty."),
            "is_named": _("Otherwise only your school is named."),
        }
        error_messages = {
            "result": {"required": _("Say whether it worked.")},
            "outcome": {"required": _("Write in a few words what came of it.")},
            "grades": {"required": _("Tick at least one grade.")},
            "term": {"required": _("Say when it was.")},
        }

    def __init__(self, *args, kept_file=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept_file = kept_file
        self.offer_schools()
        self.offer_years()
        for name in ("result", "term", "pupils"):
            field = self.fields[name]
            field.choices = [choice for choice in field.choices if choice[0]]
        self.fields["grades"].queryset = self.fields["grades"].queryset.filter(archived=False)
        if self.instance.picture:
            self.initial["description"] = self.instance.picture.description

    @property
    def picture_fields(self):
        names = ["upload", "description", "pupils"]
        if self.instance.picture:
            names.insert(0, "remove")
        return [self[name] for name in names]

    @property
    def main_fields(self):
        apart = {"upload", "description", "pupils", "remove", "is_named"}
        return [self[name] for name in self.fields if name not in apart]

    def offer_schools(self):
        """Offer where the teacher is now, and where the record is from."""
        adoption, field = self.instance, self.fields["school"]
        keys = set(adoption.user.memberships.current().values_list("school", flat=True))
        keys |= {adoption.school_id} - {None}
        field.queryset, field.empty_label = field.queryset.filter(pk__in=keys), None
        self.only_school = field.queryset.get() if len(keys) == 1 else None
        if self.only_school:
            field.widget, field.required = forms.HiddenInput(), False

    def offer_years(self):
        years = recent_years() | SchoolYear.objects.filter(pk=self.instance.school_year_id)
        self.fields["school_year"].queryset = years.distinct()
        self.initial.setdefault("school_year", years.first() and years.first().pk)

    @property
    def has_picture(self):
        """Tell whether the record will have a picture once it is saved."""
        data = self.cleaned_data
        return bool(data.get("upload") or self.stays)

    @property
    def stays(self):
        return bool(self.instance.picture) and not self.cleaned_data.get("remove")

    def clean_school(self):
        return self.only_school or self.cleaned_data["school"]

    def clean_upload(self):
        """Take the picture of this time, else the one that was kept from the time before."""
        return self.cleaned_data.get("upload") or self.kept_file

    def clean(self):
        super().clean()
        if self.has_picture:
            self.require_declaration()
        self.look_for_the_same()
        return self.cleaned_data

    def require_declaration(self):
        if self.cleaned_data.get("pupils") not in Pupils.values:
            text = _("Say whether pupils can be recognised. Without consent, take another picture.")
            self.add_error("pupils", text)
        if not self.cleaned_data.get("description"):
            self.add_error("description", _("Say in a few words what the picture shows."))

    def look_for_the_same(self):
        """Refuse a second record of a school year; the first one can be mended."""
        adoption, year = self.instance, self.cleaned_data.get("school_year")
        others = Adoption.objects.filter(user=adoption.user, work=adoption.work, school_year=year)
        if year and others.exclude(pk=adoption.pk).exists():
            text = _("You have recorded this work for that school year already.")
            self.add_error("school_year", ValidationError(text, code="twice"))

    def apply_picture(self):
        """Store, describe or remove the picture as the form says; the record is saved after."""
        data, adoption = self.cleaned_data, self.instance
        if data["upload"]:
            store_picture(adoption, data["upload"], data["description"])
        elif adoption.picture and data["remove"]:
            remove_picture(adoption)
        elif adoption.picture:
            adoption.picture.description = data["description"]
            adoption.picture.save(update_fields=["description"])
        if not adoption.picture:
            adoption.pupils = ""
