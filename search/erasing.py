"""What the index holds of texts that are to be forgotten; the objects themselves are changed."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Q
from wagtail.models import Page

from .asked_queries import AskedQuery
from .backends import engine
from .curated import query_key
from .models import EntryFile, EntryText, IndexEntry, Term
from .references import referrers
from .registry import other_models
from .tasks import index_in_batches
from .writing import current_index, writing

# What is deleted from the admin's search stays in parts of its table until they are merged.
SETTLE_ADMIN = (
    "INSERT INTO wagtailsearch_indexentry_fts (wagtailsearch_indexentry_fts) VALUES ('optimize')"
)


def forget(texts, objects):
    """Index anew whatever held the texts, and drop the words and queries that only they had."""
    keys = holders_of(texts)
    for instance in objects:
        for label, found in [*own_entry(instance).items(), *referrers(instance).items()]:
            keys.setdefault(label, set()).update(found)
    for label, found in keys.items():
        index_in_batches(apps.get_model(label), sorted(found))
    drop_queries(texts)
    drop_words()


def own_entry(instance):
    """Return {label of model: keys} of the object itself, if it is searched for at all."""
    model = Page if isinstance(instance, Page) else type(instance)
    is_searched = model is Page or model in other_models()
    return {model._meta.label: {str(instance.pk)}} if is_searched else {}


def holders_of(texts):
    """Return {label of model: keys} of the objects whose entries hold one of the texts."""
    held = Q(pk__in=())
    for text in texts:
        held |= Q(title__icontains=text) | Q(summary__icontains=text)
        held |= Q(pk__in=EntryText.objects.filter(text__icontains=text).values("entry"))
        in_file = Q(text__icontains=text) | Q(title__icontains=text)
        held |= Q(pk__in=EntryFile.objects.filter(in_file).values("entry"))
    found = {}
    for type_id, key in IndexEntry.objects.filter(held).values_list("content_type", "object_id"):
        model = ContentType.objects.get_for_id(type_id).model_class()
        found.setdefault(model._meta.label, set()).add(key)
    return found


def drop_queries(texts):
    """Delete what readers asked with one of the texts in it."""
    for text in texts:
        AskedQuery.objects.filter(query__contains=query_key(text)).delete()


def drop_words():
    """Delete the words that no entry has any more, and let the engines settle what they deleted."""
    with writing():
        Term.objects.filter(entries__lte=0).delete()
    for slot in current_index().written_slots:
        engine().optimize(slot)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(SETTLE_ADMIN)
