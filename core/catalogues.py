"""Message catalogues: compiled and checked in Python, so that no gettext program is needed."""

import re
from pathlib import Path

import polib
from django.conf import settings

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|(?<!%)%[sd]|(?<!\{)\{\w*\}(?!\})")


def catalogue_paths():
    """Return the path of every catalogue of ours."""
    return sorted(path for root in settings.LOCALE_PATHS for path in Path(root).glob("*/*/*.po"))


def compile_catalogue(path):
    """Write the compiled catalogue beside its source."""
    polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def entry_problems(entry):
    """Yield what is wrong with one translation."""
    if entry.obsolete:
        return
    sources = {entry.msgid, entry.msgid_plural} - {""}
    allowed = set().union(*map(placeholders, sources))
    for text in entry.msgstr_plural.values() or [entry.msgstr]:
        if not text:
            yield f"{entry.msgid!r} is not translated"
        elif placeholders(text) - allowed:
            yield f"{entry.msgid!r}: the translation has a placeholder that the source lacks"
        elif not entry.msgid_plural and allowed - placeholders(text):
            yield f"{entry.msgid!r}: the translation lost a placeholder"
    if entry.fuzzy:
        yield f"{entry.msgid!r} is marked fuzzy"


def problems(path):
    """Return what is wrong with a catalogue, one line each."""
    try:
        catalogue = polib.pofile(str(path), check_for_duplicates=True)
    except (OSError, ValueError) as error:
        return [str(error)]
    return [problem for entry in catalogue for problem in entry_problems(entry)]
