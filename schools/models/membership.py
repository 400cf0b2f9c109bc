"""Who belongs to which school, as what, and since when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .register import School


class MembershipQuerySet(models.QuerySet):
    def current(self, day=None):
        """Keep the memberships in force on the day (today when not given)."""
        day = day or timezone.localdate()
        begun = Q(since__isnull=True) | Q(since__lte=day)
        not_over = Q(until__isnull=True) | Q(until__gte=day)
        return self.filter(begun & not_over)


class Membership(models.Model):
    """A user's time at a school."""

    class Role(models.TextChoices):
        TEACHER = "teacher", _("Teacher")
        DIRECTOR = "director", _("School director")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    school = models.ForeignKey(
        School, verbose_name=_("school"), on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=10, choices=Role.choices, default=Role.TEACHER)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                name="schools_membership_ends_after_it_begins",
                violation_error_message=_("A membership cannot end before it begins."),
            )
        ]

    def __str__(self):
        return f"{self.user} – {self.school}"
