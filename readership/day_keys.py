"""The key of a day, by which its readers are told apart; after midnight it is destroyed.

A file, not a row: it lies beside the data of all processes, but in no dump of the database.
"""

from django.conf import settings

from core.kept_secret import kept_secret


def folder():
    return settings.DATA_DIR / "day_keys"


def key_of(day):
    """Return the key of a day as bytes, made by whoever asks first."""
    return kept_secret(folder() / day.isoformat()).encode()


def destroy_before(day):
    """Delete the keys of earlier days."""
    for path in folder().glob("*"):
        if path.name < day.isoformat():
            path.unlink(missing_ok=True)
