"""What was changed in a page, as its readers are told."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel


class PageChange(models.Model):
    """One public note: what changed, and when."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="changes")
    made_on = models.DateField(_("date"), default=timezone.localdate)
    text = models.CharField(_("what changed"), max_length=200)

    panels = [FieldRowPanel(["made_on", "text"])]

    class Meta:
        ordering = ["-made_on", "-pk"]
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self):
        return self.text
