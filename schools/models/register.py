"""Office, network and school."""

from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Collection, Site
from wagtail.search import index

from core.models import Referable
from core.thai import sort_key


class Office(Referable):
    """An educational service area office, with its site and the folder of its files."""

    site = models.OneToOneField(
        Site, verbose_name=_("site"), null=True, blank=True, on_delete=models.PROTECT
    )
    collection = models.OneToOneField(
        Collection, verbose_name=_("collection"), null=True, blank=True, on_delete=models.PROTECT
    )

    class Meta(Referable.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")


class SchoolNetwork(index.Indexed, Referable):
    """Schools that work together."""

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="networks"
    )

    search_fields = [
        index.SearchField("name_th"),
        index.AutocompleteField("name_th"),
        index.SearchField("name_en"),
    ]

    class Meta(Referable.Meta):
        verbose_name = _("school network")
        verbose_name_plural = _("school networks")


class School(index.Indexed, Referable):
    """A school of the office; its code is what filters, imports and addresses use."""

    search_type = "school"
    files_are_public = True

    class Size(models.TextChoices):
        """The sizes of the Office of the Basic Education Commission, by number of pupils."""

        SMALL = "small", _("Small (up to 120 pupils)")
        MEDIUM = "medium", _("Medium (121–600 pupils)")
        LARGE = "large", _("Large (601–1,500 pupils)")
        EXTRA_LARGE = "extra-large", _("Extra large (over 1,500 pupils)")

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        MERGED = "merged", _("Taught together with another school")
        CLOSED = "closed", _("Closed")

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="schools"
    )
    network = models.ForeignKey(
        SchoolNetwork,
        verbose_name=_("school network"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="schools",
    )
    size = models.CharField(_("size"), max_length=12, choices=Size.choices, default=Size.SMALL)
    place = models.CharField(
        _("place"), max_length=200, blank=True, help_text=_("Sub-district and district")
    )
    is_on_island = models.BooleanField(_("on an island"), default=False)
    is_in_hills = models.BooleanField(_("in the hills"), default=False)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.OPEN
    )
    collection = models.OneToOneField(
        Collection,
        verbose_name=_("collection"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="school",
    )
    sort_key = models.CharField(max_length=400, editable=False, db_index=True)

    search_fields = [
        index.SearchField("name_th", boost=2),
        index.AutocompleteField("name_th"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.SearchField("place"),
        index.FilterField("archived"),
        index.FilterField("status"),
    ]

    class Meta(Referable.Meta):
        ordering = ["sort_key"]
        verbose_name = _("school")
        verbose_name_plural = _("schools")

    def save(self, *args, **kwargs):
        self.sort_key = sort_key(self.name_th)[:400]
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("schools:detail", args=[self.code])

    @cached_property
    def area_code(self):
        """Schools are woven in the neutral colours."""
        return "none"

    def is_searchable(self):
        return not self.archived

    def search_url(self, locale):
        """Return the address of the school's page in the given language."""
        with override(locale):
            return self.get_absolute_url()

    def search_document(self):
        """Return the words of each part, as `search` weighs them."""
        network = f"{self.network.name_th} {self.network.name_en}" if self.network else ""
        return {
            "title": self.name_th,
            "summary": self.place,
            "body": f"{self.name_en}\n{network}\n{self.code}",
        }

    def search_facets(self):
        """Return the codes that this school, and what comes from it, is counted by."""
        network = [self.network.code] if self.network else []
        return {"school": [self.code], "network": network}
