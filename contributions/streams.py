"""Streams in their stored form, which is what is read and changed here: lists of plain blocks."""

import json
from copy import deepcopy
from uuid import uuid4


def blocks_of(page, name):
    """Return a copy of the stored blocks of a stream."""
    return deepcopy(list(getattr(page, name).raw_data))


def put_blocks(page, name, blocks):
    """Make these the blocks of a stream."""
    setattr(page, name, json.dumps(blocks))


def new_block(kind, value, key=None):
    return {"type": kind, "value": value, "id": key or str(uuid4())}


def kinds_in(field):
    """Return the names of the blocks that a stream may hold; none for any other field."""
    return set(field.stream_block.child_blocks) if hasattr(field, "stream_block") else set()
