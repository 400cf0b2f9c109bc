"""What a browser sends: a list of changes as JSON, of which nothing is believed unread."""

import json
from uuid import UUID

from .changes import CHANGES, MOST_PAGES

MOST_CHANGES = 1000


class NotUnderstood(ValueError):
    """The body is no list of changes."""


def text(value):
    if not isinstance(value, str):
        raise NotUnderstood
    return value


def key(value):
    return UUID(text(value))


def keys(value):
    if not isinstance(value, list) or len(value) > MOST_PAGES:
        raise NotUnderstood
    return [key(one) for one in value]


READ = {"name": text, "page": key, "pages": keys}
TOLD = {
    "create": ["name"],
    "rename": ["name"],
    "delete": [],
    "add": ["page"],
    "remove": ["page"],
    "order": ["pages"],
}


def read_change(sent):
    """Return (change, key of the list, what it says) of one change that was sent."""
    name = text(sent["do"])
    told = {field: READ[field](sent[field]) for field in TOLD[name]}
    return CHANGES[name], key(sent["list"]), told


def read_changes(body):
    """Return all changes of a request's body; one that makes no sense refuses them all."""
    try:
        sent = json.loads(body)["changes"]
        if not isinstance(sent, list) or len(sent) > MOST_CHANGES:
            raise NotUnderstood
        return [read_change(one) for one in sent]
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise NotUnderstood from error
