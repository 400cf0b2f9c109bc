"""Any text at all can be indexed and searched, and is found again by its title."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from core.thai import normalise
from core.thai.dictionary import words
from core.thai.segmentation import pieces
from search.plans import plan
from search.queries import find
from search.stopwords import STOP_WORDS
from search.terms import index_terms
from search.vectors import pack, unpack
from search.words import SECTIONS, cut, document_words
from tests.factories.pages import make_article

THAI = st.text(st.sampled_from("กขคงจชดตนบปมรลวสหอะาิีึืุูเแโใไำั็่้๊๋์ๆฯ ๐๑.-"), max_size=60)
ANY = st.one_of(st.text(max_size=60), THAI)
slow = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@given(ANY)
def test_cutting_is_lossless(text):
    told = normalise(text)
    assert "".join(pieces(told)) == told


@given(ANY, ANY)
def test_every_text_becomes_terms_and_a_vector_that_holds_them(title, body):
    parts = {"title": normalise(title), "body": normalise(body)}
    found = document_words(parts, cut(parts))
    lengths, numbers = unpack(pack(found))
    assert lengths.sum() == len(numbers)
    assert lengths[SECTIONS.index("body")] == len(found["body"])
    assert all(isinstance(term, str) and term for term in index_terms(found))


@given(ANY)
def test_every_query_has_a_plan(text):
    asked = plan(text)
    assert len(asked.telling) <= len(asked.words)


class TestAnyText(HypothesisTestCase):
    @slow
    @given(ANY.filter(str.strip), ANY)
    def test_can_be_indexed_and_searched(self, title, query):
        make_article(title=title.replace("\x00", "")[:200].strip() or "ก", text=query)
        assert find(query).total >= 0


TELLING = [word for word in sorted(words()) if len(word) > 2 and word not in STOP_WORDS][::20]


class TestTitles(HypothesisTestCase):
    @classmethod
    def setUpTestData(cls):
        """Fill more than a page with titles that are much alike."""
        for number in range(12):
            make_article(title=f"เรื่องที่ {number} ของโรงเรียน", text=" ".join(TELLING[number::12]))

    @slow
    @given(st.lists(st.sampled_from(TELLING), min_size=2, max_size=4, unique=True))
    def test_of_two_telling_words_or_more_are_on_page_one(self, chosen):
        for title in (f"{chosen[0]}", "และ".join(chosen), " ".join(chosen[1:]), *chosen):
            make_article(title=title, text=" ".join(chosen))
        unique = "".join(chosen)
        make_article(title=unique)
        self.assertIn(unique, [hit.title for hit in find(unique).hits])
