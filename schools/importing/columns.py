"""The columns of the file and the words accepted in them: the format, not the interface."""

import re
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import get_language, override

from core.thai import normalise
from schools.models import School

_PUNCTUATION = re.compile(r"[\s_\-–.,:;*()\[\]/]+")


class Column(NamedTuple):
    """A column: the field it fills and the names it may have."""

    field: str
    english: str
    thai: str
    also: tuple = ()

    def __str__(self):
        return in_reader_language(self.thai, self.english)


class Word(NamedTuple):
    """A word of a cell: the value it stands for and how it may be written."""

    value: object
    english: str
    thai: str
    also: tuple = ()

    def __str__(self):
        return in_reader_language(self.thai, self.english)


COLUMNS = [
    Column("code", "code", "รหัสโรงเรียน", ("รหัส", "รหัสสถานศึกษา", "school code")),
    Column("name_th", "name_th", "ชื่อโรงเรียน", ("ชื่อ", "ชื่อสถานศึกษา", "ชื่อโรงเรียนภาษาไทย")),
    Column("name_en", "name_en", "ชื่อภาษาอังกฤษ", ("ชื่อโรงเรียนภาษาอังกฤษ",)),
    Column("network", "network", "กลุ่มเครือข่าย", ("เครือข่าย", "กลุ่มโรงเรียน")),
    Column("size", "size", "ขนาด", ("ขนาดโรงเรียน",)),
    Column("place", "place", "ที่ตั้ง", ("ตำบล/อำเภอ", "ที่อยู่")),
    Column("is_on_island", "island", "อยู่บนเกาะ", ("เกาะ", "พื้นที่เกาะ")),
    Column("is_in_hills", "hill", "อยู่บนภูเขา", ("ภูเขา", "พื้นที่ภูเขา", "พื้นที่สูง", "hills")),
    Column("status", "status", "สถานะ", ("สถานะโรงเรียน",)),
]
REQUIRED = COLUMNS[:2]

SIZES = [
    Word("small", "small", "เล็ก", ("ขนาดเล็ก", "s")),
    Word("medium", "medium", "กลาง", ("ขนาดกลาง", "m")),
    Word("large", "large", "ใหญ่", ("ขนาดใหญ่", "l")),
    Word("extra-large", "extra-large", "ใหญ่พิเศษ", ("ขนาดใหญ่พิเศษ", "extra large", "xl")),
]
STATUSES = [
    Word("open", "open", "เปิดสอน", ("เปิด", "ปกติ")),
    Word("merged", "merged", "เรียนรวม", ("ไปเรียนรวม",)),
    Word("closed", "closed", "ปิด", ("ยุบ", "เลิก", "ยุบเลิก")),
]
YES_NO = [
    Word(True, "yes", "ใช่", ("true", "y", "1", "/", "✓")),
    Word(False, "no", "ไม่ใช่", ("ไม่", "false", "n", "0")),
]


def in_reader_language(thai, english):
    return thai if (get_language() or "").startswith("th") else english


def header_key(text):
    """Return the form in which headers are compared."""
    return _PUNCTUATION.sub("", normalise(text))


def in_every_language(text):
    """Yield a lazy text in each language of the site."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            yield str(text)


@lru_cache(maxsize=1)
def columns_by_header():
    """Return {comparable header: column}, the names of the admin's own export included."""
    return {
        header_key(name): column
        for column in COLUMNS
        for name in (
            *in_every_language(School._meta.get_field(column.field).verbose_name),
            *(column.field, column.english, column.thai, *column.also),
        )
    }


def spellings(words, choices=()):
    """Return {comparable word: value}: the words, and the labels of the choices they stand for."""
    labels = dict(choices)
    return {
        normalise(text): word.value
        for word in words
        for text in (
            *in_every_language(labels.get(word.value, word.english)),
            *(word.english, word.thai, *word.also),
        )
    }
