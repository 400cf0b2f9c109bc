"""The feeds of the library and of each learning area."""

from xml.etree import ElementTree

import pytest

from core.models import LearningArea
from tests.factories.pages import locale, make_article, make_innovation, make_news, restrict

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(client, address):
    answer = client.get(address)
    assert answer["Content-Type"].startswith("application/atom+xml")
    root = ElementTree.fromstring(answer.content)  # noqa: S314  made by ourselves
    return [
        (entry.findtext("a:title", namespaces=ATOM), entry.findtext("a:id", namespaces=ATOM))
        for entry in root.findall("a:entry", ATOM)
    ]


def about(page, *codes):
    page.learning_areas.set(LearningArea.objects.filter(code__in=codes))
    page.save_revision().publish()
    return page


def test_all_kinds_of_pages_stand_in_one_feed_the_newest_first(client):
    for make, title in ((make_article, "ก"), (make_innovation, "ข"), (make_news, "ค")):
        make(title=title)
    assert [title for title, _id in entries(client, "/feed/")] == ["ค", "ข", "ก"]


def test_an_area_has_a_feed_of_its_own(client):
    about(make_article(title="อ่าน"), "thai", "arts")
    about(make_innovation(title="นับ"), "math")
    assert [title for title, _id in entries(client, "/feed/thai/")] == ["อ่าน"]
    assert [title for title, _id in entries(client, "/feed/math/")] == ["นับ"]
    assert entries(client, "/feed/science/") == []


def test_an_entry_keeps_its_name_when_the_page_moves(client):
    page = make_article(title="อ่าน", slug="old")
    ((_title, before),) = entries(client, "/feed/")
    page.slug = "new"
    page.save_revision().publish()
    assert entries(client, "/feed/") == [("อ่าน", before)]
    assert entries(client, "/articles/feed/") == [("อ่าน", before)]
    assert before == f"http://testserver{page.identity.get_absolute_url()}"


@pytest.mark.parametrize("hide", [restrict, lambda page: page.unpublish()])
def test_what_is_not_public_is_in_none(client, hide):
    hide(about(make_article(), "thai"))
    assert entries(client, "/feed/") == entries(client, "/feed/thai/") == []


def test_each_language_has_its_own(client):
    page = make_article(title="อ่าน")
    english = page.copy_for_translation(locale("en"))
    english.title = "Read"
    english.save_revision().publish()
    assert [title for title, _id in entries(client, "/en/feed/")] == ["Read"]


def test_there_is_no_feed_of_an_area_that_is_none(client):
    assert client.get("/feed/poetry/").status_code == 404
    assert client.post("/feed/").status_code == 405
