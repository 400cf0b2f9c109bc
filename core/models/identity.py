"""What stays the same while a page moves, is renamed and is translated."""

from django.db import models
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that is misread on paper: no 0, 1, i, l, o
LENGTH = 7


def new_short_id():
    """Return an unguessed short id for a permanent address (31**7 possibilities)."""
    return get_random_string(LENGTH, ALPHABET)


class PageIdentity(models.Model):
    """One row for a page and all its translations; a copy of a page gets a row of its own."""

    translation_key = models.UUIDField(unique=True, editable=False)
    short_id = models.CharField(max_length=16, unique=True, default=new_short_id, editable=False)
    # Null, not empty, where nothing was imported: the ids that there are must be unique.
    source_id = models.CharField(  # noqa: DJ001
        _("id where it was imported from"), max_length=200, unique=True, null=True, editable=False
    )

    class Meta:
        verbose_name = _("page identity")

    def __str__(self):
        return self.short_id

    def get_absolute_url(self):
        return reverse("permanent_address", args=[self.short_id])
