"""The admin screens of groups: what the site asks for is their code, what people read a name."""

import django_filters
from django.forms import ModelMultipleChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.users.views.groups import EditView, GroupViewSet, IndexView

from .groups import group_name


class NamedGroups:
    """Makes a field of groups offer them by name."""

    def label_from_instance(self, group):
        return group_name(group)


class GroupsField(NamedGroups, ModelMultipleChoiceField):
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
        Column("code", label=_("code"), accessor="name"),
    ]


class NamedEditView(EditView):
    def get_page_subtitle(self):
        return group_name(self.object)


class NamedGroupViewSet(GroupViewSet):
    index_view_class = NamedIndexView
    edit_view_class = NamedEditView
