"""Persons: who wrote, made, earned or looks after something, with an account or without."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from core.localised import in_thai
from core.thai import sort_key

from .referable import Archivable, validate_code


class Person(index.Indexed, Archivable):
    """A person as shown on pages."""

    files_are_public = True

    code = models.CharField(
        _("code"), max_length=40, unique=True, null=True, blank=True, validators=[validate_code]
    )
    display_name = models.CharField(_("name as shown"), max_length=200)
    display_name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    sort_key = models.CharField(max_length=400, editable=False, db_index=True)
    position = models.CharField(_("position"), max_length=200, blank=True)
    position_en = models.CharField(_("position in English"), max_length=200, blank=True)
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="person",
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("own page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    consent_given_on = models.DateField(
        _("consent given on"),
        null=True,
        blank=True,
        help_text=_("The day this person agreed to be named and shown on public pages."),
    )

    search_fields = [
        index.SearchField("display_name"),
        index.AutocompleteField("display_name"),
        index.SearchField("display_name_en"),
        index.AutocompleteField("display_name_en"),
        index.FilterField("archived"),
    ]

    class Meta:
        ordering = ["sort_key"]
        verbose_name = _("person")
        verbose_name_plural = _("persons")

    def __str__(self):
        return self.name

    @property
    def name(self):
        return self.display_name if in_thai() else self.display_name_en or self.display_name

    @property
    def has_consented(self):
        """Whether this person agreed to a public page of what they made."""
        return bool(self.consent_given_on) and self.consent_given_on <= timezone.localdate()

    def get_absolute_url(self):
        if self.code:
            return reverse("people:detail", args=[self.code])
        return reverse("people:numbered", args=[self.pk])

    def clean(self):
        super().clean()
        self.code = self.code or None

    def save(self, *args, **kwargs):
        self.sort_key = sort_key(self.display_name)[:400]
        super().save(*args, **kwargs)


class WithPerson(models.Manager):
    """Fetches the person with the link: nobody asks for one without the other."""

    def get_queryset(self):
        return super().get_queryset().select_related("person")


class PersonLink(Orderable):
    """An ordered relation from a page, of whatever type, to a person."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="%(class)s_links"
    )

    objects = WithPerson()
    panels = ["person"]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return str(self.person)


class PagePerson(PersonLink):
    """Who made the page's subject: its authors, makers or awardees, as the page type says."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="people")

    class Meta(PersonLink.Meta):
        verbose_name = _("person")


class PageSteward(PersonLink):
    """Who looks after the page: keeps it right and reviews it when it is due."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="stewards")

    class Meta(PersonLink.Meta):
        verbose_name = _("person responsible")
