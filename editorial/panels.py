"""What the dashboard says first: what waits for me, my drafts, and pages to look at again."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page, TaskState

from .due import due_pages, looked_after_by, soon
from .models import ReviewTaskState
from .reviewers import HEAD

SHOWN = 8


def waiting_for(user):
    """Return the reviews that the user may decide, the most urgent first."""
    mine = TaskState.objects.reviewable_by(user).values("pk")
    waiting = ReviewTaskState.objects.filter(pk__in=mine).order_by("due_on", "pk")
    return waiting.select_related("workflow_state__requested_by", "revision")


def drafts_of(user):
    """Return the user's pages with work that is neither published nor under review."""
    own = Page.objects.filter(owner=user, has_unpublished_changes=True)
    return own.order_by("-latest_revision_created_at").prefetch_workflow_states()


def due_for(user):
    """Return the pages that the user is to look at again; a head is there for all of them."""
    pages = due_pages(soon())
    if user.is_superuser or user.groups.filter(name=HEAD).exists():
        return pages
    mine = Page.objects.filter(looked_after_by(user)).values("pk")
    return pages.filter(pk__in=mine)


def review_rows(user):
    return [
        {
            "title": state.revision.object_str,
            "url": reverse("wagtailadmin_pages:edit", args=[state.workflow_state.object_id]),
            "who": state.workflow_state.requested_by,
            "date": state.due_on,
            "is_late": state.is_overdue,
        }
        for state in waiting_for(user)
    ]


def draft_rows(user):
    return [
        {
            "title": page.draft_title,
            "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "state": page.current_workflow_state,
            "date": page.latest_revision_created_at,
        }
        for page in drafts_of(user)
    ]


def due_rows(user):
    return [
        {
            "title": page.title,
            "url": reverse("page_reviewed", args=[page.pk]),
            "date": page.review_due_on,
        }
        for page in due_for(user)
    ]


class WorkPanel(Component):
    """Three short lists, each with its number."""

    name, order = "work", 50
    template_name = "editorial/admin/work_panel.html"

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        lists = [
            ("waiting", _("Waits for my review"), review_rows(user), _("Nothing waits for you.")),
            ("drafts", _("My drafts"), draft_rows(user), _("You have no drafts.")),
            ("due", _("To look at again"), due_rows(user), _("No page is due for review.")),
        ]
        return {
            "lists": [
                {
                    "name": name,
                    "heading": heading,
                    "count": len(rows),
                    "rows": rows[:SHOWN],
                    "none": none,
                }
                for name, heading, rows, none in lists
            ]
        }
