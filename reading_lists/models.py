"""Lists of pages that a reader gathers, in an order of their own."""

import secrets
import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models import PageIdentity

LONGEST_NAME = 120
TOKEN_BYTES = 16  # nobody guesses one of 2**128


class ReadingList(models.Model):
    """One list of one reader; the browser that makes it gives it its key."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reader"),
        on_delete=models.CASCADE,
        related_name="reading_lists",
    )
    owner.wagtail_reference_index_ignore = True
    name = models.CharField(_("name of the list"), max_length=LONGEST_NAME)
    # Null while nobody else may see it; each time it is shared it gets another address.
    token = models.CharField(  # noqa: DJ001  many lists have none, and those that are must differ
        max_length=32, unique=True, null=True, editable=False
    )
    made_at = models.DateTimeField(_("made on"), auto_now_add=True)

    class Meta:
        verbose_name = _("reading list")
        verbose_name_plural = _("reading lists")
        ordering = ["made_at", "pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="reading_lists_key_of_owner")
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("own_reading_list", args=[self.key])

    @property
    def shared_url(self):
        """Where everybody who has the address reads the list, or None."""
        return reverse("shared_reading_list", args=[self.token]) if self.token else None

    def share(self):
        """Give the list an address of its own, if it has none."""
        if not self.token:
            self.token = secrets.token_urlsafe(TOKEN_BYTES)
            self.save(update_fields=["token"])

    def withdraw(self):
        """Take the address away; whoever has it finds nothing any more."""
        self.token = None
        self.save(update_fields=["token"])

    @property
    def works(self):
        """The translation keys of the pages, in order."""
        return [item.work.translation_key for item in self.items.all()]


class ReadingListItem(models.Model):
    """A page of a list, in whatever language it is read, wherever it is moved."""

    reading_list = models.ForeignKey(ReadingList, on_delete=models.CASCADE, related_name="items")
    work = models.ForeignKey(PageIdentity, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("page of a reading list")
        ordering = ["position", "pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(fields=["reading_list", "work"], name="reading_lists_page_once")
        ]

    def __str__(self):
        return str(self.work)
