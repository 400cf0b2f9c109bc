"""Who was told what, and who agreed to what: a row each time, never rewritten but to end it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ConsentQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(withdrawn_at__isnull=True)


class Consent(models.Model):
    """One person, one purpose, one version of the notice."""

    class Purpose(models.TextChoices):
        NOTICE = "notice", _("Told of the privacy notice")
        NAMED = "named", _("Name, position and picture on public pages")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.CASCADE,
        related_name="consents",
    )
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    version = models.CharField(_("version of the notice"), max_length=10)
    given_at = models.DateTimeField(_("given on"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_at", "-pk"]
        default_permissions = []

    def __str__(self):
        return f"{self.get_purpose_display()} ({self.version})"
