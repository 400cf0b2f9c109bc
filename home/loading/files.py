"""Pictures, documents and media of the demo, stored once each."""

from functools import cache

from django.core.files import File
from django.core.files.base import ContentFile

from core.models import Document, Image, Media
from schools.models import Office

from .sources import FILES, read


class Library:
    """Finds demo files by their names; stores a file the first time it is asked for."""

    def __init__(self):
        self.catalogue = read("files.yaml")
        self.collection = Office.objects.get(code="main").collection
        self.common = {
            "collection": self.collection,
            "licence": self.catalogue["licence"],
            "credit": self.catalogue["credit"],
        }
        self.image, self.document, self.media = (
            cache(method) for method in (self._image, self._document, self._media)
        )

    def _stored(self, model, title):
        return model.objects.filter(collection=self.collection, title=title).first()

    def _image(self, name):
        title = self.catalogue["pictures"][name]
        return self._stored(Image, title) or Image.objects.create(
            title=title, description=title, file=content(name), **self.common
        )

    def _document(self, name):
        title = self.catalogue["documents"][name]
        found = self._stored(Document, title)
        if found is None:
            found = Document(title=title, file=content(name), **self.common)
            found.file_size = found.file.size
            found.save()
        return found

    def _media(self, name):
        entry = dict(self.catalogue["media"][name])
        files = {key: content(entry.pop(key)) for key in ("captions", "thumbnail") if key in entry}
        return self._stored(Media, entry["title"]) or Media.objects.create(
            file=content(name), **files, **entry, **self.common
        )


def content(name):
    """Return a demo file as an upload."""
    with (FILES / name).open("rb") as file:
        return ContentFile(File(file).read(), name=name)
