"""Date fields of the admin that also take a year of the Buddhist era, which is how people think."""

from django import forms
from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from core.thai.calendar import ERA

# Nobody here means a year of the common era that late: 2400 พ.ศ. was 1857.
EARLIEST = 2400


def common_era(moment):
    """Return a date with its year in the common era; 29 February stays, for the eras leap alike."""
    if not moment or moment.year < EARLIEST:
        return moment
    return moment.replace(year=moment.year - ERA)


def from_typed(value):
    """Return typed text with a Buddhist year made a common one, so that 29 February is valid."""
    if not isinstance(value, str):
        return value
    year, dash, rest = value.strip().partition("-")
    is_buddhist = dash and year.isdigit() and int(year) >= EARLIEST
    return f"{int(year) - ERA}-{rest}" if is_buddhist else value


class EitherEraDateField(forms.DateField):
    def to_python(self, value):
        return common_era(super().to_python(from_typed(value)))


class EitherEraDateTimeField(forms.DateTimeField):
    def to_python(self, value):
        return common_era(super().to_python(from_typed(value)))


register_form_field_override(
    models.DateField, override={"widget": AdminDateInput, "form_class": EitherEraDateField}
)
register_form_field_override(
    models.DateTimeField,
    override={"widget": AdminDateTimeInput, "form_class": EitherEraDateTimeField},
)
