"""What a cell of each column must be."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import Invitation
from core.importing.cells import SHOWN, WordField, by_code_or_name
from core.thai import excerpt, fold, normalise

from .columns import ROLES


class AddressField(forms.EmailField):
    """An e-mail address; capitals and Thai digits are those of the keyboard, not of the person."""

    def to_python(self, value):
        return fold(super().to_python(value))

    def run_validators(self, value):
        try:
            super().run_validators(value)
        except ValidationError:
            raise ValidationError(
                _("“%(value)s” is no e-mail address. Look for blanks, commas or Thai letters."),
                params={"value": excerpt(value, SHOWN)},
            ) from None


class SchoolField(forms.Field):
    """A school in use, by its code or one of its names."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        schools = Invitation._meta.get_field("school").related_model.objects
        self.schools = by_code_or_name(schools.filter(archived=False))

    def clean(self, value):
        school = self.schools.get(normalise(value))
        if not value:
            raise ValidationError(_("Write the code of the school."))
        if school is None:
            raise ValidationError(
                _("There is no school “%(value)s” here, or more than one. Write its code."),
                params={"value": excerpt(value, SHOWN)},
            )
        return school


def longest(name):
    return Invitation._meta.get_field(name).max_length


def row_fields():
    """Return {field of the list: form field that cleans its cell}."""
    names = {
        name: forms.CharField(max_length=longest(name), required=False)
        for name in ("title", "first_name", "last_name")
    }
    return {
        "email": AddressField(max_length=longest("email")),
        "school": SchoolField(),
        **names,
        "role": WordField(ROLES),
    }
