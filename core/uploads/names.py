"""Names of uploaded files."""

from pathlib import PurePath

from core.thai import tidy

MOST_CHARACTERS = 150


def clean_name(name):
    """Return a file's name without folders, control characters and what hides its ending."""
    path = PurePath(tidy(name.replace("\n", " ").replace("\\", "/")))
    stem, suffix = path.stem.strip(". "), path.suffix.lower()
    return f"{stem[:MOST_CHARACTERS] or 'file'}{suffix[:10]}"


def ending(name):
    """Return the ending of a name, in small letters and without its dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def with_ending(name, suffix):
    return str(PurePath(name).with_suffix(f".{suffix}"))
