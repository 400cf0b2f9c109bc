"""What readers asked, counted by day. Nothing of this tells who asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 100


class AskedQuery(models.Model):
    """One query on one day."""

    day = models.DateField()
    query = models.CharField(_("query"), max_length=LONGEST * 2)
    times = models.PositiveIntegerField(_("times asked"), default=0)
    openly = models.PositiveIntegerField(
        default=0, help_text="times asked by somebody who sees nothing but what is public"
    )
    found = models.PositiveIntegerField(_("pages found"), default=0)
    clicks = models.PositiveIntegerField(_("times clicked"), default=0)

    class Meta:
        verbose_name = _("asked query")
        verbose_name_plural = _("asked queries")
        constraints = [
            models.UniqueConstraint(fields=["day", "query"], name="search_query_once_a_day")
        ]
        indexes = [models.Index(fields=["query", "-day"], name="search_query_days")]

    def __str__(self):
        return self.query
