"""The forms of the public account area."""

from allauth.account.adapter import get_adapter
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.models import User

from .joining import school_of_code

NAMES = ("title", "first_name", "last_name")


class NamesForm(forms.ModelForm):
    """Title, first and last name, as they are written on pages.

    The template offers the usual titles (accounts/titles.html); any other is taken too.
    """

    class Meta:
        model = User
        fields = NAMES
        widgets = {
            "title": forms.TextInput(attrs={"autocomplete": "honorific-prefix", "list": "titles"}),
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("first_name", "last_name"):
            self.fields[name].required = True


class AcceptForm(NamesForm):
    """Who somebody is, and the password they choose; typed once, and shown on request."""

    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        help_text=_("At least 8 characters. A short sentence is easy to remember."),
        widget=forms.PasswordInput(
            attrs={"autocomplete": "new-password", "data-reveal": _("Show the password")}
        ),
    )

    def clean(self):
        super().clean()
        if password := self.cleaned_data.get("password"):
            try:
                get_adapter().clean_password(password, self.instance)
            except ValidationError as error:
                self.add_error("password", error)
        return self.cleaned_data


class JoinForm(NamesForm):
    """Ask to join with the code of one's school."""

    code = forms.CharField(
        label=_("Your school's code"),
        max_length=20,
        help_text=_("Eight letters and digits. Your director has it."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )

    field_order = ["code", *NAMES, "email"]

    def clean_code(self):
        self.school = school_of_code(self.cleaned_data["code"])
        if self.school is None:
            raise ValidationError(
                _("No school has this code. Look at it again, or ask your director for it.")
            )
        return self.cleaned_data["code"]
