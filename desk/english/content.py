"""What people wrote themselves: it may be in any language, and is no wording of the admin."""

import re

from django.apps import apps
from django.db.models import CharField, TextField

# What the program itself brings: its words are its own, though they lie in tables.
OF_THE_PROGRAM = {"auth", "contenttypes", "sessions", "django_tasks_database"}
LATIN = re.compile(r"[A-Za-z]{2}")
LONGEST = 400
COMPOSED = re.compile(r"\W")
LISTED = re.compile(r", |: | - ")
QUOTED = re.compile(r"“([^”]+)”")


def written_fields(model):
    """Return the names of the fields that people fill in freely."""
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if isinstance(field, CharField | TextField) and not field.choices
    ]


def written_models():
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label not in OF_THE_PROGRAM and model._meta.managed
    ]


def written_texts():
    """Return every text with Latin letters that somebody stored, the longest first."""
    found = set()
    for model in written_models():
        for name in written_fields(model):
            texts = model._base_manager.values_list(name, flat=True).distinct()
            found.update(text for text in texts if text and LATIN.search(str(text)))
    lines = {line for text in map(str, found) for line in (text, *text.splitlines())}
    return {line for line in lines if len(line) <= LONGEST}


class Written:
    """The stored texts, taken out of what is shown."""

    def __init__(self, texts):
        self.texts = {" ".join(text.split()) for text in texts}
        # A single word, such as a code, is only taken for content where it stands alone.
        self.phrases = sorted(filter(COMPOSED.search, self.texts), key=len, reverse=True)

    def without(self, shown):
        """Return what is left of a text when that which people wrote is taken out of it."""
        shown = QUOTED.sub(lambda match: self.without(match[1]), shown)
        for phrase in self.phrases:
            if phrase in shown:
                shown = shown.replace(phrase, " ")
        return " ".join(part for part in LISTED.split(shown) if part.strip() not in self.texts)
