import random
import re

import pytest

from search.forms import LARGEST_PAGE_SIZE
from tests.factories.pages import make_article, make_innovation
from tests.search.contract import HOSTILE

pytestmark = pytest.mark.django_db


def test_a_search_works_without_scripts(client):
    make_article(title="บอร์ดเกมตลาดนัด", text="เด็กฝึกทอนเงินด้วยบอร์ดเกม")
    page = client.get("/search/", {"q": "บอร์ดเกม"}).content.decode()
    assert "บอร์ดเกมตลาดนัด" in page.replace('<span class="w">', "").replace("</span>", "")
    assert "<mark>บอร์ดเกม</mark>" in page
    assert 'name="q"' in page


def test_the_state_of_a_search_is_in_the_address(client):
    make_article(title="สวนผัก")
    make_innovation(title="สวนผักลอยฟ้า")
    answer = client.get("/search/", {"q": "สวนผัก", "type": "innovation"}).context["answer"]
    assert [hit.type for hit in answer.hits] == ["innovation"]


def test_a_wrong_filter_on_the_page_is_passed_over(client):
    make_article(title="สวนผัก")
    response = client.get("/search/", {"q": "สวนผัก", "type": "x", "page": "-1", "sort": "?"})
    assert response.status_code == 200
    assert response.context["answer"].total == 1


def test_nothing_found_says_what_to_do_next(client):
    page = client.get("/search/", {"q": "ไม่มีทางเจอ๙๙"}).content.decode()
    assert 'class="empty"' in page


def test_what_was_typed_is_escaped(client):
    page = client.get("/search/", {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page


def test_the_english_page_searches_english(client):
    make_article(title="Reading corner", language="en")
    assert client.get("/en/search/", {"q": "reading"}).context["answer"].total == 1
    assert client.get("/search/", {"q": "reading"}).context["answer"].total == 0


@pytest.mark.parametrize("address", ["/search/", "/en/search/", "/api/search/", "/api/suggest/"])
def test_hostile_queries_are_answered(client, address):
    make_article(title="ปกติ")
    for query in HOSTILE:
        assert client.get(address, {"q": query}).status_code == 200, query


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_filter_is_a_bad_request(client, value):
    for name in ("type", "learning_area", "school", "sort", "locale"):
        assert client.get("/api/search/", {name: value}).status_code == 400


def test_the_api_has_its_promised_shape(client):
    page = make_article(title="บอร์ดเกมตลาดนัด")
    body = client.get("/api/search/", {"q": "บอร์ดเกม"}).json()
    assert body.keys() == {"query", "corrected", "total", "page", "results", "facets"}
    assert body["results"] == [
        {
            "id": str(page.pk),
            "source_id": None,
            "title": "บอร์ดเกมตลาดนัด",
            "url": page.get_url(),
            "type": "article",
            "snippet": body["results"][0]["snippet"],
            "file": None,
        }
    ]
    assert body["facets"]["type"][0]["value"] == "article"


@pytest.mark.parametrize(
    "bad", ["type=x", "sort=most_read", "page=0", "page=x", "page_size=0", "locale=fr", "year=1"]
)
def test_a_bad_value_is_answered_in_thai(client, bad):
    response = client.get(f"/api/search/?{bad}")
    assert response.status_code == 400
    assert set(response.json()) == {"error"}
    assert re.search("[ก-ฮ]", response.json()["error"])


def test_a_large_page_is_cut_and_a_far_one_is_empty(client):
    for number in range(3):
        make_article(title=f"สวนผัก {number}")
    far = client.get("/api/search/", {"q": "สวนผัก", "page": 10**30}).json()
    assert (far["total"], far["results"]) == (3, [])
    assert len(client.get("/api/search/", {"page_size": 10**6}).json()["results"]) == 3
    assert LARGEST_PAGE_SIZE == 50


def test_a_long_query_is_cut_with_a_notice(client):
    body = client.get("/api/search/", {"q": "ก" * 600}).json()
    assert len(body["query"]) == 500
    assert body["notice"]


def test_titles_are_suggested_by_their_beginning(client):
    make_article(title="เรื่องของแปลงผัก")
    make_article(title="แปลงผักหลังโรงเรียน")
    found = client.get("/api/suggest/", {"q": "แปลง"}).json()["suggestions"]
    assert [entry["text"] for entry in found] == ["แปลงผักหลังโรงเรียน", "เรื่องของแปลงผัก"]
    assert found[0].keys() == {"text", "url", "kind", "label"}


def hostile_queries(number):
    """Return queries put together from what has broken searches, the same on every run."""
    chance = random.Random(7)
    pieces = [*HOSTILE, "นวัตกรรม", "ครู", "๒๕๖๗", " ", "\n", "<b>", "&amp;", "../", "${x}", "(?:"]
    return [
        "".join(chance.choices(pieces, k=chance.randint(1, 6)))[: chance.choice([20, 500, 20_000])]
        for _ in range(number)
    ]


def test_five_hundred_hostile_queries_are_answered(client):
    make_article(title="นวัตกรรมของครู", text="ปี ๒๕๖๗ &lt;b&gt;")
    for number, query in enumerate(hostile_queries(500)):
        response = client.get(["/search/", "/api/search/"][number % 2], {"q": query})
        assert response.status_code == 200, query[:80]
