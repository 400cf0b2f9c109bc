from django import forms
from django.utils.translation import gettext_lazy as _


class ReasonForm(forms.Form):
    """Why a page goes back to its author."""

    comment = forms.CharField(
        label=_("Reason"),
        help_text=_("The author reads this: say what to change, as you would say it in person."),
        error_messages={"required": _("Write the reason, so that the author knows what to do.")},
        widget=forms.Textarea({"rows": 4}),
    )
