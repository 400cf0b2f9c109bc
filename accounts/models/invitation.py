"""An invitation: to one address, for one part in the office or at a school."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import Group
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from core.groups import group_name
from core.models import User

# Groups that one belongs to at a school; a membership has the role of the same code.
SCHOOL_GROUPS = ("teacher", "director")
SIGNER = signing.Signer(salt="accounts.invitation")


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Keep the invitations that can still be accepted."""
        return self.unanswered().filter(expires_at__gt=timezone.now())

    def unanswered(self):
        return self.filter(accepted_at__isnull=True)

    def by_token(self, token):
        """Return the invitation that a link names, or None when the link is not ours."""
        try:
            return self.filter(pk=SIGNER.unsign(token)).first()
        except signing.BadSignature:
            return None


class Invitation(models.Model):
    """A single-use link to an account. The link is made from the row and never stored."""

    email = models.EmailField(_("e-mail address"))
    title = models.CharField(pgettext_lazy("before a name", "title"), max_length=40, blank=True)
    first_name = models.CharField(_("first name"), max_length=150, blank=True)
    last_name = models.CharField(_("last name"), max_length=150, blank=True)
    group = models.ForeignKey(Group, verbose_name=_("role"), on_delete=models.PROTECT)
    school = models.ForeignKey(
        "schools.School",
        verbose_name=_("school"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("invited on"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent on"), null=True, editable=False)
    expires_at = models.DateTimeField(_("valid until"), editable=False)
    accepted_at = models.DateTimeField(_("accepted on"), null=True, editable=False)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="invitations",
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(
                fields=["email", "group", "school"],
                condition=Q(accepted_at__isnull=True),
                name="accounts_one_open_invitation",
                violation_error_message=_("This person has an open invitation already."),
            ),
            models.UniqueConstraint(
                fields=["email", "group"],
                condition=Q(accepted_at__isnull=True, school__isnull=True),
                name="accounts_one_open_office_invitation",
                violation_error_message=_("This person has an open invitation already."),
            ),
        ]

    def __str__(self):
        return f"{self.email} – {self.role}"

    def save(self, *args, **kwargs):
        self.email = self.email.strip().lower()
        self.expires_at = self.expires_at or self.next_expiry()
        super().save(*args, **kwargs)

    def get_absolute_url(self, language="th"):
        with override(language):
            return reverse("account_invitation", args=[self.token])

    def clean(self):
        super().clean()
        self.email = self.email.strip().lower()
        if self.group_id and self.is_for_school != bool(self.school_id):
            message = (
                _("Choose the school of this person.")
                if self.is_for_school
                else _("Only teachers and directors belong to a school. Leave this empty.")
            )
            raise ValidationError({"school": message})

    @staticmethod
    def next_expiry():
        return timezone.now() + timedelta(days=settings.INVITATION_DAYS)

    @property
    def role(self):
        """The name of the group in the language in force."""
        return group_name(self.group)

    @property
    def is_for_school(self):
        return self.group.name in SCHOOL_GROUPS

    @property
    def is_expired(self):
        return self.accepted_at is None and self.expires_at <= timezone.now()

    @property
    def is_open(self):
        return self.accepted_at is None and not self.is_expired

    @property
    def state(self):
        """Return what has become of it, for lists."""
        if self.accepted_at:
            return _("Accepted")
        return _("Expired") if self.is_expired else _("Waiting for an answer")

    @property
    def token(self):
        return SIGNER.sign(str(self.pk))

    @property
    def account(self):
        """The account that has this address already, or None."""
        return User.objects.filter(email__iexact=self.email).first()
