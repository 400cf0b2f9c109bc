"""The Thai of the interface and of the manual is spelt as the dictionaries have it."""

import re
from functools import cache
from pathlib import Path

import polib
import pytest
from django.conf import settings
from pythainlp.corpus import thai_orst_words, thai_words
from pythainlp.tokenize import Tokenizer

ROOT = Path(__file__).resolve().parent.parent
REVIEWED = Path(__file__).with_name("words_reviewed.txt")
CATALOGUES = sorted({path for root in settings.LOCALE_PATHS for path in Path(root).rglob("*.po")})
MANUAL = sorted((ROOT / "docs/editors").glob("*.md"))
THAI = re.compile("[ก-ฺเ-๎]+")
SHORT = 2
# What is often written, is not right, and yet is in the dictionary or falls apart into words of it.
WRONG = """อนุญาติ สังเกตุ เกียติ กระทันหัน เวปไซ เวบไซ อัพโหลด อัพเดท อัพเดต ลิงค์ ลิ้งค์ อีเมล์ โอกาศ สัมนา
ภาพยนต์ ปรากฎ นวตกรรม โรเรียน นะค่ะ คอมเม้น ดาวน์โหลดด์ เบราเซอร์ บราวเซอร์ แอพ
อินเตอร์เน็ต อินเทอร์เนต คลิ๊ก โน๊ต ล็อคอิน ล๊อก บล็อค เซ็นต์ ซอฟแวร์ ซอฟท์แวร์ เปอร์เซนต์ ศรีษะ ไอคอนน์ ทะแยง
พิธีกรรณ์ วิจารย์ สร้างสรร กิจกรรมม เครื่อข่าย ประกาศณียบัตร ประสพการณ์ ผลัดเปลื่ยน เปลื่ยน""".split()


@cache
def reviewed():
    lines = REVIEWED.read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


@cache
def cutter():
    """Return what cuts Thai by the dictionaries and what was reviewed, and all words it knows."""
    known = thai_words() | thai_orst_words() | reviewed()
    return Tokenizer(custom_dict=known, engine="newmm"), known


def doubtful(text):
    """Return the pieces of a text that are no known words, and the known mistakes in it."""
    tokenizer, known = cutter()
    pieces = {piece for run in THAI.findall(text) for piece in tokenizer.word_tokenize(run)}
    short = {piece for piece in pieces if len(piece) <= SHORT}
    return (pieces - known) | (short - reviewed()) | {wrong for wrong in WRONG if wrong in text}


def translations(path):
    for entry in polib.pofile(str(path)):
        yield " ".join([entry.msgstr, *entry.msgstr_plural.values()])


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_interface_has_only_words_of_the_dictionary(path):
    found = {text: doubtful(text) for text in translations(path)}
    assert {text: words for text, words in found.items() if words} == {}


@pytest.mark.parametrize("path", MANUAL, ids=lambda path: path.stem)
def test_the_manual_has_only_words_of_the_dictionary(path):
    assert doubtful(path.read_text("utf-8")) == set()


@pytest.mark.parametrize("text", ["ศึกษานิเทสก์", "ข้อมุลของโรงเรียน", "เกียติบัตร", "ขออนุญาติ", "การอ่น"])
def test_a_mistake_is_found(text):
    assert doubtful(text)


def test_every_reviewed_word_is_needed():
    texts = [text for path in CATALOGUES for text in translations(path)]
    whole = " ".join([*texts, *(path.read_text("utf-8") for path in MANUAL)])
    assert not {word for word in reviewed() if word not in whole}
