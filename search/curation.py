"""Lets every process know that synonyms, picks or the names of facets were edited."""

from uuid import uuid4

from django.db.models.signals import post_delete, post_save

from .models import PickedPage, QueryPicks, SearchIndex, SynonymGroup
from .registry import facet_models
from .writing import current_index


def stamp(**kwargs):
    """Write a new stamp on the row that every query reads."""
    current_index()
    SearchIndex.objects.filter(pk=1).update(curated=uuid4().hex)


def connect():
    """Stamp whenever somebody saves or deletes what is kept under the stamp."""
    for model in (SynonymGroup, QueryPicks, PickedPage, *facet_models().values()):
        for signal in (post_save, post_delete):
            signal.connect(
                stamp, sender=model, dispatch_uid=f"curated {model._meta.label} {id(signal)}"
            )
