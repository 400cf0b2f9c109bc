import re
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.utils import timezone
from django.utils.html import escape
from wagtail.models import Site

from core.models import GradeLevel, LearningArea, SiteSettings
from search import views
from search.forms import LARGEST_PAGE_SIZE
from search.hostile import HOSTILE, hostile_queries
from search.models import AskedQuery
from tests.factories.files import make_document
from tests.factories.pages import make_article, make_innovation, restrict

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
    "bad", ["type=x", "sort=oldest", "page=0", "page=x", "page_size=0", "locale=fr", "year=1"]
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


def test_five_hundred_hostile_queries_are_answered(client):
    make_article(title="นวัตกรรมของครู", text="ปี ๒๕๖๗ &lt;b&gt;")
    for number, query in enumerate(hostile_queries(500)):
        response = client.get(["/search/", "/api/search/"][number % 2], {"q": query})
        assert response.status_code == 200, query[:80]


def text_of(response):
    """Return the page without the marks that keep words together."""
    return response.content.decode().replace('<span class="w">', "").replace("</span>", "")


def ask(client, query, language="", **parameters):
    return client.get(f"{language}/search/", {"q": query, **parameters})


def test_a_correction_is_told_with_a_way_back(client):
    make_article(title="แปลงผักหลังโรงเรียน")
    response = ask(client, "cx]'zyd", type="article")
    assert response.context["answer"].corrected == "แปลงผัก"
    page = text_of(response)
    assert "<b>แปลงผัก</b>" in page
    way_back = response.context["as_typed"]
    assert f'href="?{escape(way_back)}"' in page
    typed = client.get(f"/search/?{way_back}")
    assert (typed.context["answer"].corrected, typed.context["answer"].total) == (None, 0)


def test_a_correction_is_escaped(client, monkeypatch):
    make_article(title="แปลงผัก")
    found = views.find("แปลงผัก")
    monkeypatch.setattr(views, "find", lambda **asked: replace(found, corrected="<i>x</i>"))
    page = text_of(ask(client, "<u>y</u>"))
    assert "<i>x" not in page
    assert "<u>y" not in page


def test_exactly_as_typed_stays_while_narrowing_and_turning_pages(client):
    for number in range(12):
        make_article(title=f"สวนผัก {number}")
    page = text_of(ask(client, "สวนผัก", exact="1"))
    assert '<input type="hidden" name="exact" value="1">' in page
    assert "exact=1&amp;page=2" in page
    assert "exact=1&amp;type=article" in page


def test_the_api_takes_a_query_as_typed(client):
    make_article(title="แปลงผัก")
    asked = {"q": "cx]'zyd"}
    assert client.get("/api/search/", asked).json()["corrected"] == "แปลงผัก"
    as_typed = client.get("/api/search/", {**asked, "exact": "1"}).json()
    assert (as_typed["corrected"], as_typed["total"]) == (None, 0)
    assert client.get("/api/search/", {**asked, "exact": "x"}).status_code == 400


def test_nothing_left_by_filters_offers_the_query_without_them(client):
    make_article(title="สวนผัก")
    response = ask(client, "สวนผัก", type="innovation")
    assert response.context["answer"].total == 0
    [other] = response.context["broader"]
    assert (other["why"], other["total"]) == ("filters", 1)
    assert client.get(f"/search/?{other['query_string']}").context["answer"].total == 1


def test_a_phrase_that_nothing_holds_offers_its_words(client):
    make_article(title="ผักในสวน")
    make_article(title="ครูรักเด็ก")
    queries = [o["query"] for o in ask(client, '"ครูรัก สวน"', exact="1").context["broader"]]
    assert "ครูรัก สวน" in queries


def test_the_empty_page_offers_popular_queries_kinds_and_whom_to_ask(client):
    make_article(title="แปลงผัก")
    AskedQuery.objects.create(day=timezone.localdate(), query="แปลงผัก", times=9, openly=9, found=1)
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.contact_email = "ask@office.example"
    settings.save()
    cache.clear()
    page = text_of(ask(client, "zzzzqq"))
    assert '">แปลงผัก</a>' in page
    assert 'href="/innovations/"' in page
    assert page.count("mailto:ask@office.example") == 2  # here, and in the footer


def test_without_a_query_there_is_the_newest_and_what_others_ask(client):
    make_article(title="แปลงผัก")
    AskedQuery.objects.create(day=timezone.localdate(), query="แปลงผัก", times=9, openly=9, found=1)
    cache.clear()
    response = ask(client, "")
    assert response.context["popular"] == ["แปลงผัก"]
    assert [hit.title for hit in response.context["answer"].hits] == ["แปลงผัก"]


def facet(response, name):
    return next(facet for facet in response.context["filters"] if facet["name"] == name)


def test_grades_stand_in_their_order_and_areas_by_number(client):
    grades = {grade.code: grade for grade in GradeLevel.objects.all()}
    areas = {area.code: area for area in LearningArea.objects.all()}
    make_article(title="สวน ก", grades=[grades["p6"], grades["k2"]], learning_areas=[areas["thai"]])
    make_article(title="สวน ข", grades=[grades["p6"]], learning_areas=[areas["math"]])
    make_article(title="สวน ค", grades=[grades["m1"]], learning_areas=[areas["math"]])
    response = ask(client, "สวน")
    values = [choice["value"] for choice in facet(response, "grade")["choices"]]
    assert values == ["k2", "p6", "m1"]
    counts = [choice["count"] for choice in facet(response, "learning_area")["choices"]]
    assert counts == [2, 1]


def test_a_chosen_value_without_a_hit_can_be_taken_off(client):
    make_article(title="สวนผัก")
    response = ask(client, "สวนผัก", grade="p1")
    chosen = [c for c in facet(response, "grade")["choices"] if c["selected"]]
    assert [(c["value"], c["count"]) for c in chosen] == [("p1", 0)]
    assert 'value="p1" checked' in text_of(response)


def test_a_long_facet_is_folded_but_not_what_is_chosen():
    choices = [{"value": n, "selected": n == 15} for n in range(20)]
    parts = views.folded(choices)
    assert [choice["value"] for choice in parts["shown"]] == [*range(10), 15]
    assert len(parts["folded"]) == 9
    assert views.folded(choices[:12])["folded"] == []


def test_entries_are_narrowed_by_the_kind_of_their_files(client):
    file = make_document(name="แผน.pdf")
    make_article(title="สวนผัก", body=[("documents", [file])])
    make_article(title="สวนครัว")
    response = ask(client, "สวน")
    choices = [(c["value"], c["label"]) for c in facet(response, "file_type")["choices"]]
    assert choices == [("pdf", "PDF")]
    assert ask(client, "สวน", file_type="pdf").context["answer"].total == 1


def test_the_other_language_is_offered_where_it_answers(client):
    make_article(title="Reading corner", language="en")
    make_article(title="Reading ในห้องเรียน")
    [other] = ask(client, "reading").context["other_languages"]
    assert (other["code"], other["total"], other["url"]) == ("en", 1, "/en/search/?q=reading")
    [other] = ask(client, "reading", language="/en").context["other_languages"]
    assert (other["code"], other["url"]) == ("th", "/search/?q=reading")
    assert ask(client, "ห้องเรียน").context["other_languages"] == []


def test_the_other_language_counts_only_what_the_asker_may_see(client):
    restrict(make_article(title="Reading corner", language="en"))
    assert ask(client, "reading").context["other_languages"] == []


def test_the_page_passes_over_an_order_that_does_not_exist(client):
    make_article(title="สวนผัก")
    response = ask(client, "สวนผัก", sort="oldest")
    assert (response.status_code, response.context["answer"].total) == (200, 1)
    offered = [sort["value"] for sort in response.context["sorts"]]
    assert offered == ["relevance", "newest", "most_read"]


def test_no_store_keeps_what_somebody_found_who_is_logged_in(client, admin_client):
    assert client.get("/search/")["Cache-Control"] == "no-cache"
    kept = admin_client.get("/search/")["Cache-Control"]
    assert {"private", "no-store"} <= set(kept.split(", "))
