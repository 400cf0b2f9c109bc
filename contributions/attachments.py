"""Where the pictures and files of a page are, and how one is added, described and taken out.

The client names each upload; the name is the key of its block, so that an upload that is sent again
because its answer was lost is there once.
"""

from dataclasses import dataclass

from core.models import Document, Image

from .streams import blocks_of, kinds_in, new_block, put_blocks

MOST = 20  # pictures, and files, of one page


@dataclass
class Attachment:
    """A file as it stands in a page; `alt` and `is_decorative` are said of pictures only."""

    key: str
    file: object
    alt: str = ""
    is_decorative: bool = False

    @property
    def is_described(self):
        return self.is_decorative or bool(self.alt)


class StreamPictures:
    """Pictures as blocks of a stream, beside whatever else it holds."""

    most = MOST

    def __init__(self, name):
        self.name = name

    def blocks(self, page):
        return [b for b in blocks_of(page, self.name) if b["type"] == "picture"]

    def list(self, page):
        stored = [(block["id"], block["value"]["image"] or {}) for block in self.blocks(page)]
        images = Image.objects.in_bulk([value.get("image") for _key, value in stored])
        return [
            Attachment(
                key,
                images[value["image"]],
                value.get("alt_text") or "",
                bool(value.get("decorative")),
            )
            for key, value in stored
            if value.get("image") in images
        ]

    def add(self, page, key, image):
        value = {"image": image.pk, "alt_text": "", "decorative": False}
        block = new_block("picture", {"image": value, "caption": ""}, key)
        put_blocks(page, self.name, [*blocks_of(page, self.name), block])

    def describe(self, page, key, alt, is_decorative):
        blocks = blocks_of(page, self.name)
        for block in blocks:
            if block["type"] == "picture" and block["id"] == key:
                block["value"]["image"] |= {"alt_text": alt, "decorative": is_decorative}
        put_blocks(page, self.name, blocks)

    def remove(self, page, key):
        put_blocks(page, self.name, [b for b in blocks_of(page, self.name) if b["id"] != key])


class FieldFile:
    """The one file of a field; another takes its place."""

    most = 1

    def __init__(self, name):
        self.name = name

    def list(self, page):
        file = getattr(page, self.name)
        return [Attachment(self.name, file)] if file else []

    def add(self, page, key, file):
        setattr(page, self.name, file)

    def remove(self, page, key):
        if key == self.name:
            setattr(page, self.name, None)


class FieldPicture(FieldFile):
    """The one picture of a field; its description belongs to the picture."""

    def list(self, page):
        image = getattr(page, self.name)
        return [Attachment(self.name, image, image.description)] if image else []

    def describe(self, page, key, alt, is_decorative):
        image = getattr(page, self.name)
        if image and image.uploaded_by_user_id == page.owner_id and image.description != alt:
            image.description = alt
            image.save(update_fields=["description"])


class StreamFiles:
    """Files as blocks of a stream of their own."""

    most = MOST
    kind = "file"

    def __init__(self, name):
        self.name = name

    def stored(self, page):
        """Return [(key, key of the document)]."""
        blocks = blocks_of(page, self.name)
        return [(b["id"], b["value"]) for b in blocks if b["type"] == self.kind]

    def list(self, page):
        stored = self.stored(page)
        documents = Document.objects.in_bulk([key for _id, key in stored])
        return [Attachment(key, documents[pk]) for key, pk in stored if pk in documents]

    def add(self, page, key, document):
        block = new_block(self.kind, document.pk, key)
        put_blocks(page, self.name, [*blocks_of(page, self.name), block])

    def remove(self, page, key):
        put_blocks(page, self.name, [b for b in blocks_of(page, self.name) if b["id"] != key])


class ListedFiles(StreamFiles):
    """Files as items of the lists of files in a body; new ones go into the last list."""

    kind = "documents"

    def lists(self, blocks):
        return [block for block in blocks if block["type"] == self.kind]

    def stored(self, page):
        lists = self.lists(blocks_of(page, self.name))
        return [(item["id"], item["value"]) for block in lists for item in block["value"]]

    def add(self, page, key, document):
        blocks = blocks_of(page, self.name)
        if not self.lists(blocks):
            blocks.append(new_block(self.kind, []))
        self.lists(blocks)[-1]["value"].append(new_block("item", document.pk, key))
        put_blocks(page, self.name, blocks)

    def remove(self, page, key):
        blocks = blocks_of(page, self.name)
        for block in self.lists(blocks):
            block["value"] = [item for item in block["value"] if item["id"] != key]
        kept = [b for b in blocks if b["type"] != self.kind or b["value"]]
        put_blocks(page, self.name, kept)


def pictures_of(model):
    """Return where the pictures of a page type are."""
    name = model.contribution_form.pictures
    is_stream = kinds_in(model._meta.get_field(name))
    return StreamPictures(name) if is_stream else FieldPicture(name)


def files_of(model):
    """Return where the files of a page type are."""
    name = model.contribution_form.files
    kinds = kinds_in(model._meta.get_field(name))
    if not kinds:
        return FieldFile(name)
    return StreamFiles(name) if StreamFiles.kind in kinds else ListedFiles(name)
