"""The admin screens of synonyms and picked pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from .curated import LONGEST_QUERY
from .models import QueryPicks, SynonymGroup


class FilledInView(CreateView):
    """The form for a new one, with a query filled in where the statistics lead to it."""

    field = None

    def get_initial_form_instance(self):
        query = self.request.GET.get("query", "").replace("\x00", "")[:LONGEST_QUERY]
        return self.model(**{self.field: query}) if query else None


class NewSynonymView(FilledInView):
    field = "words"

    def get_initial_form_instance(self):
        """Leave an empty line for the other word."""
        group = super().get_initial_form_instance()
        if group:
            group.words += "\n"
        return group


class NewPicksView(FilledInView):
    field = "query"


class SynonymViewSet(SnippetViewSet):
    model = SynonymGroup
    icon = "openquote"
    menu_label = _("Synonyms")
    add_view_class = NewSynonymView
    search_backend_name = None
    search_fields = ["words"]
    list_display = [
        "__str__",
        BooleanColumn("one_way", label=_("One way only")),
        DateColumn("updated_at", label=_("Last changed")),
    ]
    list_filter = ["one_way"]
    panels = ["words", "one_way"]


class QueryPicksViewSet(SnippetViewSet):
    model = QueryPicks
    icon = "pick"
    menu_label = _("Picked pages")
    add_view_class = NewPicksView
    search_backend_name = None
    search_fields = ["query"]
    list_display = ["query", Column("titles", label=_("Pages"))]
    panels = [
        "query",
        InlinePanel(
            "picks",
            [FieldRowPanel(["page"]), FieldPanel("note")],
            heading=_("Pages shown first"),
            label=_("Page"),
            help_text=_("In this order. Who may not see a page is not shown it here either."),
            min_num=1,
            max_num=10,
        ),
    ]


class ReaderSearchViewSetGroup(SnippetViewSetGroup):
    items = [SynonymViewSet, QueryPicksViewSet]
    menu_label = _("Readers' search")
    menu_name = "readers-search"
    menu_icon = "search"
    menu_order = 530
    submenu_hook = "register_readers_search_menu_item"
