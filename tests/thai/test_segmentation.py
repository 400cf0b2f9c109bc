import time

import pytest
from hypothesis import example, given

from core.thai import (
    clusters,
    dictionary,
    excerpt,
    index_words,
    normalise,
    parts,
    segment,
    segmentation,
    sub_words,
)
from tests.thai.strategies import texts


def test_a_word_inside_a_compound_is_among_what_is_indexed():
    assert "บริหาร" in index_words("การบริหารจัดการน้ำ")
    assert "นวัตกรรม" in index_words("ห้องเรียนนวัตกรรมการสอน")


def test_terms_of_the_office_stay_whole():
    assert segment("ศึกษานิเทศก์ นิเทศออนไลน์") == ["ศึกษานิเทศก์", "นิเทศออนไลน์"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("AIภาครัฐ", ["ai", "ภาครัฐ"]),
        ("ป.1/2", ["ป1", "2"]),
        ("ป 1", ["ป1"]),
        ("ป1", ["ป1"]),
        ("ว9", ["ว9"]),
        ("ก.ต.ป.น.", ["กตปน"]),
        ("พ.ศ. ๒๕๖๗", ["พศ", "2567"]),
        ("O-NET 2567", ["o-net", "2567"]),
        ("1,529 เรื่อง", ["1529", "เรื่อง"]),
        ('"; DROP TABLE --', ["drop", "table"]),
        ("", []),
        ("่้๊", []),
    ],
)
def test_mixed_text_is_cut_as_schools_write_it(text, words):
    assert segment(text) == words


def test_a_latin_compound_is_found_by_its_parts():
    assert index_words("O-NET") == ["o-net", "o", "net"]


def test_a_simple_word_has_no_parts():
    assert parts("นวัตกรรม") == ()


@given(texts)
def test_any_text_is_cut_and_no_word_is_empty_or_blank(text):
    assert all(word and not word.isspace() for word in index_words(text))


@given(texts)
def test_pieces_joined_give_the_text_again(text):
    normal = normalise(text)
    assert "".join(segmentation.pieces(normal)) == normal


@given(texts)
def test_clusters_joined_give_the_text_again(text):
    assert "".join(clusters(text)) == text


@given(texts)
@example("กะ็")
@example("เกียะ่")
def test_no_cluster_but_the_first_starts_with_a_mark(text):
    assert not [c for c in clusters(text)[1:] if c[0] in "ัิีึืฺุู็่้๊๋์ํ๎"]


def test_sub_words_are_pairs_of_neighbouring_clusters():
    assert sub_words("การเรียนรู้ ก") == ["การ", "รเรีย", "เรียน", "นรู้", "ก"]


@pytest.mark.parametrize(
    "hostile",
    [
        "ก",
        "กา",
        "ตากลม",
        "เ",
        "่",
        "่์",
        "ุ่",
        "\u0301\u0327",
        "มากกว่า",
        "\u200d",
        "a-",
        "ก.",
    ],
)
def test_twenty_thousand_hostile_characters_cost_little(hostile):
    segment("คำ")
    # Of this process: what else the machine does at the time does not count.
    started = time.process_time()
    index_words(hostile * (20_000 // len(hostile)))
    assert time.process_time() - started < 1


def test_without_nlpo3_the_slower_cutter_gives_the_same_words(monkeypatch):
    monkeypatch.setattr(segmentation, "cutter", dictionary.newmm)
    assert segment("ห้องเรียนนวัตกรรมการสอน") == ["ห้องเรียน", "นวัตกรรม", "การสอน"]


@given(texts)
@example("กกกกกกกกกกกกกกกกกก.็ก")
def test_an_excerpt_never_starts_a_cluster_it_does_not_finish(text):
    short = excerpt(text, 20)
    assert len(short) <= 20
    whole = " ".join(normalise(text).split())
    kept = normalise(short.removesuffix("…")).strip()
    assert whole.startswith(kept)
    assert not short.endswith("…") or whole[len(kept) : len(kept) + 1] not in "ัิีึืุู็่้๊๋์" or not kept


def test_an_excerpt_ends_with_a_whole_word():
    assert excerpt("นวัตกรรมการบริหารจัดการน้ำในชุมชน", 20) == "นวัตกรรมการบริหาร…"
