"""The controlled vocabulary that editors maintain, and free tags that keep their Thai marks."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import GenericTaggedItemBase, ItemBase, TagBase
from wagtail.search import index

from core.thai import ascii_slug

from .referable import Referable


class Term(index.Indexed, Referable):
    """A term of one vocabulary."""

    search_fields = [
        index.SearchField("name_th"),
        index.AutocompleteField("name_th"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.FilterField("archived"),
    ]

    class Meta(Referable.Meta):
        abstract = True


class LearningArea(Term):
    class Meta(Term.Meta):
        verbose_name = _("learning area")
        verbose_name_plural = _("learning areas")


class GradeLevel(Term):
    class Meta(Term.Meta):
        verbose_name = _("grade level")
        verbose_name_plural = _("grade levels")


class PolicyFocus(Term):
    class Meta(Term.Meta):
        verbose_name = _("policy focus")
        verbose_name_plural = _("policy focuses")


class SchoolYear(Term):
    """A school year; its code is the year of the Buddhist era, as in 2568."""

    class Meta(Term.Meta):
        ordering = ["-code"]
        verbose_name = _("school year")
        verbose_name_plural = _("school years")


class Tag(TagBase):
    """A free keyword. The name keeps every mark; the slug is ASCII, for addresses."""

    free_tagging = True

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def slugify(self, tag, i=None):
        slug = ascii_slug(tag) or slugify(tag) or "tag"
        return slug if i is None else f"{slug}-{i}"


class TaggedPage(ItemBase):
    tag = models.ForeignKey(
        Tag, verbose_name=_("tag"), on_delete=models.CASCADE, related_name="tagged_pages"
    )
    content_object = ParentalKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        unique_together = [("tag", "content_object")]
        verbose_name = _("tag of a page")


class TaggedFile(GenericTaggedItemBase):
    """A tag on an image, a document or a media file."""

    tag = models.ForeignKey(
        Tag, verbose_name=_("tag"), on_delete=models.CASCADE, related_name="tagged_files"
    )

    class Meta:
        verbose_name = _("tag of a file")
