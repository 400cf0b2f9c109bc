"""The office's lists: requests about pages, and requests to erase."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import (
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from core.screens import PlainInspectView
from core.templatetags.hub_tags import thai_date

from .models import ErasureRequest, TakedownRequest
from .takedowns import close


def day_due(request):
    """Return until when something is to be done; what is over has no such day."""
    if request.closed_at:
        return ""
    day = thai_date(request.due_on)
    return _("%(day)s, overdue") % {"day": day} if request.is_overdue else day


def day_asked(request):
    return thai_date(request.created_at)


DAYS = [
    Column("created_at", label=_("Asked on"), accessor=day_asked, sort_key="created_at"),
    Column("due_on", label=_("Until"), accessor=day_due, sort_key="due_on"),
]


def given(name, heading=None):
    return FieldPanel(name, read_only=True, heading=heading)


class RequestIndexView(IndexView):
    """A list that grows by what people ask; nobody adds to it here."""

    def get_add_url(self):
        return None


class TakedownEditView(EditView):
    """Shows what was asked; the answer goes out once, when the request is closed."""

    def save_instance(self):
        request = self.form.instance
        if request.is_closed and request.closed_at is None:
            close(request, self.request.user)
            return request
        return super().save_instance()

    @cached_property
    def header_more_buttons(self):
        """Lead to the page, and to where it is taken down."""
        page = self.object.page
        if page is None:
            return super().header_more_buttons
        leads = [(_("Open the page"), "wagtailadmin_pages:edit", "edit")]
        if page.permissions_for_user(self.request.user).can_unpublish():
            leads.append((_("Unpublish the page"), "wagtailadmin_pages:unpublish", "download"))
        buttons = [
            Button(label, url=reverse(name, args=[page.pk]), icon_name=icon, priority=5)
            for label, name, icon in leads
        ]
        return [*buttons, *super().header_more_buttons]


class TakedownViewSet(SnippetViewSet):
    model = TakedownRequest
    icon = "warning"
    copy_view_enabled = False
    index_view_class = RequestIndexView
    edit_view_class = TakedownEditView
    list_display = [
        "__str__",
        Column("kind", label=_("What it is about"), accessor="get_kind_display"),
        "page",
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        *DAYS,
    ]
    list_filter = ["state", "kind"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [given("kind"), given("page"), given("address"), given("text")],
                heading=_("What is asked"),
            ),
            MultiFieldPanel(
                [given("name", _("Name")), given("email", _("e-mail address"))],
                heading=_("Who asks"),
            ),
            MultiFieldPanel(["state", "answer"], heading=_("Decision")),
        ]
    )


class ErasureInspectView(PlainInspectView):
    """Shows a request, and what is left for somebody to look at."""

    def get_left_over_display_value(self):
        titles = [file["title"] for file in self.object.left_over]
        return ", ".join(titles) or "–"


class ErasureViewSet(SnippetViewSet):
    model = ErasureRequest
    icon = "bin"
    copy_view_enabled = False
    index_view_class = RequestIndexView
    inspect_view_enabled = True
    inspect_view_class = ErasureInspectView
    inspect_view_fields = [
        "user",
        "person",
        "reason",
        "created_at",
        "due_on",
        "state",
        "decided_by",
        "answer",
        "closed_at",
        "left_over",
    ]
    list_display = [
        "__str__",
        Column("who", label=_("Who")),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        *DAYS,
    ]
    list_filter = ["state"]
    panels = [given("state")]


class PrivacyViewSetGroup(SnippetViewSetGroup):
    items = [TakedownViewSet, ErasureViewSet]
    menu_label = _("Personal data")
    menu_icon = "lock"
    menu_order = 506
