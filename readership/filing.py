"""What pages are filed under, for statistics: found from what their types declare."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page

from core.models import LearningArea, User
from core.shown import page_models_with

AREAS, SCHOOL = "learning_areas", "school"


def types_of(pages):
    """Yield (page key, key of the type)."""
    return pages.values_list("pk", "content_type_id")


def owners_of(pages):
    """Yield (page key, key of the owner's account) of those that have an owner."""
    return pages.exclude(owner=None).values_list("pk", "owner_id")


def related(field):
    """Return what yields (page key, key) of a relation that only some page types have."""

    def pairs(pages):
        for model in page_models_with(field):
            filed = model.objects.filter(pk__in=pages.values("pk")).exclude(**{field: None})
            yield from filed.order_by().values_list("pk", field)

    return pairs


def holding(field):
    """Return what gives the condition on pages by keys of such a relation."""

    def condition(keys):
        found = Q(pk__in=[])
        for model in page_models_with(field):
            found |= Q(pk__in=model.objects.filter(**{f"{field}__in": keys}).values("pk"))
        return found

    return condition


def type_names(keys):
    types = ContentType.objects.filter(pk__in=keys)
    models = {found.pk: found.model_class() or Page for found in types}
    return {pk: str(model._meta.verbose_name) for pk, model in models.items()}


def owner_names(keys):
    users = User.objects.filter(pk__in=keys)
    return {user.pk: user.get_full_name() or user.email for user in users}


def area_names(keys):
    return {area.pk: area.name for area in LearningArea.objects.filter(pk__in=keys)}


def school_model():
    """Return the model that pages come from, or None while no page type knows one."""
    models = page_models_with(SCHOOL)
    return models[0]._meta.get_field(SCHOOL).related_model if models else None


def school_names(keys):
    return {school.pk: school.name for school in school_model().objects.filter(pk__in=keys)}


def page_names(keys):
    return dict(Page.objects.filter(pk__in=keys).values_list("pk", "title"))


def keys_by_page(pairs, page_keys):
    """Return {page key: keys under which it is filed} for one way of filing."""
    found = defaultdict(list)
    for page, key in pairs(Page.objects.filter(pk__in=page_keys)):
        found[page].append(key)
    return found
