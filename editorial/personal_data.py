"""What the work on pages holds on a person: comments, reviews, versions, the history.

All of it belongs to the pages and stays; it points at the account, which loses its name.
"""

from django.utils.translation import gettext as _
from wagtail.models import (
    Comment,
    CommentReply,
    ModelLogEntry,
    PageLogEntry,
    Revision,
    TaskState,
)

from core.personal_data import Holding
from core.templatetags.hub_tags import thai_moment


def describe(subject):
    if subject.user is None:
        return
    user, about = subject.user, _("What it is about")
    yield Holding(_("Comments"), [about, _("text"), _("Date")], list(comment_rows(user)))
    yield Holding(_("Reviews"), [about, _("What was said"), _("Date")], list(review_rows(user)))
    yield Holding(_("Versions of pages"), [about, _("Date")], revision_rows(user))
    yield Holding(_("History"), [_("What was done"), about, _("Date")], list(log_rows(user)))


def comment_rows(user):
    for comment in Comment.objects.filter(user=user).select_related("page"):
        yield comment.page.title, comment.text, thai_moment(comment.created_at)
    for reply in CommentReply.objects.filter(user=user).select_related("comment__page"):
        yield reply.comment.page.title, reply.text, thai_moment(reply.created_at)


def review_rows(user):
    done = TaskState.objects.filter(finished_by=user).select_related("workflow_state")
    for state in done.exclude(finished_at=None):
        subject = state.workflow_state.content_object
        yield str(subject or "–"), state.comment, thai_moment(state.finished_at)


def revision_rows(user):
    found = Revision.objects.filter(user=user).order_by("-created_at")
    rows = found.values_list("object_str", "created_at")
    return [(title, thai_moment(moment)) for title, moment in rows]


def log_rows(user):
    """Yield what the history says that the user did."""
    for model in (PageLogEntry, ModelLogEntry):
        for entry in model.objects.filter(user=user).order_by("-timestamp"):
            yield str(entry.message), entry.label, thai_moment(entry.timestamp)
