"""The upload."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _

from .limits import MAX_MEGABYTES
from .reading import read_sheet


class UploadForm(forms.Form):
    """Takes a file that holds a list of the Format; the screen of the import says which."""

    format = None

    file = forms.FileField(
        label=_("CSV or Excel file"),
        validators=[
            FileExtensionValidator(
                ["csv", "xlsx"], _("This is not a CSV file. Upload a .csv or .xlsx file.")
            )
        ],
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def clean_file(self):
        """Refuse what cannot be read as such a list; its rows are looked at later."""
        file = self.cleaned_data["file"]
        if file.size > MAX_MEGABYTES * 1024 * 1024:
            raise ValidationError(
                _("The file is larger than %(limit)s MB. Split it into several files."),
                params={"limit": MAX_MEGABYTES},
            )
        read_sheet(file, self.format)
        file.seek(0)
        return file
