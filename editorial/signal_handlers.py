"""What follows from each step of a review."""

from django.db.models.signals import post_save, pre_save
from wagtail.models import Comment, CommentReply, WorkflowState
from wagtail.signals import (
    task_approved,
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
    workflow_submitted,
)
from wagtail.users.models import UserProfile

from . import telling
from .models import ReviewTaskState


def take_over_mails():
    """Stop Wagtail's own mails: each step is told once, by `core.events`."""
    for signal, name in (
        (workflow_submitted, "submitted"),
        (workflow_rejected, "rejected"),
        (workflow_approved, "approved"),
    ):
        uid = f"workflow_state_{name}_email_notification"
        signal.disconnect(sender=WorkflowState, dispatch_uid=uid)
    # Mails about comments have no signal, but ask the profile of each recipient.
    pre_save.connect(keep_comment_mails_off, sender=UserProfile, dispatch_uid="editorial.profile")


def keep_comment_mails_off(sender, instance, **kwargs):
    instance.updated_comments_notifications = False


def connect():
    """Connect the handlers; called once by the app's configuration."""
    take_over_mails()
    steps = {
        task_submitted: telling.on_review_requested,
        task_approved: telling.on_step_approved,
        task_rejected: telling.on_step_returned,
    }
    for signal, handler in steps.items():
        signal.connect(
            handler, sender=ReviewTaskState, dispatch_uid=f"editorial.{handler.__name__}"
        )
    workflow_cancelled.connect(telling.on_review_cancelled, dispatch_uid="editorial.cancelled")
    post_save.connect(telling.on_comment, sender=Comment, dispatch_uid="editorial.comment")
    post_save.connect(telling.on_comment, sender=CommentReply, dispatch_uid="editorial.reply")
