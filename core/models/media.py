"""Images, renditions, documents and media files, each with credit and licence."""

from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index
from wagtailmedia.models import AbstractMedia

from core.uploads.names import clean_name

from .taxonomy import TaggedFile


class Licence(models.TextChoices):
    UNKNOWN = "", _("Not stated")
    OWN = "own", _("All rights reserved")
    CC_BY = "cc-by", _("CC BY: use freely, name the maker")
    CC_BY_SA = "cc-by-sa", _("CC BY-SA: the same, share alike")
    CC_BY_NC = "cc-by-nc", _("CC BY-NC: not for sale")
    CC_BY_NC_SA = "cc-by-nc-sa", _("CC BY-NC-SA: not for sale, share alike")
    PUBLIC_DOMAIN = "public-domain", _("Public domain")


def stored_name(folder, filename):
    """Return an ASCII path that tells nothing; Thai file names live on in the title."""
    suffix = PurePath(filename).suffix.lower()[:10]
    return f"{folder}/{get_random_string(16).lower()}{suffix}"


def document_path(instance, filename):
    return stored_name("documents", filename)


def media_path(instance, filename):
    return stored_name("media", filename)


def thumbnail_path(instance, filename):
    return stored_name("media_thumbnails", filename)


class Credited(models.Model):
    """Who made a file and what others may do with it."""

    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence.choices, blank=True)
    # As Wagtail's, without its reverse name: its own models of the same name have that one.
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by user"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_by_user.wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


class Refusable(models.Model):
    """Spares a file that its form refused, and why, Wagtail's second look at its name."""

    class Meta:
        abstract = True

    def clean(self):
        if self.file:
            super().clean()


class Image(Credited, AbstractImage):
    tags = TaggableManager(through=TaggedFile, blank=True, verbose_name=_("tags"))

    search_fields = [*AbstractImage.search_fields, index.SearchField("credit")]
    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self):
        """The description; a title is often a file name, which helps nobody who listens."""
        return self.description

    def get_upload_to(self, filename):
        return stored_name("original_images", filename)


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class Document(Refusable, Credited, AbstractDocument):
    file = models.FileField(_("file"), upload_to=document_path)
    tags = TaggableManager(through=TaggedFile, blank=True, verbose_name=_("tags"))
    page_count = models.PositiveIntegerField(_("number of pages"), null=True, editable=False)

    admin_form_fields = ("title", "file", "credit", "licence", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    @property
    def filename(self):
        """The title with the file's ending: what a reader who downloads it gets."""
        suffix = PurePath(self.file.name).suffix
        named = self.title.lower().endswith(suffix)
        name = self.title if named else f"{self.title}{suffix}"
        return clean_name(name.replace("/", "-").replace("\\", "-"))


class Media(Refusable, Credited, AbstractMedia):
    file = models.FileField(_("file"), upload_to=media_path)
    thumbnail = models.FileField(_("thumbnail"), upload_to=thumbnail_path, blank=True)
    captions = models.FileField(
        _("captions (WebVTT)"), upload_to=media_path, blank=True, help_text=_("A .vtt file.")
    )
    tags = TaggableManager(through=TaggedFile, blank=True, verbose_name=_("tags"))

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "duration",
        "width",
        "height",
        "thumbnail",
        "captions",
        "credit",
        "licence",
        "tags",
    )

    class Meta:
        verbose_name = _("media file")
        verbose_name_plural = _("media files")
