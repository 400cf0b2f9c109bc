"""The forms of a contribution. A draft may lack everything but its title."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Licence

from .dates import DayField
from .models import Contribution

LICENCES = [choice for choice in Licence.choices if choice[0]]


class AnswersForm(forms.Form):
    """Some fields of a page."""

    def __init__(self, answers, page, data=None):
        self.answers, self.page = answers, page
        super().__init__(data, initial={answer.name: answer.read(page) for answer in answers})
        for answer in answers:
            self.fields[answer.name] = answer.formfield(page)
            self.fields[answer.name].is_required_at_last = answer.is_required

    def write(self):
        """Write every valid answer that says something else; tell whether there was any."""
        new = [a for a in self.answers if self.is_given(a.name) and self.has_new(a)]
        for answer in new:
            answer.write(self.page, self.cleaned_data[answer.name])
        return bool(new)

    def is_given(self, name):
        """Tell whether the browser sent a valid value of the field at all."""
        widget = self.fields[name].widget
        is_sent = not widget.value_omitted_from_data(self.data, {}, self.add_prefix(name))
        return is_sent and name in self.cleaned_data

    def has_new(self, answer):
        given, before = self.cleaned_data[answer.name], answer.read(self.page)
        if isinstance(given, str):
            return same_lines(given) != same_lines(str(before))
        return (list(given) if isinstance(before, list) else given) != before


def same_lines(text):
    """Return text with the same ends of lines whatever browser sent it."""
    return "\n".join(text.splitlines()).strip()


class SchoolForm(forms.Form):
    """Which of one's schools it comes from."""

    school = forms.ModelChoiceField(None, label=_("School"), to_field_name="code", empty_label=None)

    def __init__(self, schools, data=None, contribution=None, page=None):
        self.contribution, self.page = contribution, page
        super().__init__(data, initial={"school": contribution and contribution.school})
        keys = [school.pk for school in schools]
        self.fields["school"].queryset = type(schools[0]).objects.filter(pk__in=keys)

    def write(self):
        """Note the school with both; tell whether it is another than before."""
        school = self.cleaned_data.get("school")
        if school is None or school == self.contribution.school:
            return False
        self.contribution.school = self.page.school = school
        self.contribution.save(update_fields=["school"])
        return True


class DescriptionsForm(forms.Form):
    """What each picture shows, for those who do not see it."""

    def __init__(self, place, page, data=None):
        self.place, self.page, self.pictures = place, page, place.list(page)
        super().__init__(data)
        for number, picture in enumerate(self.pictures, start=1):
            self.fields[f"alt-{picture.key}"] = forms.CharField(
                label=_("What does picture %(number)s show?") % {"number": number},
                max_length=255,
                required=False,
                initial=picture.alt,
            )
            self.fields[f"decorative-{picture.key}"] = forms.BooleanField(
                label=_("It only decorates"), required=False, initial=picture.is_decorative
            )

    def rows(self):
        """Yield (picture, its two fields)."""
        for picture in self.pictures:
            yield picture, self[f"alt-{picture.key}"], self[f"decorative-{picture.key}"]

    def write(self):
        """Describe the pictures that the form had; tell whether any is described anew."""
        new = [picture for picture in self.pictures if self.given(picture) != said_of(picture)]
        for picture in new:
            self.place.describe(self.page, picture.key, *self.given(picture))
        return bool(new)

    def given(self, picture):
        """Return (description, whether it decorates only) as sent; what was not sent stays."""
        if f"alt-{picture.key}" not in self.data:
            return said_of(picture)
        alt = self.cleaned_data.get(f"alt-{picture.key}", picture.alt)
        return alt, self.cleaned_data[f"decorative-{picture.key}"]


def said_of(picture):
    return picture.alt, picture.is_decorative


class TokenForm(forms.Form):
    """The name of a form that was not sent yet."""

    token = forms.UUIDField(widget=forms.HiddenInput)


class DeclarationsForm(forms.ModelForm):
    """What the contributor vouches for; it is complete only when the page is sent."""

    class Meta:
        model = Contribution
        fields = [
            "is_named",
            "licence",
            "pupils",
            "consent_from",
            "consent_on",
            "is_own_work",
        ]
        widgets = {"pupils": forms.RadioSelect}
        field_classes = {"consent_on": DayField}
        labels = {
            "licence": _("What may others do with it?"),
            "pupils": _("Can pupils be recognised?"),
            "consent_from": _("Who gave consent"),
            "consent_on": _("When"),
            "is_own_work": _("I made this, or I may share it"),
        }
        help_texts = {
            "licence": _("Most choose: use freely, name the maker, do not sell."),
            "consent_from": _("Such as: the parents of all pupils, in writing, kept at the school"),
            "consent_on": _("Day/month/year, such as 14/5/2569"),
            "is_own_work": _("Pictures, words and files of others need their permission."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False
        self.fields["licence"].choices = LICENCES
        self.fields["pupils"].choices = Contribution.Pupils.choices

    def write(self):
        """Save every valid answer; none of them is of the page."""
        valid = [name for name in self.changed_data if name in self.cleaned_data]
        self.instance.save(update_fields=valid)
        return False


class ReplyForm(forms.Form):
    text = forms.CharField(
        label=_("Your answer"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Write your answer first.")},
    )


class ChangeForm(forms.Form):
    """What readers of a published page are told of its new version."""

    what_changed = forms.CharField(
        label=_("What changed?"),
        max_length=200,
        required=False,
        help_text=_("One line for the readers. It may stay empty."),
    )
