"""Any text at all can be indexed and searched, and is found again by its title."""

from django.test import TestCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from core.thai import normalise
from core.thai.segmentation import pieces
from search.plans import plan
from search.queries import find
from search.terms import index_terms
from search.vectors import pack, unpack
from search.words import SECTIONS, document_words
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
    words = document_words({"title": normalise(title), "body": normalise(body)})
    lengths, numbers = unpack(pack(words))
    assert lengths.sum() == len(numbers)
    assert lengths[SECTIONS.index("body")] == len(words["body"])
    assert all(isinstance(term, str) and term for term in index_terms(words))


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


class TestTitles(TestCase):
    def test_a_title_of_two_telling_words_is_on_page_one_among_many(self):
        words = ["แปลงผัก", "นิทาน", "ดนตรี", "คณิตศาสตร์", "เกาะ", "ภูเขา", "ห้องสมุด", "หุ่นยนต์"]
        made = [f"{one}กับ{other}" for one in words for other in words if one != other]
        for title in made:
            make_article(title=title)
        for title in made[::7]:
            found = [hit.title for hit in find(title).hits]
            assert title in found, title
