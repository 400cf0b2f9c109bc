"""A step of review: who takes it, until when, and that nobody returns a page without a reason."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from .forms import ReasonForm
from .reviewers import may_review

REJECT, APPROVE = "reject", "approve"


class ReviewTaskState(TaskState):
    """One page at one step, with the day until when it is to be decided."""

    due_on = models.DateField(_("due on"))
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def save(self, *args, **kwargs):
        if not self.due_on:
            self.due_on = timezone.localdate() + timedelta(days=self.task.specific.days)
        super().save(*args, **kwargs)

    @property
    def is_overdue(self):
        return self.due_on < timezone.localdate()


class ReviewTask(Task):
    """A step taken by supervisors of the page's learning areas and heads, or by heads only."""

    class By(models.TextChoices):
        AREAS = "areas", _("Supervisors of the page's learning areas, and heads of supervision")
        HEADS = "heads", _("Heads of supervision")

    task_state_class = ReviewTaskState
    admin_form_fields = [*Task.admin_form_fields, "by", "days"]

    by = models.CharField(_("who reviews"), max_length=10, choices=By.choices, default=By.AREAS)
    days = models.PositiveSmallIntegerField(
        _("days to decide"),
        default=5,
        help_text=_("Reviewers are reminded when this many days have passed."),
    )

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        permissions = [("assign_areas", "Can assign learning areas to supervisors")]

    @classmethod
    def get_description(cls):
        return _("Somebody who did not write the page approves it, or returns it with a reason")

    @property
    def heads_only(self):
        return self.by == self.By.HEADS

    def is_for(self, user, obj):
        return may_review(user, obj, self.heads_only)

    def user_can_access_editor(self, obj, user):
        return self.is_for(user, obj)

    def locked_for_user(self, obj, user):
        return not self.is_for(user, obj)

    def user_can_lock(self, obj, user):
        return self.is_for(user, obj)

    def get_actions(self, obj, user):
        if not self.is_for(user, obj):
            return []
        return [
            (REJECT, _("Return with a reason"), True),
            (APPROVE, _("Approve"), False),
            (APPROVE, _("Approve with comment"), True),
        ]

    def get_form_for_action(self, action):
        return ReasonForm if action == REJECT else super().get_form_for_action(action)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        waiting = TaskState.objects.filter(task=self, status=TaskState.STATUS_IN_PROGRESS)
        mine = [
            state.pk
            for state in waiting.select_related("workflow_state")
            if state.workflow_state.content_object
            and self.is_for(user, state.workflow_state.content_object)
        ]
        return waiting.filter(pk__in=mine)

    def on_action(self, task_state, user, action_name, **kwargs):
        """Decide, if the decision is the user's and has its reason; else all stays as it is.

        The editor saves the form first, so that a reviewer may just have become an author.
        """
        comment = (kwargs.get("comment") or "").strip()
        page = task_state.workflow_state.content_object
        if not self.is_for(user, page) or (action_name == REJECT and not comment):
            return None
        return super().on_action(task_state, user, action_name, comment=comment)
