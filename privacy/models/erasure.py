"""The wish that what is held on a person be erased, until it is carried out or refused."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.personal_data import Subject


def law_gives_until():
    return timezone.localdate() + timedelta(days=settings.ERASURE_DAYS)


class ErasureQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state=ErasureRequest.State.NEW)


class ErasureRequest(models.Model):
    """One account, one person, or both; it keeps no name of its own."""

    class State(models.TextChoices):
        NEW = "new", _("Waiting for a decision")
        WORKING = "working", _("Being carried out")
        DONE = "done", _("Erased")
        REFUSED = "refused", _("Refused")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    person = models.ForeignKey(
        "core.Person",
        verbose_name=_("person"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reason = models.TextField(_("what the person wrote"), blank=True, max_length=2000)
    created_at = models.DateTimeField(_("asked on"), auto_now_add=True)
    due_on = models.DateField(_("to be decided until"), default=law_gives_until)
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.NEW)
    answer = models.TextField(_("answer"), blank=True, max_length=2000)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True)
    # Titles and addresses of files, for the office; the name is not in it.
    left_over = models.JSONField(_("to be looked at by hand"), default=list, blank=True)

    objects = ErasureQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("request to erase")
        verbose_name_plural = _("requests to erase")
        ordering = ["-created_at", "-pk"]
        default_permissions = ["view", "decide"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(state="new"), name="privacy_one_open_wish_an_account"
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(state="new"), name="privacy_one_open_wish_a_person"
            ),
        ]

    def __str__(self):
        return str(_("Request to erase no. %(number)s") % {"number": self.pk})

    @property
    def subject(self):
        """Whom to erase: an account goes with its entry, also when one of them asked alone."""
        known = Subject.of_user(self.user) if self.user else Subject.of_person(self.person)
        return known._replace(person=self.person or known.person)

    @property
    def who(self):
        """The name for lists, as long as there is one."""
        return str(self.user or self.person or "–")

    @property
    def is_overdue(self):
        return self.state == self.State.NEW and self.due_on < timezone.localdate()
