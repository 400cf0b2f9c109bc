"""Where schools are: the district and sub-district in the words of the register."""

import re
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from core.thai import anchor, sort_key

# As offices write them, in full or short; a name ends at a blank or a comma.
WORDS = {"อ.": "อำเภอ", "ต.": "ตำบล"}
DISTRICT = re.compile(r"(?:^|[\s,])(อำเภอ|อ\.|เขต)\s*([^\s,]+)")
SUBDISTRICT = re.compile(r"(?:^|[\s,])(ตำบล|ต\.|แขวง)\s*([^\s,]+)")
LAST = "\U0010ffff"  # where no name is, behind all names


class Place(NamedTuple):
    """A district and a sub-district, empty where they are not told."""

    district: str
    subdistrict: str


@dataclass(frozen=True)
class Area:
    """A district or sub-district with its schools, and with the areas in it."""

    name: str
    schools: list
    within: tuple = ()

    @property
    def anchor(self):
        """The id that links on the page lead to."""
        return anchor(self.name) or "elsewhere"

    @property
    def on_islands(self):
        return sum(school.is_on_island for school in self.schools)


def place_of(words):
    """Return the district and sub-district that the words of a place name."""
    return Place(named(DISTRICT, words), named(SUBDISTRICT, words))


def named(pattern, words):
    found = pattern.search(words)
    return WORDS.get(found[1], found[1]) + found[2] if found else ""


def districts_of(schools):
    """Return the districts of the schools with their sub-districts, those without a name last."""
    placed = [(place_of(school.place), school) for school in schools]
    return [
        Area(name, [school for _place, school in found], tuple(subdistricts_of(found)))
        for name, found in grouped(placed, lambda place: place.district)
    ]


def subdistricts_of(placed):
    for name, found in grouped(placed, lambda place: place.subdistrict):
        yield Area(name, [school for _place, school in found])


def grouped(placed, name_of):
    """Yield (name, what is placed there) in the order of a Thai dictionary."""

    def order(pair):
        name = name_of(pair[0])
        return sort_key(name) if name else LAST

    for _order, found in groupby(sorted(placed, key=order), key=order):
        found = list(found)
        yield name_of(found[0][0]), found
