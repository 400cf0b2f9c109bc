"""Blocks of pictures, sound, film and files."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtailmedia.blocks import AudioChooserBlock, VideoChooserBlock

from core.embeds import player_address


class NamedImageBlock(ImageBlock):
    """Wagtail's, which names the picture itself in English only."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        self.child_blocks["image"].label = _("Picture file")


class PictureBlock(blocks.StructBlock):
    image = NamedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=300)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture with a caption; its credit comes from the picture itself.")
        template = "blocks/picture.html"
        preview_template = "blocks/previews/picture.html"


class GalleryBlock(blocks.ListBlock):
    """Several pictures seen together."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or PictureBlock(), **kwargs)

    class Meta:
        icon = "image"
        label = _("Gallery")
        description = _("Several pictures side by side.")
        template = "blocks/gallery.html"
        preview_template = "blocks/previews/gallery.html"


class VideoValue(blocks.StructValue):
    @property
    def player_address(self):
        """The address of the outside player, or nothing when the file is ours."""
        return player_address(self.get("address") or "")


class VideoBlock(blocks.StructBlock):
    """A film of ours or one that lives elsewhere; exactly one of the two."""

    title = blocks.CharBlock(label=_("Title"), max_length=200)
    file = VideoChooserBlock(label=_("Film file"), required=False)
    address = blocks.URLBlock(
        label=_("Address of a film elsewhere"),
        required=False,
        help_text=_("YouTube or Vimeo. Nothing is loaded from there before the reader asks."),
    )
    poster = ImageChooserBlock(label=_("Picture shown before it plays"), required=False)

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A film, with captions where there are any.")
        template = "blocks/video.html"
        preview_template = "blocks/previews/video.html"
        value_class = VideoValue

    def clean(self, value):
        value = super().clean(value)
        if bool(value.get("file")) == bool(value.get("address")):
            message = _("Choose a film file or give an address, one of the two.")
            raise StructBlockValidationError({"file": ValidationError(message)})
        if value.get("address") and not value.player_address:
            message = _("This address is not of a film on YouTube or Vimeo.")
            raise StructBlockValidationError({"address": ValidationError(message)})
        return value


class AudioBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=200)
    file = AudioChooserBlock(label=_("Sound file"))

    class Meta:
        icon = "media"
        label = _("Audio")
        description = _("A sound recording.")
        template = "blocks/audio.html"
        preview_template = "blocks/previews/audio.html"


class DocumentListBlock(blocks.ListBlock):
    """Files to download."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or DocumentChooserBlock(label=_("File")), **kwargs)

    class Meta:
        icon = "doc-full"
        label = _("Files")
        description = _("Files to download, with their type and size.")
        template = "blocks/documents.html"
        preview_template = "blocks/previews/documents.html"
