"""What Elasticsearch is told is read back from vectors, and must be what was cut from the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from search.backends.elastic.documents import term_numbers
from search.terms import index_terms
from search.vectors import number, pack
from search.vocabulary import add
from search.words import cut, document_words
from search.writing import current_index

PARTS = ("title", "headings", "summary", "body", "tags", "people", "files")
TEXTS = st.lists(
    st.sampled_from(
        ["การบริหารจัดการน้ำ", "โรงเรียน", "นวัตกรรม", "AI", "ป.1/2", "2567", "อ่านออกเขียนได้"]
    ),
    max_size=8,
).map(" ".join)


class TestReadBack(TestCase):
    @given(st.fixed_dictionaries(dict.fromkeys(PARTS, TEXTS)))
    def test_terms_of_a_vector_are_those_of_its_words(self, parts):
        words = document_words(parts, cut(parts))
        vector = pack(words)
        add(current_index(), "a", [(words, vector)])
        assert term_numbers("a", {1: vector}) == {1: set(map(number, index_terms(words)))}


@pytest.mark.django_db
def test_nothing_is_read_back_of_nothing():
    assert term_numbers("a", {}) == {}
