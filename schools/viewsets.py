"""The admin screens of the register."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.choosers import OfferedChooserViewSet

from .admin_views import SchoolIndexView
from .models import Membership, Office, School, SchoolNetwork

NAMES = [FieldRowPanel(["name_th", "name_en"]), FieldRowPanel(["code", "order"])]


class OfficeViewSet(SnippetViewSet):
    model = Office
    icon = "home"
    list_display = ["name_th", "code", "site"]
    panels = [*NAMES, "site", "collection", "archived"]


class SchoolNetworkViewSet(SnippetViewSet):
    model = SchoolNetwork
    icon = "site"
    chooser_viewset_class = OfferedChooserViewSet
    list_display = ["name_th", "code", "office", BooleanColumn("archived", label=_("Archived"))]
    panels = [*NAMES, "office", "archived"]


class SchoolViewSet(SnippetViewSet):
    model = School
    icon = "home"
    index_view_class = SchoolIndexView
    chooser_viewset_class = OfferedChooserViewSet
    list_display = [
        "name_th",
        "code",
        "network",
        "size",
        "status",
        BooleanColumn("archived", label=_("Archived")),
    ]
    list_filter = ["network", "size", "status", "is_on_island", "is_in_hills", "archived"]
    list_export = ["code", "name_th", "name_en", "network", "size", "place", "status"]
    panels = [
        MultiFieldPanel([*NAMES, "office", "network"], heading=_("The school")),
        MultiFieldPanel(
            [
                FieldRowPanel(["size", "status"]),
                "place",
                FieldRowPanel(["is_on_island", "is_in_hills"]),
            ],
            heading=_("Size and place"),
        ),
        "archived",
    ]


class MembershipViewSet(SnippetViewSet):
    model = Membership
    icon = "user"
    list_display = ["user", "school", "role", "since", "until"]
    list_filter = ["role", "school"]
    panels = ["user", "school", "role", FieldRowPanel(["since", "until"])]


class RegisterViewSetGroup(SnippetViewSetGroup):
    items = [SchoolViewSet, SchoolNetworkViewSet, MembershipViewSet, OfficeViewSet]
    menu_label = _("Schools")
    menu_icon = "home"
    menu_order = 500
    submenu_hook = "register_school_menu_item"
