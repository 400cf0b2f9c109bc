"""An upload between preview and confirmation: privately stored, known to one session only.

`key` names the import in the session, so that two kinds of lists do not mix.
"""

from contextlib import suppress
from datetime import timedelta
from typing import NamedTuple

from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.crypto import get_random_string

# Below the private files, where no image, document or media row points: nobody is served these.
FOLDER = "imports"
KEPT_FOR = timedelta(hours=24)


class Upload(NamedTuple):
    token: str
    path: str
    filename: str

    def open(self):
        return default_storage.open(self.path)


def keep(session, key, file):
    """Store the file in place of an earlier one of the session and return its Upload."""
    drop(session, key)
    token = get_random_string(32)
    upload = Upload(token, default_storage.save(f"{FOLDER}/{token}", file), file.name)
    session[key] = upload
    return upload


def kept(session, key, token):
    """Return the session's Upload with this token, or None when there is none any more."""
    upload = Upload(*session[key]) if key in session else None
    if upload is None or upload.token != token or is_old(upload.path):
        return None
    return upload


def drop(session, key):
    """Forget the session's upload and remove its file."""
    if found := session.pop(key, None):
        default_storage.delete(Upload(*found).path)


def is_old(path):
    """Tell whether the file is past its time or gone."""
    try:
        return default_storage.get_modified_time(path) < timezone.now() - KEPT_FOR
    except FileNotFoundError:
        return True


def sweep():
    """Remove the uploads that nobody came back for."""
    with suppress(FileNotFoundError):
        for name in default_storage.listdir(FOLDER)[1]:
            if is_old(path := f"{FOLDER}/{name}"):
                default_storage.delete(path)
