"""What follows when pages are made and published, and files uploaded."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.models import ReferenceIndex
from wagtail.signals import page_published

from .models import AddressedPage, BasePage, Document, PageIdentity
from .tasks import draw_pictures, read_text, shows_pictures


def on_page_saved(sender, instance, created, raw=False, **kwargs):
    """Give each new page, of whatever type, its permanent address."""
    if created and not raw and isinstance(instance, AddressedPage):
        PageIdentity.objects.get_or_create(translation_key=instance.translation_key)


def on_page_published(sender, instance, **kwargs):
    """Bring the reference index up to date at once: a page's files are public with the page."""
    ReferenceIndex.create_or_update_for_object(instance)
    if isinstance(instance, BasePage) and shows_pictures(instance):
        draw_pictures.enqueue(instance.pk)


def on_document_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    """Have the file read once it is stored; when it was read already, the task sees that."""
    if not raw and (update_fields is None or "file" in update_fields):
        transaction.on_commit(partial(read_text.enqueue, instance.pk))


def connect():
    """Connect the handlers; called once by the app's configuration."""
    post_save.connect(on_page_saved, dispatch_uid="core.page_identity")
    page_published.connect(on_page_published, dispatch_uid="core.page_files")
    post_save.connect(on_document_saved, sender=Document, dispatch_uid="core.document_text")
