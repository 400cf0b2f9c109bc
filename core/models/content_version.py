from django.db import models


class ContentVersion(models.Model):
    """One row: how often what readers see has changed (`core.content_version`)."""

    number = models.BigIntegerField(default=0)

    def __str__(self):
        return str(self.number)
