"""The form in which the office invites one person."""

from django.contrib.auth.models import Group
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from core.group_admin import NamedGroups

from .models import SCHOOL_GROUPS, Invitation


class GroupField(NamedGroups, ModelChoiceField):
    """One group, offered by its name."""


def offered_groups(user):
    """Return the groups that the user may invite to: all only for who may make accounts."""
    groups = Group.objects.order_by("pk")
    return groups if user.has_perm("core.add_user") else groups.filter(name__in=SCHOOL_GROUPS)


class InvitationForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"] = GroupField(
            label=_("role"), queryset=offered_groups(self.for_user), empty_label=None
        )

    def clean(self):
        super().clean()
        account = Invitation(email=self.cleaned_data.get("email", "")).account
        if account and not account.is_active:
            self.add_error(
                "email", _("The account of this address is closed. Open it under Users.")
            )
        if self.is_open_already():
            self.add_error("email", _("This person has an open invitation already."))
        return self.cleaned_data

    def is_open_already(self):
        """Tell whether the same is offered to the same person; the condition is not in the form."""
        told = {name: self.cleaned_data.get(name) for name in ("group", "school")}
        email = self.cleaned_data.get("email", "").lower()
        return Invitation.objects.unanswered().filter(email=email, **told).exists()
