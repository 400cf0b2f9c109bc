from django.db import models


class RelatedPage(models.Model):
    """A page about the same as another, found ahead of its readers (`core.related`)."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="related")
    other = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="relating")
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["page", "other"], name="core_related_once"),
        ]

    def __str__(self):
        return f"{self.page_id} → {self.other_id}"
