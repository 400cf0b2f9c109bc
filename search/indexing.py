"""What is written when: objects as they change, many at once, a new version beside the old."""

from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

from .access import Restrictions
from .backends import engine
from .documents import describe
from .models import SLOTS
from .registry import is_shown, searchable_models
from .writing import Indexed, clear, entries_of, insert, remove, writing

BATCH = 100


def index_objects(objects, *, progress=lambda done: None):
    """Bring these objects into the index, or out of it where they may not be found."""
    done = 0
    for batch in _batches(objects):
        with writing() as index:
            _replace(index, [_specific(instance) for instance in batch], index.written_slots)
        done += len(batch)
        progress(done)
    return done


def index_keys(model, keys):
    """Index the objects of a model by primary key; what no longer exists is removed."""
    with writing() as index:
        found = _load(model, keys)
        gone = {str(key) for key in keys} - {str(instance.pk) for instance in found}
        for slot in index.written_slots:
            remove(index, slot, model, gone)
        _replace(index, found, index.written_slots)


def remove_object(instance):
    """Take an object out of the index at once."""
    with writing() as index:
        for slot in index.written_slots:
            remove(index, slot, type(instance), [instance.pk])


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


def _replace(index, instances, slots):
    """Write the entries of these objects anew."""
    access = Restrictions().key
    items = [
        Indexed.of(ContentType.objects.get_for_model(instance).pk, instance.pk, document)
        for instance in instances
        if is_shown(instance)
        for document in describe(instance, access)
    ]
    for slot in slots:
        for model, keys in _keys_by_model(instances):
            remove(index, slot, model, keys)
        insert(index, slot, items)


def rebuild(*, progress=lambda model, done: None):
    """Build a new version beside the one that answers, then let it answer."""
    with writing() as index:
        other = SLOTS[1 - SLOTS.index(index.active)]
        clear(index, other)
        index.building = other
        index.save()
    for model in searchable_models():
        _build(model, other, progress)
    engine().optimize(other)
    _switch_to(other)


def _build(model, slot, progress):
    done = 0
    keys = model._default_manager.order_by("pk").values_list("pk", flat=True)
    for batch in _batches(list(keys)):
        with writing() as index:
            _replace(index, [i for i in _load(model, batch) if type(i) is model], [slot])
        done += len(batch)
        progress(model, done)


def _switch_to(slot):
    with writing() as index:
        old = index.active
        index.active, index.building = slot, ""
        index.version += 1
        index.built_at = timezone.now()
        index.save()
    with writing() as index:
        clear(index, old)


def update_access(page):
    """Write the access key of a page and all below it anew; privacy waits for no queue."""
    restrictions = Restrictions()
    pages = Page.objects.filter(path__startswith=page.path).only("pk", "path", "depth")
    changed = {}
    for below in pages.iterator(chunk_size=1000):
        changed.setdefault(restrictions.key(below), []).append(below.pk)
    with writing():
        for key, keys in changed.items():
            for start in range(0, len(keys), 1000):
                entries = entries_of(Page, keys[start : start + 1000])
                entries.update(access=key)
                engine().touch(entries)
