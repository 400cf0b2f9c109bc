"""Keeps what `FileUse` says equal to what is published, at the moment when it is published."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page

from .models import FileUse, attached_files


def type_of(model):
    return ContentType.objects.get_for_model(model)


def holder_of(instance):
    """Return what names the holder of files: all page types are pages."""
    model = Page if isinstance(instance, Page) else type(instance)
    return {"holder_type": type_of(model), "holder_id": instance.pk}


@transaction.atomic
def note_files(instance):
    """Write down the files that the published content of the instance, as it is here, shows."""
    holder = holder_of(instance)
    shown = {(type_of(model).pk, key) for model, key in attached_files(instance)}
    known = {(use.file_type_id, use.file_id): use.pk for use in FileUse.objects.filter(**holder)}
    FileUse.objects.filter(pk__in=[known[file] for file in known.keys() - shown]).delete()
    FileUse.objects.bulk_create(
        FileUse(file_type_id=file_type, file_id=key, **holder)
        for file_type, key in shown - known.keys()
    )


def forget_files(instance):
    FileUse.objects.filter(**holder_of(instance)).delete()
