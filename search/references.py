"""Whose entries show another object, such as the name of an author, a school or a tag.

Wagtail's reference index knows foreign keys, choosers and tags; many-to-many relations it does not.
"""

from functools import lru_cache

from django.contrib.contenttypes.models import ContentType
from django.db.models import ManyToManyField
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model
from wagtail.models import COMMENTS_RELATION_NAME, Page, ReferenceIndex

from .registry import other_models, searchable_models, type_of


@lru_cache(maxsize=1)
def shown_models():
    """Return the models that searchable ones refer to, less pages, whose words are their own."""
    referred_to = {
        field.related_model
        for model in searchable_models()
        for holder in _with_children(model)
        for field in holder._meta.get_fields()
        if _is_reference(field)
    }
    return {model for model in referred_to if not issubclass(model, Page)}


def _with_children(model):
    """Return the model and those of its child relations, less comments, which nobody reads."""
    children = get_all_child_relations(model)
    return [model, *(c.related_model for c in children if c.name != COMMENTS_RELATION_NAME)]


def _is_reference(field):
    """Tell whether Wagtail, too, would call the field a reference to another object."""
    if not field.related_model or not (field.many_to_one or field.many_to_many):
        return False
    return not field.auto_created and not any(
        getattr(part, "wagtail_reference_index_ignore", False)
        for part in (field.model, field, field.related_model)
    )


def referrers(instance):
    """Return {label of model: keys} of the objects whose entries may show this one."""
    found = {}
    for model, key in [*_by_reference(instance), *_by_many_to_many(instance)]:
        found.setdefault(model._meta.label, set()).add(str(key))
    return {label: sorted(keys) for label, keys in found.items()}


def showing_files_of(collection):
    """Return {label of model: keys} of the objects that show documents of a collection."""
    found = {}
    within = collection.get_descendants(inclusive=True)
    for document in get_document_model().objects.filter(collection__in=within).iterator():
        for label, keys in referrers(document).items():
            found.setdefault(label, set()).update(keys)
    return {label: sorted(keys) for label, keys in found.items()}


def _by_reference(instance):
    references = ReferenceIndex.get_references_to(instance)
    for type_id, key in references.values_list("base_content_type", "object_id"):
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is Page or model in other_models():
            yield model, key


def _by_many_to_many(instance):
    for relation in instance._meta.related_objects:
        model = relation.related_model
        # Tags stand in the reference index, and cannot be asked for from a page of a type.
        if isinstance(relation.field, ManyToManyField) and type_of(model):
            referring = model._default_manager.filter(**{relation.field.name: instance})
            for key in referring.values_list("pk", flat=True):
                yield Page if issubclass(model, Page) else model, key
