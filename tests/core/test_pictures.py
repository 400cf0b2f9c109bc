"""The sizes of pictures are made when a page is published, not when it is first read."""

import re

import pytest

from core.models import Rendition
from tests.factories.files import make_image
from tests.factories.pages import make_article

pytestmark = pytest.mark.django_db


def test_the_first_reader_of_a_page_waits_for_no_picture(client):
    page = make_article(cover=make_image())
    drawn = set(Rendition.objects.values_list("filter_spec", flat=True))
    assert drawn
    client.get(page.get_url())
    client.get("/articles/")
    assert set(Rendition.objects.values_list("filter_spec", flat=True)) == drawn


def test_a_draft_needs_no_sizes():
    make_article(cover=make_image(), publish=False)
    assert not Rendition.objects.exists()


def test_readers_are_offered_the_formats_that_are_set_the_best_first(client, settings):
    settings.PICTURE_FORMATS = ["avif", "webp"]
    page = make_article(cover=make_image())
    html = client.get(page.get_url()).content.decode()
    assert 0 < html.find(".avif") < html.find(".webp")


def test_who_saves_data_is_offered_small_pictures_and_nobody_else_is(client, settings):
    settings.PAGE_CACHE_BYTES = 1_000_000
    address = make_article(cover=make_image()).get_url()
    asks = [{}, {"Save-Data": "on"}, {}, {"Save-Data": "on"}]
    answers = [client.get(address, headers=ask) for ask in asks]
    widths = [set(re.findall(r"width-(\d+)", answer.content.decode())) for answer in answers]
    assert widths == [{"480", "960"}, {"480"}] * 2
    assert all("Save-Data" in answer["Vary"] for answer in answers)
