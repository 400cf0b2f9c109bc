"""The forms that people outside the admin fill in, and what the office decides."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.thai import tidy

from .models import ErasureRequest, TakedownRequest


class TakedownForm(forms.ModelForm):
    # Read and filled in by machines only; people neither see nor reach it.
    website = forms.CharField(required=False)

    class Meta:
        model = TakedownRequest
        fields = ["kind", "address", "text", "name", "email"]
        widgets = {
            "kind": forms.RadioSelect,
            "text": forms.Textarea(attrs={"rows": 6}),
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }
        help_texts = {
            "text": _("For a picture: say which one, and where you stand in it."),
            "email": _("The answer comes to this address. Nobody else gets it."),
        }

    def __init__(self, *args, page=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = TakedownRequest.Kind.choices
        if page:
            del self.fields["address"]
        else:
            self.fields["address"].required = True
        self.instance.page = page

    @property
    def is_by_machine(self):
        return bool(self.data.get("website"))

    def clean_text(self):
        return tidy(self.cleaned_data["text"])


class ConfirmForm(forms.Form):
    """Something that is done on purpose or not at all."""

    is_sure = forms.BooleanField(
        label=_("I understand that this cannot be undone."),
        error_messages={"required": _("Tick this first, please.")},
    )


class EraseForm(ConfirmForm):
    """The wish to be erased."""

    reason = forms.CharField(
        label=_("Is there something we should know? (may be left empty)"),
        required=False,
        max_length=ErasureRequest._meta.get_field("reason").max_length,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ["reason", "is_sure"]


class RefuseForm(forms.Form):
    answer = forms.CharField(
        label=_("Reason"),
        max_length=ErasureRequest._meta.get_field("answer").max_length,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Goes to the person. The law asks for a reason, such as a duty to keep it."),
    )
