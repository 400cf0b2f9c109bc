"""The admin screens of groups: what the site asks for is their code, what people read a name."""

from copy import copy

import django_filters
from django.forms import ModelMultipleChoiceField
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.history import HistoryView
from wagtail.users.views.groups import DeleteView, EditView, GroupViewSet, IndexView

from .groups import group_name


def group_code(group):
    return format_html("<code>{}</code>", group.name)


class NamedGroups:
    """Makes a field of groups offer them by name."""

    def label_from_instance(self, group):
        return group_name(group)


class GroupsField(NamedGroups, ModelMultipleChoiceField):
    pass


class GroupFilterField(NamedGroups, django_filters.fields.ModelChoiceField):
    pass


class GroupsFilterField(NamedGroups, django_filters.fields.ModelMultipleChoiceField):
    pass


class NamedIndexView(IndexView):
    columns = [
        TitleColumn(
            "name",
            label=_("Name"),
            accessor=group_name,
            sort_key="name",
            url_name="wagtailusers_groups:edit",
        ),
        Column("code", label=_("code"), accessor=group_code),
    ]


class NamedSubject:
    """Makes a screen about one group say its name."""

    def get_page_subtitle(self):
        return group_name(self.object)


class NamedEditView(NamedSubject, EditView):
    pass


class NamedDeleteView(NamedSubject, DeleteView):
    def get_context_data(self, **kwargs):
        named = copy(self.object)
        named.name = group_name(self.object)
        return super().get_context_data(group=named, **kwargs)


class NamedHistoryView(NamedSubject, HistoryView):
    pass


class NamedGroupViewSet(GroupViewSet):
    index_view_class = NamedIndexView
    edit_view_class = NamedEditView
    delete_view_class = NamedDeleteView
    history_view_class = NamedHistoryView
