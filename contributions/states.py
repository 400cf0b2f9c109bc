"""How far a contribution is, in words that need no explanation."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Comment, Page, TaskState, WorkflowState

from .models import Contribution


class State(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("state of a contribution", "Draft")
    WAITING = "waiting", _("Waiting for review")
    RETURNED = "returned", _("Returned to be mended")
    SCHEDULED = "scheduled", _("Approved, will be published")
    PUBLISHED = "published", pgettext_lazy("state of a contribution", "Published")
    TAKEN_DOWN = "taken_down", _("Taken down")


STATES = {
    WorkflowState.STATUS_IN_PROGRESS: State.WAITING,
    WorkflowState.STATUS_NEEDS_CHANGES: State.RETURNED,
}


def state_of(page):
    """Return how far the page is; of a live one, how far its next version is."""
    review = page.current_workflow_state
    if review:
        return STATES[review.status]
    if page.approved_schedule:
        return State.SCHEDULED
    if page.live:
        return State.DRAFT if page.has_unpublished_changes else State.PUBLISHED
    return State.TAKEN_DOWN if page.first_published_at else State.DRAFT


def with_pages(contributions):
    """Return contributions with all that a list tells of them."""
    pages = Page.objects.prefetch_workflow_states().annotate_approved_schedule()
    prefetch = models.Prefetch("page", queryset=pages.select_related("content_type"))
    return contributions.select_related("school", "contributor").prefetch_related(prefetch)


def reviews_of(page):
    """Return what reviewers wrote when they decided, the newest first."""
    reviews = WorkflowState.objects.for_instance(page)
    said = TaskState.objects.filter(workflow_state__in=reviews).exclude(comment="")
    return said.select_related("finished_by").order_by("-finished_at", "-pk")


def reason_of(page):
    """Return why the page came back, or "" when it did not."""
    review = page.current_workflow_state
    if review is None or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    return review.current_task_state.comment if review.current_task_state else ""


def is_sent(page):
    """Tell whether the page was ever handed in."""
    return WorkflowState.objects.for_instance(page).exists()


def open_comments(page):
    """Return the remarks on the page that nobody marked as settled, with their answers."""
    comments = Comment.objects.filter(page=page.pk, resolved_at__isnull=True)
    return comments.select_related("user").prefetch_related("replies__user").order_by("created_at")


def returned_to(user):
    """Return the user's contributions that wait to be mended."""
    waiting = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_NEEDS_CHANGES, requested_by__isnull=False
    )
    pages = user.contributions.values_list("page", flat=True)
    keys = waiting.filter(object_id__in=[str(key) for key in pages]).values_list("object_id")
    return Contribution.objects.filter(contributor=user, page__in=[int(key) for (key,) in keys])
