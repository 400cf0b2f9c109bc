"""Writing the index: single objects as they change, many at once, and a new version beside it."""

from contextlib import contextmanager
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from .access import Restrictions
from .backends import engine
from .documents import describe
from .models import SLOTS, EntryFacet, EntryText, IndexEntry, SearchIndex
from .registry import is_shown, searchable_models
from .words import document_words

BATCH = 100


def current_index():
    """Return the one row that says which slot answers."""
    index, _made = SearchIndex.objects.get_or_create(pk=1)
    return index


@contextmanager
def _writing():
    """Let one writer at a time read objects and write entries, so that none writes the older."""
    current_index()
    with transaction.atomic():
        yield SearchIndex.objects.select_for_update().get(pk=1)


def index_objects(objects, *, progress=lambda done: None):
    """Bring these objects into the index, or out of it where they may not be found."""
    done = 0
    for batch in _batches(objects):
        with _writing() as index:
            _replace([_specific(instance) for instance in batch], index.written_slots)
        done += len(batch)
        progress(done)
    return done


def index_keys(model, keys):
    """Index the objects of a model by primary key; what no longer exists is removed."""
    with _writing() as index:
        found = _load(model, keys)
        gone = {str(key) for key in keys} - {str(instance.pk) for instance in found}
        _remove(model, gone, index.written_slots)
        _replace(found, index.written_slots)


def remove_object(instance):
    """Take an object out of the index at once."""
    with _writing() as index:
        _remove(type(instance), [instance.pk], index.written_slots)


def _batches(objects):
    iterator = objects.iterator(chunk_size=BATCH) if hasattr(objects, "iterator") else iter(objects)
    while batch := list(islice(iterator, BATCH)):
        yield batch


def _specific(instance):
    return instance.specific if isinstance(instance, Page) else instance


def _load(model, keys):
    """Return the objects of a model by key, pages as what they are."""
    found = model._default_manager.filter(pk__in=keys)
    return list(found.specific() if issubclass(model, Page) else found)


def _keys_by_model(instances):
    keys = {}
    for instance in instances:
        model = Page if isinstance(instance, Page) else type(instance)
        keys.setdefault(model, []).append(instance.pk)
    return keys.items()


def _replace(instances, slots):
    """Write the entries of these objects anew."""
    access = Restrictions().key
    described = [
        (instance, document)
        for instance in instances
        if is_shown(instance)
        for document in describe(instance, access)
    ]
    words = [document_words(document.parts) for _instance, document in described]
    for slot in slots:
        for model, keys in _keys_by_model(instances):
            _remove(model, keys, [slot])
        _insert(slot, described, words)


def _insert(slot, described, words):
    entries = IndexEntry.objects.bulk_create(
        _entry(slot, instance, document) for instance, document in described
    )
    documents = [document for _instance, document in described]
    pairs = list(zip(entries, documents, strict=True))
    EntryText.objects.bulk_create(EntryText(entry=e, text=d.plain) for e, d in pairs)
    EntryFacet.objects.bulk_create(
        EntryFacet(entry=entry, name=name, value=str(value)[:100])
        for entry, document in pairs
        for name, values in document.facets.items()
        for value in dict.fromkeys(values)
    )
    engine().write(slot, [(entry.pk, w) for entry, w in zip(entries, words, strict=True)])


def _entry(slot, instance, document):
    return IndexEntry(
        slot=slot,
        content_type=ContentType.objects.get_for_model(instance),
        object_id=str(instance.pk),
        locale=document.locale,
        site_id=document.site_id,
        type=document.type,
        access=document.access,
        published_at=document.published_at,
        expires_at=document.expires_at,
        source_id=document.source_id,
        url=document.url,
        title=document.title,
        summary=document.summary,
    )


def entries_of(model, keys):
    """Return the entries of objects by key; a page is known by its specific or any type."""
    entries = IndexEntry.objects.filter(object_id__in=[str(key) for key in keys])
    if issubclass(model, Page):
        pages = [
            ContentType.objects.get_for_model(m) for m in searchable_models() if issubclass(m, Page)
        ]
        return entries.filter(content_type__in=pages)
    return entries.filter(content_type=ContentType.objects.get_for_model(model))


def _remove(model, keys, slots):
    if keys:
        for slot in slots:
            found = list(entries_of(model, keys).filter(slot=slot).values_list("pk", flat=True))
            _remove_entries(slot, found)


def _remove_entries(slot, entry_ids):
    if entry_ids:
        engine().delete(slot, entry_ids)
        EntryFacet.objects.filter(entry__in=entry_ids).delete()
        EntryText.objects.filter(entry__in=entry_ids).delete()
        IndexEntry.objects.filter(pk__in=entry_ids).delete()


def clear_slot(slot):
    """Empty a slot."""
    engine().clear(slot)
    EntryFacet.objects.filter(entry__slot=slot).delete()
    EntryText.objects.filter(entry__slot=slot).delete()
    IndexEntry.objects.filter(slot=slot).delete()


def rebuild(*, progress=lambda model, done: None):
    """Build a new version beside the one that answers, then let it answer."""
    with _writing() as index:
        other = SLOTS[1 - SLOTS.index(index.active)]
        clear_slot(other)
        index.building = other
        index.save()
    for model in searchable_models():
        _build(model, other, progress)
    _switch_to(other)


def _build(model, slot, progress):
    done = 0
    keys = model._default_manager.order_by("pk").values_list("pk", flat=True)
    for batch in _batches(list(keys)):
        with _writing():
            _replace([i for i in _load(model, batch) if type(i) is model], [slot])
        done += len(batch)
        progress(model, done)


def _switch_to(slot):
    with _writing() as index:
        old = index.active
        index.active, index.building = slot, ""
        index.version += 1
        index.built_at = timezone.now()
        index.save()
    with transaction.atomic():
        clear_slot(old)


def update_access(page):
    """Write the access key of a page and all below it anew; privacy waits for no queue."""
    restrictions = Restrictions()
    pages = Page.objects.filter(path__startswith=page.path).only("pk", "path", "depth")
    changed = {}
    for below in pages.iterator(chunk_size=1000):
        changed.setdefault(restrictions.key(below), []).append(below.pk)
    for key, keys in changed.items():
        for start in range(0, len(keys), 1000):
            entries_of(Page, keys[start : start + 1000]).update(access=key)
