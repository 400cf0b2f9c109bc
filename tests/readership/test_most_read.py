"""The search orders by how often pages are read."""

import pytest

from tests.factories.pages import make_article, restrict
from tests.factories.readership import make_total

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def queue(settings):
    """Index at once, as what is searched must be found."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def asked(client, query="สวนผัก", **parameters):
    parameters = {"q": query, "sort": "most_read", **parameters}
    answer = client.get("/api/search/", parameters)
    assert answer.status_code == 200
    return [result["title"] for result in answer.json()["results"]]


@pytest.fixture
def pages(clock):
    """Four pages, the last one the newest; nobody has read the second and the fourth of late."""
    pages = []
    for name in ("หนึ่ง", "สอง", "สาม", "สี่"):
        pages.append(make_article(title=f"สวนผัก {name}"))
        clock(minutes=1)
    make_total(pages[0], views=3)
    make_total(pages[0], days_ago=9, views=3)
    make_total(pages[2], views=5)
    make_total(pages[3], days_ago=400, views=99)
    return pages


def test_what_is_read_most_comes_first_and_the_rest_newest_first(client, pages):
    in_order = ["สวนผัก หนึ่ง", "สวนผัก สาม", "สวนผัก สี่", "สวนผัก สอง"]
    assert asked(client) == in_order
    assert asked(client, page_size=1, page=2) == in_order[1:2]
    assert asked(client, page_size=3, page=2) == in_order[3:]
    assert asked(client, query="")[:2] == in_order[:2]


def test_only_what_answers_is_listed(client, pages):
    make_total(make_article(title="เรื่องอื่น"), views=500)
    assert "เรื่องอื่น" not in asked(client)
    assert asked(client, type="news") == []


def test_what_the_asker_may_not_see_stays_hidden(client, pages):
    restrict(pages[0])
    assert asked(client)[0] == "สวนผัก สาม"


def test_an_exact_phrase_is_ordered_too(client, pages):
    assert asked(client, query='"สวนผัก"')[:2] == ["สวนผัก หนึ่ง", "สวนผัก สาม"]


def test_the_page_offers_the_order(client, pages):
    html = client.get("/search/", {"q": "สวนผัก", "sort": "most_read"}).content.decode()
    assert "อ่านมากที่สุด" in html
