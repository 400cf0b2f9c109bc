"""Secrets that are made on the first run and kept beside the data, readable by its owner only."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.utils.crypto import get_random_string

# Without signs that look alike: the demo password is typed from a terminal.
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"


def kept_secret(path, length=64, alphabet=None):
    """Return the secret in the file; the first caller makes it, also when several start at once."""
    path = Path(path)
    if not path.exists():
        chosen = {"allowed_chars": alphabet} if alphabet else {}
        path.parent.mkdir(parents=True, exist_ok=True)
        write_once(path, get_random_string(length, **chosen))
    return path.read_text().strip()


def write_once(path, text):
    """Write a whole file with mode 0600, or leave the one that somebody else wrote meanwhile."""
    with NamedTemporaryFile("w", dir=path.parent, prefix=f"{path.name}.") as draft:
        draft.write(f"{text}\n")
        draft.flush()
        with suppress(FileExistsError):
            os.link(draft.name, path)


def demo_password():
    """Return the password of the demo accounts: DEMO_PASSWORD, or one made for this library."""
    path = settings.DATA_DIR / "demo_password"
    return settings.DEMO_PASSWORD or kept_secret(path, length=12, alphabet=READABLE)
