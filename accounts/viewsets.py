"""The admin's lists of who is invited, who asks to join, and the schools' codes."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.group_admin import GroupFilterField
from core.screens import PlainInspectView

from .admin_forms import InvitationForm
from .admin_views import InvitationIndexView, InviteView
from .models import Invitation, JoinRequest, SchoolCode


class InvitationFilterSet(WagtailFilterSet):
    class Meta:
        model = Invitation
        fields = ["group", "school"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["group"].field_class = GroupFilterField


class InvitationInspectView(PlainInspectView):
    def get_group_display_value(self):
        return self.object.role


class InvitationViewSet(SnippetViewSet):
    model = Invitation
    icon = "mail"
    index_view_class = InvitationIndexView
    add_view_class = InviteView
    inspect_view_enabled = True
    inspect_view_class = InvitationInspectView
    inspect_view_fields = [
        *("email", "title", "first_name", "last_name", "group", "school"),
        *("invited_by", "created_at", "sent_at", "expires_at", "accepted_at"),
    ]
    copy_view_enabled = False
    list_display = [
        "email",
        Column("role", label=_("role")),
        "school",
        Column("state", label=_("State")),
        DateColumn("sent_at", label=_("sent on")),
        DateColumn("expires_at", label=_("valid until")),
    ]
    filterset_class = InvitationFilterSet
    search_fields = ["email", "first_name", "last_name"]
    edit_handler = ObjectList(
        [
            "email",
            FieldRowPanel(["group", "school"]),
            FieldRowPanel(["title", "first_name", "last_name"]),
        ],
        base_form_class=InvitationForm,
    )


class JoinRequestViewSet(SnippetViewSet):
    model = JoinRequest
    icon = "group"
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = PlainInspectView
    inspect_view_fields = ["email", "title", "first_name", "last_name", "school", "created_at"]
    list_display = [
        "email",
        Column("name", label=_("Name")),
        "school",
        DateColumn("created_at", label=_("asked on")),
    ]
    list_filter = ["school"]
    panels = ["email", "school", FieldRowPanel(["title", "first_name", "last_name"])]


class SchoolCodeViewSet(SnippetViewSet):
    model = SchoolCode
    icon = "key"
    copy_view_enabled = False
    list_display = [
        "school",
        Column("spelt", label=_("code")),
        DateColumn("made_at", label=_("made on")),
    ]
    panels = ["school"]


class InvitingViewSetGroup(SnippetViewSetGroup):
    items = [InvitationViewSet, JoinRequestViewSet, SchoolCodeViewSet]
    menu_label = _("Invitations")
    menu_icon = "mail"
    menu_order = 505
