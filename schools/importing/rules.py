"""What a cell of each column must be."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from core.importing.cells import SHOWN, CodeField, WordField, by_code_or_name
from core.models.referable import validate_code
from core.thai import excerpt, normalise
from schools.models import School, SchoolNetwork

from .columns import SIZES, STATUSES, YES_NO


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
