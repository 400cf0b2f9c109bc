"""What follows when pages are made and published, and files uploaded."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageLogEntry, ReferenceIndex
from wagtail.signals import page_published

from .file_uses import forget_files, note_files
from .models import AddressedPage, BasePage, Document, PageIdentity
from .own_work import note_own_work
from .tasks import draw_pictures, read_text, relate_page, shows_pictures


def on_page_saved(sender, instance, created, raw=False, **kwargs):
    """Give each new page, of whatever type, its permanent address."""
    if created and not raw and isinstance(instance, AddressedPage):
        PageIdentity.objects.get_or_create(translation_key=instance.translation_key)


def on_page_published(sender, instance, **kwargs):
    """Bring what depends on the content up to date: files are public with the page."""
    note_files(instance)
    with transaction.atomic():
        ReferenceIndex.create_or_update_for_object(instance)
    if not isinstance(instance, BasePage):
        return
    if shows_pictures(instance):
        draw_pictures.enqueue(instance.pk)
    # Behind the task that puts it into the index, which tells what it is about.
    transaction.on_commit(partial(relate_page.enqueue, instance.pk))


def may_hold_files(model):
    """Tell whether rows of the model, which is no page, make files public; see `file_access`."""
    return getattr(model, "files_are_public", False) or hasattr(model, "shown_on")


def on_shown_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    """Note the files of what is public once it is saved, such as a person or an alias of a page.

    A live page whose draft is saved has the draft in memory, but saves only a few fields.
    """
    if isinstance(instance, AddressedPage):
        is_shown = instance.live and update_fields is None
    else:
        is_shown = may_hold_files(sender)
    if is_shown and not raw:
        note_files(instance)


def on_shown_deleted(sender, instance, **kwargs):
    """Forget the files of what is gone."""
    if isinstance(instance, Page) or may_hold_files(sender):
        forget_files(instance)


def on_document_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    """Have the file read once it is stored; when it was read already, the task sees that."""
    if not raw and (update_fields is None or "file" in update_fields):
        transaction.on_commit(partial(read_text.enqueue, instance.pk))


def connect():
    """Connect the handlers; called once by the app's configuration."""
    post_save.connect(on_page_saved, dispatch_uid="core.page_identity")
    page_published.connect(on_page_published, dispatch_uid="core.page_files")
    post_save.connect(on_shown_saved, dispatch_uid="core.shown_files")
    post_delete.connect(on_shown_deleted, dispatch_uid="core.forget_files")
    post_save.connect(note_own_work, sender=PageLogEntry, dispatch_uid="core.own_work")
    post_save.connect(on_document_saved, sender=Document, dispatch_uid="core.document_text")
