"""Reading the text of documents into the database."""

from pathlib import PurePath

from django.db.models import F, Q
from django.utils import timezone
from wagtail.utils.file import hash_filelike

from .extraction import FAILED, Extract, read_file
from .models import Document, DocumentText


def unread_documents():
    """Return the documents whose present file was not read yet."""
    return Document.objects.filter(
        Q(content=None)
        | Q(content__state=DocumentText.State.WAITING)
        | ~Q(content__file_name=F("file"))
    )


def read_document(document, again=False):
    """Read a document's file, unless its text is known, and note it; returns the row."""
    known = DocumentText.objects.filter(document=document).first()
    try:
        with document.file.storage.open(document.file.name) as file:
            digest = hash_filelike(file)
            if known and known.file_hash == digest and not again:
                return _still(known, document)
            extract = read_file(file, PurePath(document.file.name).suffix)
    except OSError:
        digest, extract = "", Extract(FAILED)
    return _note(document, extract, digest)


def _still(known, document):
    """Keep what is known of the same content, perhaps under another name."""
    if known.file_name != document.file.name:
        known.file_name = document.file.name
        known.save(update_fields=["file_name"])
        announce(document)
    return known


def _note(document, extract, digest):
    """Store the text, unless the document was deleted or has another file by now."""
    present = Document.objects.filter(pk=document.pk, file=document.file.name)
    if not present.exists():
        return None
    content, _made = DocumentText.objects.update_or_create(
        document=document,
        defaults={
            "state": extract.state,
            "text": extract.text,
            "characters": len(extract.text),
            "file_name": document.file.name,
            "file_hash": digest,
            "extracted_at": timezone.now(),
        },
    )
    document.page_count = extract.pages
    announce(document)
    return content


def announce(document):
    """Save the document, so that whatever shows it is indexed anew."""
    document.save(update_fields=["page_count"])
