"""A number that every process reads, and that grows whenever something changes that readers see.

What is kept under an older number is stale. It is raised once the change is committed, so whoever
reads the new number finds the new content, and before the one who made the change has an answer.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property

from django.conf import settings
from django.db import connection, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.signals import post_page_move

# A process has some dozens; more come from whoever makes up ports behind our name.
MOST = 500
_CURRENT = "SELECT number FROM core_contentversion WHERE id = 1"
_RAISE = (
    "INSERT INTO core_contentversion (id, number) VALUES (1, 1)"
    " ON CONFLICT (id) DO UPDATE SET number = core_contentversion.number + 1"
)
# What Wagtail saves of a live page whose draft was edited, and of whoever logs in.
_UNSEEN_FIELDS = {
    *("latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"),
    *("locked", "locked_at", "locked_by", "last_login"),
}


def current():
    """Return the number; without the ORM, because it is asked for with every page."""
    with connection.cursor() as cursor:
        cursor.execute(_CURRENT)
        found = cursor.fetchone()
        return found[0] if found else 0


class Keeper:
    """What was made of the content under one version of it, for all requests of a process."""

    def __init__(self, things):
        self.things = things

    @cached_property
    def version(self):
        """The version under which this request began to look; most need none."""
        return current()

    def get(self, key, make):
        """Return what `make()` gave for the key under this version."""
        found = self.things.get(key)
        if found is None or found[0] != self.version:
            found = (self.version, make())
            if len(self.things) >= MOST:
                self.things.clear()
            self.things[key] = found
        return found[1]


_keeper = ContextVar("keeper", default=None)


@contextmanager
def keeping(things):
    """Let `kept` keep in this dictionary while one request is answered."""
    before = _keeper.set(Keeper(things))
    try:
        yield _keeper.get()
    finally:
        _keeper.reset(before)


def kept(key, make):
    """Return what `make()` gives, from memory while a request is answered that keeps."""
    keeper = _keeper.get()
    return keeper.get(key, make) if keeper else make()


def raise_version():
    """Make what is kept stale once the transaction is committed; for changes without signals."""
    transaction.on_commit(_raise, robust=True)


def _raise():
    with connection.cursor() as cursor:
        cursor.execute(_RAISE)


def is_seen(model):
    """Tell whether readers see something of a model's rows; the models of migrations are copies."""
    hidden = settings.MODELS_UNSEEN
    if model.__module__ == "__fake__":
        return False
    return model._meta.app_label not in hidden and model._meta.label_lower not in hidden


def on_change(sender, update_fields=None, raw=False, action="", **kwargs):
    is_unseen = update_fields is not None and set(update_fields) <= _UNSEEN_FIELDS
    if not (raw or is_unseen or action.startswith("pre_")) and is_seen(sender):
        raise_version()


def on_move(**kwargs):
    raise_version()


def connect():
    for signal in (post_save, post_delete, m2m_changed):
        signal.connect(on_change, dispatch_uid="core.content_version")
    post_page_move.connect(on_move, sender=None, dispatch_uid="core.content_version")
