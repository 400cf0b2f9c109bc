"""A day as people here write it: day, month and year of the Buddhist era."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from core.date_fields import EitherEraDateField
from core.thai.calendar import buddhist_year

WRITTEN = re.compile(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*")


class DayInput(forms.DateInput):
    """A line of text: the calendars of phones know no Buddhist era."""

    def format_value(self, value):
        if hasattr(value, "year"):
            return f"{value.day}/{value.month}/{buddhist_year(value)}"
        return value


class DayField(EitherEraDateField):
    """Takes 14/5/2569, with Thai digits too, and the year of either era."""

    widget = DayInput
    default_error_messages = {"invalid": _("Write the day like this: 14/5/2569")}

    def to_python(self, value):
        found = WRITTEN.fullmatch(value) if isinstance(value, str) else None
        if found:
            day, month, year = (int(number) for number in found.groups())
            value = f"{year}-{month}-{day}"
        return super().to_python(value)
