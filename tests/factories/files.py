"""Small real files for tests."""

from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image as PillowImage

from core.models import Document, Image


def picture_bytes(size=(640, 400), colour=(13, 92, 90)):
    buffer = BytesIO()
    PillowImage.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


def make_image(title="ภาพทดสอบ", **fields):
    return Image.objects.create(
        title=title, file=ContentFile(picture_bytes(), name="รูป.png"), **fields
    )


def make_document(title="แผนการสอน", content=b"%PDF-1.4 test", name="แผน.pdf", **fields):
    return Document.objects.create(title=title, file=ContentFile(content, name=name), **fields)
