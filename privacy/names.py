"""The names and addresses that tell who a person is, and taking them out of a text."""

import json
import re
from functools import cached_property
from html import escape
from urllib.parse import quote_plus

from core.models import Person, User
from core.own_data import NAMELESS, NAMELESS_EN

ADDRESS_GONE = "ไม่เปิดเผย"
# What Thais write before a name; a text may have another one than the register.
TITLES = r"(?:นางสาว|น\.ส\.|นาง|นาย|ว่าที่\s?(?:ร้อยตรี|ร\.ต\.)|ดร\.|ครู|คุณ|ผอ\.|ศน\.|Mrs?\.|Ms\.|Dr\.)"
BEFORE = re.compile(rf"^(?:{TITLES}\s*)+")
BLANKS = r"(?:\s|\u200b|&nbsp;)+"
# A single word may be any word, and so may be a very short name.
FEWEST_WORDS, FEWEST_LETTERS = 2, 6
# How often a text may be packed: a stream's text in a revision is JSON inside JSON.
PACKED = 3


def bare(name):
    """Return a name without its titles, with single blanks."""
    return BEFORE.sub("", " ".join(name.split()))


def is_telling(name):
    """Tell whether a name is full enough to be looked for in texts."""
    return len(name.split()) >= FEWEST_WORDS and len(name) >= FEWEST_LETTERS


def names_of(subject):
    """Return the full names of the person, without titles, each once."""
    found = []
    if subject.user:
        found.append(f"{subject.user.first_name} {subject.user.last_name}")
    if subject.person:
        found += [subject.person.display_name, subject.person.display_name_en]
    told = dict.fromkeys(map(bare, found))
    return [name for name in told if is_telling(name) and name != NAMELESS_EN]


def is_shared(name, subject):
    """Tell whether somebody else has the name, too, so that texts do not tell who is meant."""
    persons = Person.objects.filter(display_name__endswith=name) | Person.objects.filter(
        display_name_en__endswith=name
    )
    if subject.person:
        persons = persons.exclude(pk=subject.person.pk)
    first, _blank, last = name.partition(" ")
    users = User.objects.filter(first_name=first, last_name=last)
    if subject.user:
        users = users.exclude(pk=subject.user.pk)
    return persons.exists() or users.exists()


class Names:
    """What is to be taken out of texts, and put into their place."""

    def __init__(self, names, addresses=()):
        self.names, self.addresses = list(names), list(addresses)

    @classmethod
    def of(cls, subject):
        """Return what tells only of this person; an address always does."""
        names = [name for name in names_of(subject) if not is_shared(name, subject)]
        return cls(names, filter(None, [subject.email]))

    def __bool__(self):
        return bool(self.texts)

    @property
    def texts(self):
        return [*self.names, *self.addresses]

    @cached_property
    def pattern(self):
        """The expression that finds a name with its titles, or an address that stands alone."""
        names = [
            rf"(?<![A-Za-z])(?:{TITLES}\s*)*{BLANKS.join(map(re.escape, name.split()))}(?![A-Za-z])"
            for name in self.names
        ]
        addresses = [rf"(?<![\w.+-]){re.escape(a)}(?![\w-])" for a in self.addresses]
        return re.compile("|".join([*names, *addresses]), re.IGNORECASE)

    @cached_property
    def needles(self):
        """Return what a stored text holds, however packed, if it may hold a name.

        The longest word of a name is looked for, since its blanks may be of any kind.
        """
        words = [max(name.split(), key=len) for name in self.names]
        found = []
        for text in [*words, *self.addresses]:
            found += [text, escape(text), quote_plus(text)]
            for _level in range(PACKED):
                text = json.dumps(text)[1:-1]
                found.append(text)
        return list(dict.fromkeys(found))

    def gone_from(self, text):
        """Return the text without names and addresses."""
        return self.pattern.sub(self._instead, text)

    def _instead(self, match):
        return ADDRESS_GONE if match.group().lower() in self.addresses else NAMELESS

    def gone_from_data(self, value):
        """Return data, as JSON knows it, without names; texts that are JSON are opened."""
        if isinstance(value, dict):
            return {key: self.gone_from_data(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.gone_from_data(inner) for inner in value]
        return self._gone_from_inner(value) if isinstance(value, str) else value

    def _gone_from_inner(self, text):
        if text[:1] not in ("[", "{"):
            return self.gone_from(text)
        try:
            data = json.loads(text)
        except ValueError:
            return self.gone_from(text)
        cleaned = self.gone_from_data(data)
        return text if cleaned == data else json.dumps(cleaned)
