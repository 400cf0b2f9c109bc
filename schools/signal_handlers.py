"""What follows when a school is registered, imported or renamed."""

from django.db.models.signals import post_save

from .collections import collection_of
from .models import School


def on_school_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        collection_of(instance)


def connect():
    """Connect the handlers; called once by the app's configuration."""
    post_save.connect(on_school_saved, sender=School, dispatch_uid="schools.collection")
