"""The columns of the list of pages."""

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
    PageTypeColumn,
    ParentPageColumn,
)


class ReviewColumn(Column):
    """The day on which the page is due for review; a day gone by stands out."""

    cell_template_name = "desk/page_list/review_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        due = context["raw_value"]
        return {**context, "is_overdue": bool(due and due < localdate())}

    def get_header_context_data(self, parent_context):
        """Offer no order while searching: the search knows only what it has indexed."""
        context = super().get_header_context_data(parent_context)
        if parent_context.get("is_searching"):
            context["is_orderable"] = False
        return context


def areas_of(page):
    """Return the names of the learning areas; a page that is no content has none."""
    areas = page.learning_areas.all() if hasattr(page, "learning_areas") else ()
    return ", ".join(area.name for area in areas)


COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
    ParentPageColumn("parent", label=_("Parent")),
    PageTypeColumn(
        "type",
        label=_("Type"),
        accessor="page_type_display_name",
        sort_key="content_type__model",
    ),
    Column("areas", label=_("Learning area"), accessor=areas_of, classname="filed"),
    Column("school", label=_("School"), accessor="school.name", classname="filed"),
    Column("owner", label=_("Owner"), accessor="owner", sort_key="owner__first_name"),
    Column("read_count", label=_("Reads"), accessor="read_count"),
    ReviewColumn("review_due", label=_("Review due"), sort_key="review_due"),
    DateColumn(
        "latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at"
    ),
    PageStatusColumn("status", label=_("Status"), sort_key="live"),
]
OF_CONTENT = {"areas", "school", "owner", "read_count", "review_due"}


def without(columns, names):
    return [column for column in columns if column.name not in names]
