"""The words of the admin's scripts, which reach the browser as a catalogue of their own."""

from pathlib import Path

import polib
from django.apps import apps
from django.utils.translation.trans_real import DjangoTranslation


def script_catalogues():
    """Return the English catalogue of scripts of each installed app that has one."""
    paths = (
        Path(config.path) / "locale/en/LC_MESSAGES/djangojs.po" for config in apps.get_app_configs()
    )
    return [path for path in paths if path.exists()]


def untranslated(language):
    """Yield each string of the scripts that has no words of its own in a language."""
    known = DjangoTranslation(language, domain="djangojs")
    for path in script_catalogues():
        for entry in polib.pofile(str(path)):
            if not entry.obsolete and known.gettext(entry.msgid) == entry.msgid:
                yield entry.msgid
