"""The forms behind every upload in the admin; Wagtail's settings name them."""

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm
from wagtailmedia.settings import wagtailmedia_settings

from .documents import clean_document
from .media import clean_captions, clean_media
from .pictures import clean_picture


class PictureField(WagtailImageField):
    """Wagtail's field behind our cleaning, so that what it checks is what is stored."""

    def to_python(self, data):
        return super().to_python(data and clean_picture(data))


class ImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            self.fields["file"] = PictureField(
                label=given.label, required=given.required, widget=given.widget
            )


class AvatarForm(AvatarPreferencesForm):
    avatar = PictureField(label=_("Upload a profile picture"), required=False)


def when_new(clean, file, *arguments):
    """Clean a file that came with the form; one that it had already was cleaned then."""
    return clean(file, *arguments) if isinstance(file, UploadedFile) else file


class DocumentForm(BaseDocumentForm):
    def clean_file(self):
        return when_new(clean_document, self.cleaned_data["file"])


class MediaForm(BaseMediaForm):
    def clean_file(self):
        by_type = {
            "audio": wagtailmedia_settings.AUDIO_EXTENSIONS,
            "video": wagtailmedia_settings.VIDEO_EXTENSIONS,
        }
        return when_new(clean_media, self.cleaned_data["file"], by_type[self.instance.type])

    def clean_thumbnail(self):
        return when_new(clean_picture, self.cleaned_data["thumbnail"])

    def clean_captions(self):
        return when_new(clean_captions, self.cleaned_data["captions"])
