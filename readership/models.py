"""What is counted: readings until midnight, numbers by day for ever, and where they are shown."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Page

THE_PAGE_ITSELF = 0


class Reading(models.Model):
    """Somebody read a page, or took one of its files; gone after midnight.

    `reader` and `place` are keyed hashes (`readership.readers`); the key lives for one day.
    """

    day = models.DateField()
    minute = models.PositiveIntegerField(help_text="since 1970")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    # The key of the file that was taken; without a file, the page was read.
    document = models.PositiveBigIntegerField(default=THE_PAGE_ITSELF)
    reader = models.CharField(max_length=32)
    place = models.CharField(max_length=16)
    is_added = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = []
        constraints = [
            # Two at once from one reader are one.
            models.UniqueConstraint(
                fields=["reader", "page", "document", "minute"], name="readership_once_a_minute"
            )
        ]
        indexes = [
            models.Index(fields=["id"], condition=Q(is_added=False), name="readership_to_add"),
            models.Index(fields=["place"], name="readership_place"),
            models.Index(fields=["day"], name="readership_reading_day"),
        ]

    def __str__(self):
        return f"{self.day}: {self.page_id}"


class DailyTotal(models.Model):
    """What became of one page on one day. Of a page that is deleted the numbers stay."""

    day = models.DateField(_("day"))
    page = models.ForeignKey(
        Page, verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    views = models.PositiveIntegerField(_("times read"), default=0)
    downloads = models.PositiveIntegerField(_("downloads"), default=0)
    readers = models.PositiveIntegerField(_("readers"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("statistics of a day")
        verbose_name_plural = _("statistics")
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(fields=["page", "day"], name="readership_once_a_day")
        ]
        indexes = [models.Index(fields=["day"], name="readership_total_day")]

    def __str__(self):
        return f"{self.day}: {self.views}"


class DailyVisitors(models.Model):
    """How many different readers the whole library had on one day."""

    day = models.DateField(unique=True)
    readers = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"{self.day}: {self.readers}"


@register_setting(icon="view")
class StatisticsSettings(BaseSiteSetting):
    """Where readers see the numbers; each page may differ."""

    shows_numbers = models.BooleanField(
        _("show how often a page was read"),
        default=True,
        help_text=_("At the end of pages. Each page may be set otherwise, under its settings."),
    )
    least_views = models.PositiveIntegerField(
        _("only from this many times on"),
        default=20,
        help_text=_("So that a new page does not look as if nobody came."),
    )

    panels = [MultiFieldPanel(["shows_numbers", "least_views"], _("Numbers that readers see"))]

    class Meta:
        verbose_name = _("statistics on pages")
