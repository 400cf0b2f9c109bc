from hypothesis import given

from core.thai import sort_key
from tests.thai.strategies import texts


def test_words_stand_as_in_the_dictionary():
    words = ["ขา", "แกะ", "เกาะ", "กา", "กบ"]
    assert sorted(words, key=sort_key) == ["กบ", "กา", "เกาะ", "แกะ", "ขา"]


def test_tone_marks_count_only_where_all_else_is_equal():
    assert sorted(["ปาก", "ป้า", "ป่า", "ปา"], key=sort_key) == ["ปา", "ป่า", "ป้า", "ปาก"]


def test_figures_come_before_latin_and_latin_before_thai():
    assert sorted(["กา", "Zoo", "9"], key=sort_key) == ["9", "Zoo", "กา"]


@given(texts)
def test_a_key_is_ascii_and_fits_its_column(text):
    key = sort_key(text * 5)
    assert len(key) <= 300
    assert not key.strip("0123456789abcdefghijklmnopqrstuvwxyz")
