import re

from hypothesis import given

from core.thai import anchor, ascii_slug
from tests.thai.strategies import texts


def test_a_thai_title_is_romanised():
    assert ascii_slug("นวัตกรรม AI ป.1") == "nwatkam-ai-p-1"


def test_what_cannot_be_read_gives_nothing():
    assert ascii_slug("!!! ๆ ☃") == ""


@given(texts)
def test_a_slug_is_ascii_and_short(text):
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug := ascii_slug(text))
    assert len(slug) <= 60


def test_an_anchor_keeps_every_mark():
    assert anchor("ขั้นที่ ๑: การเรียนรู้!") == "ขั้นที่-1-การเรียนรู้"


@given(texts)
def test_an_anchor_holds_no_blank_and_is_bounded(text):
    assert not re.search(r"\s", anchor(text))
    assert len(anchor(text * 9)) <= 80
