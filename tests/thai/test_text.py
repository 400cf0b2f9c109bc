import unicodedata

import pytest
from hypothesis import given

from core.thai import fold, normalise, tidy
from tests.thai.strategies import texts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("เเม่นํ้า", "แม่น้ำ"),
        ("น้ํา", "น้ำ"),
        ("น้ำ", "น้ำ"),
        ("นวัต\u200bกรรม", "นวัตกรรม"),
        ("ปี ๒๕๖๗", "ปี 2567"),
        ("AIภาครัฐ", "aiภาครัฐ"),
        ("ครู\u00a0\u00a0 ไทย", "ครู ไทย"),
        ("ที่่", "ที่"),
        ("\ufeffบทความ", "บทความ"),
    ],
)
def test_one_spelling_for_what_looks_the_same(typed, meant):
    assert normalise(typed) == meant


def test_paragraphs_stay_apart_and_case_stays_when_tidied():
    assert tidy("PLC\r\n\r\nครั้งที่ ๑ ") == "PLC\n\nครั้งที่ ๑"


@given(texts)
def test_normalising_twice_changes_nothing_more(text):
    once = normalise(text)
    assert normalise(once) == once


@given(texts)
def test_folding_keeps_every_position(text):
    assert len(fold(text)) == len(text)


@given(texts)
def test_nothing_invisible_is_left(text):
    assert not [c for c in tidy(text) if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
