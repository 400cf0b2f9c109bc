"""Compares objects, entries, terms and vocabulary with each other, and mends what differs."""

from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from .backends import database_engine, engine
from .backends.failures import NotAnswered
from .indexing import index_keys, rebuild
from .models import EntryText, EntryVector, IndexEntry, Term
from .registry import is_shown, searchable_models
from .vectors import unpack
from .vocabulary import ids_of
from .writing import current_index, writing

BATCH = 1000


@dataclass
class Findings:
    """What is wrong in the slot that answers."""

    astray: dict = field(default_factory=dict)  # {label: keys} of objects to index anew
    left_over: list = field(default_factory=list)  # ids of terms that have no entry
    miscounted: int = 0  # terms whose number of entries is wrong
    elsewhere: int = 0  # entries that Elasticsearch keeps otherwise than the database
    refused: int = 0  # entries that Elasticsearch would not take
    unchecked: str = ""  # why nothing is known of Elasticsearch

    def lines(self):
        """Yield what to tell of."""
        yield sum(map(len, self.astray.values())), "objects are not in the index as they should be"
        yield len(self.left_over), "sets of terms belong to no entry"
        yield self.miscounted, "terms are miscounted"
        yield self.elsewhere, "entries are not the same in Elasticsearch"
        yield self.refused, "entries are refused by Elasticsearch"

    def __bool__(self):
        return any(number for number, _text in self.lines())


def check():
    """Return what is wrong."""
    index = current_index()
    slot = index.active
    entries, held = _entry_ids(IndexEntry, slot, "pk"), set(database_engine().held(slot))
    whole = _entry_ids(EntryVector, slot) & _entry_ids(EntryText, slot)
    return Findings(
        astray=_merged(_objects_of(sorted(entries - (held & whole))), _astray(slot)),
        left_over=sorted(held - entries),
        miscounted=_miscounted(index),
        **_elsewhere(slot),
    )


def _elsewhere(slot):
    """Return what another server keeps otherwise; without it the rest is checked all the same."""
    try:
        elsewhere, refused = engine().differences(slot)
    except NotAnswered as reason:
        return {"unchecked": str(reason)}
    return {"elsewhere": elsewhere, "refused": refused}


def mend(found):
    """Put right what was found."""
    if found.miscounted:
        # The words themselves may be missing, and only the objects know them.
        return rebuild()
    if found.left_over:
        with writing() as index:
            database_engine().delete(index.active, found.left_over)
    for label, keys in found.astray.items():
        for batch in _batches(sorted(keys)):
            index_keys(apps.get_model(label), batch)
    if found.elsewhere:
        engine().refill()


def _batches(items, size=BATCH):
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _entry_ids(model, slot, name="entry_id"):
    of_slot = {"slot": slot} if model is IndexEntry else {"entry__slot": slot}
    found = model.objects.filter(**of_slot).values_list(name, flat=True)
    return set(found.iterator(chunk_size=BATCH))


def _merged(*groups):
    """Return {label: keys} of several such; what is in order has no keys."""
    merged = {}
    for group in groups:
        for label, keys in group.items():
            merged.setdefault(label, set()).update(keys)
    return {label: keys for label, keys in merged.items() if keys}


def _objects_of(entry_ids):
    """Return {label: keys} of the objects of some entries."""
    found = {}
    for batch in _batches(entry_ids):
        rows = IndexEntry.objects.filter(pk__in=batch).values_list("content_type", "object_id")
        for type_id, key in rows:
            label = ContentType.objects.get_for_id(type_id).model_class()._meta.label
            found.setdefault(label, set()).add(key)
    return found


def _astray(slot):
    """Return {label: keys} of objects that should have an entry and have none, or the reverse."""
    return {model._meta.label: _astray_of(model, slot) for model in searchable_models()}


def _astray_of(model, slot):
    kind = ContentType.objects.get_for_model(model)
    entries = IndexEntry.objects.filter(slot=slot, content_type=kind)
    indexed = set(entries.values_list("object_id", flat=True))
    objects = model._default_manager.order_by()
    objects = objects.filter(live=True) if issubclass(model, Page) else objects
    existing = {str(key) for key in objects.values_list("pk", flat=True)}
    missing = [key for batch in _batches(existing - indexed) for key in _shown(model, batch)]
    return (indexed - existing) | set(missing)


def _shown(model, keys):
    found = model._default_manager.filter(pk__in=keys)
    return [str(one.pk) for one in found if type(one) is model and is_shown(one)]


def _miscounted(index):
    """Return how many terms are not in as many entries as the vocabulary says."""
    numbers, counts = _counted(index.active)
    first, last = ids_of(index.active)
    terms = Term.objects.filter(id__gte=first, id__lt=last).values_list("id", "entries")
    rows = np.array(list(terms.iterator(chunk_size=5000)), np.int64).reshape(-1, 2)
    both = np.concatenate([numbers + first, rows[:, 0]])
    _ids, of = np.unique(both, return_inverse=True)
    differences = np.bincount(of, np.concatenate([counts, -rows[:, 1]]))
    # What is written meanwhile looks like a fault; the next night will tell.
    was_written = current_index().totals != index.totals
    return 0 if was_written else int(np.count_nonzero(differences))


def _counted(slot):
    """Return the numbers in the vectors of a slot, and in how many entries each is."""
    numbers, counts = np.array([], np.int64), np.array([], np.int64)
    vectors = EntryVector.objects.filter(entry__slot=slot).values_list("numbers", flat=True)
    for batch in _batches(vectors.iterator(chunk_size=BATCH)):
        held = [numbers, *(np.unique(unpack(vector)[1]) for vector in batch)]
        ones = np.ones(sum(map(len, held)) - len(numbers), np.int64)
        numbers, of = np.unique(np.concatenate(held), return_inverse=True)
        counts = np.bincount(of, np.concatenate([counts, ones])).astype(np.int64)
    return numbers.astype(np.int64), counts
