"""What is indexed behind the back of whoever saved it."""

from django.apps import apps
from django_tasks import task
from wagtail.models import Page

from .indexing import BATCH, index_keys


@task()
def index_object(label, key):
    """Index one object, or take it out when it is gone or may not be found."""
    index_keys(apps.get_model(label), [key])


@task()
def index_subtree(page_id):
    """Index a page and all below it: their addresses or their readers changed."""
    page = Page.objects.filter(pk=page_id).first()
    if page is None:
        return
    keys = list(Page.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True))
    index_in_batches(Page, keys)


@task()
def index_many(keys):
    """Index objects of several models, given as {label of the model: keys}."""
    for label, found in keys.items():
        index_in_batches(apps.get_model(label), found)


def index_in_batches(model, keys):
    for start in range(0, len(keys), BATCH):
        index_keys(model, keys[start : start + BATCH])
