"""Who is told of each step of a review, and what."""

from functools import partial

from django.db.models import Q
from wagtail.models import Page, WorkflowState

from core.events import announce
from core.models import User
from core.places import page_url_for

from .reviewers import reviewers

REQUESTED, APPROVED, RETURNED = "review_requested", "review_approved", "review_returned"
PUBLISHED, SCHEDULED, CANCELLED = "page_published", "page_scheduled", "review_cancelled"
COMMENTED, REVIEW_LATE, PAGE_DUE = "page_commented", "review_late", "page_review_due"


def writers(page):
    """Return the accounts that are told of their page: its owner and who asked for its review."""
    asked = WorkflowState.objects.for_instance(page)
    last = asked.order_by("-created_at").values_list("requested_by", flat=True).first()
    return User.objects.filter(pk__in={page.owner_id, last} - {None})


def tell(kind, recipients, page, actor=None, text=""):
    """Announce a step of a page, with the address where each recipient finds it."""
    page = page.specific
    url_for = partial(page_url_for, page)
    announce(kind, recipients, subject_object=page, actor=actor, text=text, url_for=url_for)


def page_of(workflow_state):
    """Return the page under review, or None when it is something else, such as a snippet."""
    found = workflow_state.content_object
    return found if isinstance(found, Page) else None


def on_review_requested(sender, instance, user, **kwargs):
    """Ask those who may decide."""
    if page := page_of(instance.workflow_state):
        heads_only = getattr(instance.task.specific, "heads_only", True)
        tell(REQUESTED, reviewers(page, heads_only), page, user)


def on_step_approved(sender, instance, user, **kwargs):
    """Tell the writers that one step is taken, or that the page is out."""
    if page := page_of(instance.workflow_state):
        page.refresh_from_db()
        tell(kind_of_approval(instance, page), writers(page), page, user, instance.comment)


def kind_of_approval(task_state, page):
    if task_state.workflow_state.status != WorkflowState.STATUS_APPROVED:
        return APPROVED
    return SCHEDULED if page.approved_schedule else PUBLISHED


def on_step_returned(sender, instance, user, **kwargs):
    if page := page_of(instance.workflow_state):
        tell(RETURNED, writers(page), page, user, instance.comment)


def on_review_cancelled(sender, instance, user, **kwargs):
    """Tell who waited for the review or was to do it, but not when the page was published."""
    page = page_of(instance)
    if page is None:
        return
    page.refresh_from_db()
    if page.has_unpublished_changes:
        tell(CANCELLED, [*writers(page), *reviewers(page)], page, user)


def followers(comment):
    """Return who follows a comment: the writers, who took part, who wants to hear of the page."""
    took_part = Q(pk=comment.user_id) | Q(comment_replies__comment=comment)
    asked = Q(
        page_subscriptions__page=comment.page_id, page_subscriptions__comment_notifications=True
    )
    return [*writers(comment.page), *User.objects.filter(took_part | asked)]


def on_comment(sender, instance, created, **kwargs):
    """Tell those who follow it what somebody remarks on a page."""
    if created:
        comment = getattr(instance, "comment", instance)
        tell(COMMENTED, followers(comment), comment.page, instance.user, instance.text)


def tell_published(page, user):
    """Tell the writers that somebody published their page without a review."""
    page.refresh_from_db()
    kind = SCHEDULED if page.approved_schedule else PUBLISHED
    tell(kind, writers(page), page, user)
