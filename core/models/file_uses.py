"""Which published content shows which file, written in the same transaction as the content.

Wagtail's reference index answers the same question, but a task brings it up to date after a while.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models


class FileUse(models.Model):
    """One holder, a page or another public row, shows one file."""

    file_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    file_id = models.PositiveBigIntegerField()
    holder_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    holder_id = models.PositiveBigIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file_type", "file_id", "holder_type", "holder_id"], name="core_file_use"
            )
        ]
        indexes = [models.Index(fields=["holder_type", "holder_id"], name="core_file_holder")]

    def __str__(self):
        return f"{self.file_type_id}:{self.file_id} ← {self.holder_type_id}:{self.holder_id}"
