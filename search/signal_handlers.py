"""Events that change what is found. Taking away is done at once, the rest by a task."""

from functools import partial

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from .attached import forget_files
from .indexing import remove_object, update_access
from .references import referrers, showing_files_of, shown_models
from .registry import other_models, type_of
from .tasks import index_many, index_object, index_subtree
from .writing import entries_of


def connect():
    page_published.connect(on_published, dispatch_uid="search.published")
    page_unpublished.connect(on_unpublished, dispatch_uid="search.unpublished")
    page_slug_changed.connect(on_address_changed, dispatch_uid="search.slug")
    post_page_move.connect(on_moved, dispatch_uid="search.moved")
    post_delete.connect(on_deleted, dispatch_uid="search.deleted")
    for signal in (post_save, post_delete):
        signal.connect(
            on_restriction, sender=PageViewRestriction, dispatch_uid=f"search.private.{id(signal)}"
        )
        signal.connect(
            on_collection_restriction,
            sender=CollectionViewRestriction,
            dispatch_uid=f"search.private_files.{id(signal)}",
        )
    post_save.connect(on_collection_saved, sender=Collection, dispatch_uid="search.collection")
    for model in other_models():
        post_save.connect(on_saved, sender=model, dispatch_uid=f"search.{model._meta.label}")
    for model in shown_models():
        uid = f"search.shown.{model._meta.label}"
        post_save.connect(on_shown_saved, sender=model, dispatch_uid=uid)
        pre_delete.connect(before_shown_deleted, sender=model, dispatch_uid=uid)


def on_published(sender, instance, **kwargs):
    enqueue(instance)


def on_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        enqueue(instance)


def on_shown_saved(sender, instance, created, raw=False, **kwargs):
    """Index anew what shows the object, perhaps by a name that it no longer has."""
    if not created and not raw and (keys := referrers(instance)):
        index_many.enqueue(keys)


def before_shown_deleted(sender, instance, **kwargs):
    """Ask while the references stand, and index when the object is gone."""
    if keys := referrers(instance):
        transaction.on_commit(partial(index_many.enqueue, keys))


def on_unpublished(sender, instance, **kwargs):
    remove_object(instance)


def on_deleted(sender, instance, **kwargs):
    if type_of(sender) and (issubclass(sender, Page) or sender in other_models()):
        remove_object(instance)


def on_address_changed(sender, instance, **kwargs):
    index_subtree.enqueue(instance.pk)


def on_moved(sender, instance, **kwargs):
    update_access(instance)
    index_subtree.enqueue(instance.pk)


def on_restriction(sender, instance, **kwargs):
    update_access(instance.page)


def on_collection_restriction(sender, instance, **kwargs):
    transaction.on_commit(partial(index_files_of, instance.collection_id))


def on_collection_saved(sender, instance, created, raw=False, **kwargs):
    """Look when all is done: Wagtail moves a collection behind saving it, without a signal."""
    if not created and not raw:
        transaction.on_commit(partial(index_files_of, instance.pk))


def index_files_of(collection_id):
    """Index what shows documents of a collection, whose readers may be others than before."""
    collection = Collection.objects.filter(pk=collection_id).first()
    if collection is None or not apps.is_installed("wagtail.documents"):
        return
    keys = showing_files_of(collection)
    if collection.get_view_restrictions():
        for label, found in keys.items():
            forget_files(entries_of(apps.get_model(label), found))
    if keys:
        index_many.enqueue(keys)


def enqueue(instance):
    if type_of(type(instance)):
        index_object.enqueue(instance._meta.label, str(instance.pk))
