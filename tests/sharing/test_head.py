"""What the head of each public page tells messengers and search engines."""

import pytest
from django.urls import reverse

from articles.models import ArticleIndexPage
from core.models import LearningArea
from tests.factories.pages import (
    locale,
    make_article,
    make_best_practice,
    make_honor,
    make_innovation,
    make_news,
    restrict,
)
from tests.factories.people import credit, make_person, make_user
from tests.factories.schools import make_school
from tests.sharing.reading import head_of, path_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]

ALWAYS = ["og:title", "og:type", "og:url", "og:image", "og:site_name", "og:locale", "twitter:card"]
MAKERS = [make_article, make_news, make_innovation, make_best_practice, make_honor]
FEED = "application/atom+xml"


def shown_person():
    person = make_person(code="somjai", consent_given_on="2026-01-01")
    credit(make_article(), person)
    return person.get_absolute_url()


@pytest.mark.parametrize(
    "address",
    [
        lambda: "/",
        lambda: "/en/",
        lambda: "/articles/",
        lambda: "/honors/",
        lambda: make_school().get_absolute_url(),
        shown_person,
        *(lambda make=make: make(title="อ่านทุกวัน").get_url() for make in MAKERS),
    ],
)
def test_every_public_page_says_what_it_is_and_has_a_picture(client, address):
    path = address()
    head = head_of(client, path)
    assert all(len(head.meta[name]) == 1 for name in ALWAYS)
    assert head.linked("canonical") == [head.one("og:url")] == [f"http://testserver{path}"]
    assert (head.one("og:image:width"), head.one("og:image:height")) == ("1200", "630")
    assert head.one("og:image:alt")
    assert head.one("robots").startswith("index")
    picture = client.get(path_of(head.one("og:image")))
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/png")


def test_plain_pages_for_readers_say_what_they_are(client):
    work = make_innovation(title="เกมตลาดนัด")
    stories = reverse("adoption_stories", args=[work.identity.short_id])
    for address, words in (
        ("/privacy/", "ความเป็นส่วนตัว"),
        (stories, "เกมตลาดนัด"),
        ("/schools/", "โรงเรียน"),
    ):
        head = head_of(client, address)
        assert words in head.one("og:title") + head.one("og:description")
        assert head.linked("canonical") == [f"http://testserver{address}"]
        assert head.one("robots").startswith("index")


def test_a_page_of_content_says_when_it_was_published_and_where_it_belongs(client):
    page = make_article(title="อ่าน <ทุก> วัน & คืน", summary="สิบนาทีก็พอ")
    page.learning_areas.set([LearningArea.objects.get(code="thai")])
    page.tags.add("การอ่าน")
    page.save_revision().publish()
    head = head_of(client, page.get_url())
    assert head.one("og:title") == "อ่าน <ทุก> วัน & คืน"
    assert head.one("og:description") == head.one("description") == "สิบนาทีก็พอ"
    assert head.one("article:published_time").startswith(f"{page.first_published_at:%Y-%m-%d}")
    assert head.one("article:section") == "ภาษาไทย"
    assert head.one("article:tag") == "การอ่าน"


def test_a_translated_page_names_the_other_language(client):
    page = make_article()
    page.copy_for_translation(locale("en")).save_revision().publish()
    head = head_of(client, page.get_url())
    assert (head.one("og:locale"), head.one("og:locale:alternate")) == ("th_TH", "en_US")
    english = head_of(client, f"/en{page.get_url()}")
    assert english.linked("canonical") == [f"http://testserver/en{page.get_url()}"]


@pytest.mark.parametrize("query", ["sort=title", "learning_area=thai", "grade=p1&sort=oldest"])
def test_what_only_filters_or_sorts_is_no_address_of_its_own(client, query):
    make_article()
    head = head_of(client, f"/articles/?{query}")
    assert head.linked("canonical") == ["http://testserver/articles/"]
    assert head.one("robots") == "noindex, follow"


def test_the_second_page_of_a_list_is_an_address_of_its_own(client):
    for _number in range(13):
        make_article()
    head = head_of(client, "/articles/?page=2")
    assert head.linked("canonical") == ["http://testserver/articles/?page=2"]
    assert head.one("robots").startswith("index")


def test_where_a_link_was_followed_from_changes_nothing(client):
    page = make_article()
    head = head_of(client, f"{page.get_url()}?fbclid=abc&utm_source=line")
    assert head.linked("canonical") == [f"http://testserver{page.get_url()}"]
    assert head.one("robots").startswith("index")


@pytest.mark.parametrize("address", ["/search/?q=อ่าน", "/account/login/"])
def test_results_and_accounts_are_not_for_search_engines(client, address):
    head = head_of(client, address)
    assert head.one("robots") == "noindex"
    assert not head.linked("canonical")


def test_a_private_page_tells_other_sites_nothing_but_its_title(client):
    page = make_article(title="ภายใน")
    restrict(page)
    client.force_login(make_user())
    head = head_of(client, page.get_url())
    assert head.one("robots").startswith("noindex")
    assert "og:image" not in head.meta
    assert not head.data and not head.linked("alternate", "application/json+oembed")


def test_lists_name_the_feeds_of_the_library_and_of_the_chosen_area(client):
    page = make_article()
    page.learning_areas.set([LearningArea.objects.get(code="thai")])
    page.save_revision().publish()
    assert head_of(client, "/").linked("alternate", FEED) == ["/feed/"]
    assert set(head_of(client, "/articles/").linked("alternate", FEED)) == {
        "/feed/",
        "/articles/feed/",
    }
    chosen = head_of(client, "/articles/?learning_area=thai").linked("alternate", FEED)
    assert "/feed/thai/" in chosen


def test_it_costs_the_same_for_a_page_of_many_people_and_areas(
    client, django_assert_num_queries, django_assert_max_num_queries
):
    page = make_article()
    credit(page, make_person())
    client.get(page.get_url())
    with django_assert_max_num_queries(60) as few:
        client.get(page.get_url())
    page.learning_areas.set(LearningArea.objects.all()[:5])
    page.save_revision().publish()
    with django_assert_num_queries(len(few)):
        client.get(page.get_url())


def test_the_index_of_a_private_tree_is_not_described(client):
    restrict(ArticleIndexPage.objects.get(locale=locale()))
    client.force_login(make_user())
    assert head_of(client, "/articles/").one("robots").startswith("noindex")
