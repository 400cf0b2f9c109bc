"""What somebody handed in from outside the admin: the page itself, and what they declared."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models import Licence


class Contribution(models.Model):
    """Beside a page that is a draft from the first save on; its words are the page's revisions."""

    class Pupils(models.TextChoices):
        NONE = "none", _("No pupil can be recognised in the pictures and files")
        CONSENT = "consent", _("Pupils can be recognised, and there is consent for it")

    page = models.OneToOneField(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="contribution",
    )
    contributor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("contributor"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="contributions",
    )
    school = models.ForeignKey(
        "schools.School", verbose_name=_("school"), on_delete=models.PROTECT, related_name="+"
    )
    # Made with the empty form, so that a form sent twice makes one page.
    token = models.UUIDField(editable=False)
    is_named = models.BooleanField(_("show my name with it"), default=True)
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence.choices, default=Licence.CC_BY_NC
    )
    pupils = models.CharField(
        _("pupils in pictures and files"), max_length=10, choices=Pupils.choices, blank=True
    )
    consent_from = models.CharField(_("who gave consent"), max_length=200, blank=True)
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)
    is_own_work = models.BooleanField(_("own work"), default=False)
    declared_at = models.DateTimeField(_("declared on"), null=True, editable=False)
    created_at = models.DateTimeField(_("made on"), auto_now_add=True)

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["-created_at", "-pk"]
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(
                fields=["contributor", "token"], name="contributions_one_page_a_form"
            )
        ]

    def __str__(self):
        return self.page.draft_title

    def get_absolute_url(self):
        return reverse("contributions:detail", args=[self.pk])
