"""Woven covers: always the same, small, valid, and one for every area and kind of page."""

from xml.etree import ElementTree

import pytest
from django.http import Http404
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from core.weave import AREAS, LAYOUTS, draw, split_seed
from core.weave_views import weave

LEARNING_AREAS = {
    "thai", "math", "science", "social", "health",
    "arts", "career", "foreign", "early-childhood", "activities",
}  # fmt: skip
seeds = st.from_regex(r"[a-z0-9]{1,32}", fullmatch=True)


def answer(area, seed):
    return weave(RequestFactory().get("/"), area, seed)


def test_every_learning_area_has_its_own_dye():
    assert {*LEARNING_AREAS, "none"} == AREAS
    assert len({draw(area, "article", "a") for area in AREAS}) == len(AREAS)


@given(st.sampled_from(sorted(AREAS)), st.sampled_from(sorted(LAYOUTS)), seeds)
def test_any_cover_is_valid_xml_of_at_most_four_kilobytes(area, kind, seed):
    svg = draw(area, kind, seed)
    drawn = ElementTree.fromstring(svg)  # noqa: S314  our own drawing
    assert drawn.get("width") == ("1200" if kind == "ribbon" else "400")
    assert len(svg) <= 4096


@given(seeds)
def test_the_same_seed_always_gives_the_same_cover(seed):
    assert draw("thai", "innovation", seed) == draw("thai", "innovation", seed)


def test_seeds_give_many_different_covers():
    assert len({draw("thai", "article", f"{n}") for n in range(200)}) > 100


@given(st.sampled_from(sorted(LAYOUTS)), seeds)
def test_seed_in_the_address_names_the_kind_of_page(kind, seed):
    assert split_seed(f"{kind}-{seed}") == (kind, seed)


def test_seed_without_a_kind_is_drawn_as_an_article():
    assert split_seed("1f2e3d4c") == ("article", "1f2e3d4c")


def test_address_answers_with_a_picture_that_may_be_kept_for_ever():
    response = answer("math", "honor-1f2e3d4c")
    assert response["Content-Type"] == "image/svg+xml"
    assert "immutable" in response["Cache-Control"]
    assert response.content.decode() == draw("math", "honor", "1f2e3d4c")


@pytest.mark.parametrize(
    ("area", "seed"),
    [
        ("maths", "a1"),
        ("math", "A1"),
        ("math", "poem-a1"),
        ("math", ""),
        ("math", "x" * 33),
        ("math", "honor-"),
        ("math", "ก"),
        ("math", "a1\n"),
    ],
)
def test_unknown_area_or_malformed_seed_does_not_exist(area, seed):
    with pytest.raises(Http404):
        answer(area, seed)
