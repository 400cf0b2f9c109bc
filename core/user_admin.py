"""The admin screens of accounts: Wagtail's, with the Thai title, and groups by their names."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserFilterSet, UserViewSet

from .group_admin import GroupsField, GroupsFilterField


class AccountCreationForm(UserCreationForm):
    error_messages = {
        **UserCreationForm.error_messages,
        "duplicate_username": _("An account with this e-mail address exists already."),
    }

    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"title", "learning_areas"}
        field_classes = {"groups": GroupsField}
        widgets = {"learning_areas": CheckboxSelectMultiple}


class AccountEditForm(UserEditForm):
    error_messages = AccountCreationForm.error_messages

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"title", "learning_areas"}
        field_classes = {"groups": GroupsField}
        widgets = {"learning_areas": CheckboxSelectMultiple}


class AccountFilterSet(UserFilterSet):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["group"].field_class = GroupsFilterField


class AccountViewSet(UserViewSet):
    filterset_class = AccountFilterSet

    def get_form_class(self, for_update=False):
        return AccountEditForm if for_update else AccountCreationForm
