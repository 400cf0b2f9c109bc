"""Which files may say who made them, and cleaning these."""

from django.db import transaction
from django.utils import timezone
from wagtail.utils.file import hash_filelike

from core.models import FILE_MODELS, Document, DocumentText, Image, attached_files
from core.own_data import pages_of

from .file_metadata import NotCleaned, clean_file


def files_of(subject, changed):
    """Return the files that the person uploaded, shows on a page, or is named in the row of."""
    keys = {model: set() for model in FILE_MODELS}
    for page in pages_of(subject).specific().iterator():
        for version in (page, page.get_latest_revision_as_object()):
            for model, key in attached_files(version):
                keys[model].add(key)
    for instance in changed:
        instance = instance.document if isinstance(instance, DocumentText) else instance
        if type(instance) in keys:
            keys[type(instance)].add(instance.pk)
    for model, found in keys.items():
        if subject.user:
            uploads = model.objects.filter(uploaded_by_user=subject.user)
            found.update(uploads.values_list("pk", flat=True))
        yield from model.objects.filter(pk__in=found)


def clean_files(subject, names, changed):
    """Clean the files; returns those that somebody has to look at, by model and key."""
    left = []
    for file in files_of(subject, changed):
        try:
            if clean_file(file.file.name, names):
                note_new_content(file)
        except NotCleaned:
            left.append(file)
    named_inside = [text.document for text in changed if isinstance(text, DocumentText)]
    return list(dict.fromkeys([*left, *named_inside]))


@transaction.atomic
def note_new_content(file):
    """Bring what is known of the file's bytes up to date, and drop what was drawn from it."""
    with file.file.storage.open(file.file.name) as content:
        digest = hash_filelike(content)
    changes = {"file_hash": digest, "file_size": file.file.storage.size(file.file.name)}
    known = {field.name for field in file._meta.concrete_fields}
    changes = {name: value for name, value in changes.items() if name in known}
    if changes:
        type(file).objects.filter(pk=file.pk).update(**changes)
    if isinstance(file, Image):
        for rendition in file.renditions.all():
            rendition.delete()
    if isinstance(file, Document):
        # The text was read already, and what is taken out of it is not to be read in again.
        DocumentText.objects.filter(document=file).update(
            file_hash=digest, extracted_at=timezone.now()
        )
