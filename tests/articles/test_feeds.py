"""Each list has a feed in its language, which tells of nothing that is not public."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from articles.models import ArticleIndexPage
from tests.factories.pages import (
    locale,
    make_article,
    make_best_practice,
    make_honor,
    make_innovation,
    make_news,
    restrict,
)
from tests.factories.people import credit, make_person

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FEEDS = {
    "/articles/feed/": make_article,
    "/news/feed/": make_news,
    "/innovations/feed/": make_innovation,
    "/best-practices/feed/": make_best_practice,
    "/honors/feed/": make_honor,
}


def feed(client, address="/articles/feed/"):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content)  # noqa: S314  made by ourselves


def titles(root):
    return [entry.findtext("a:title", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)]


@pytest.mark.parametrize("address", FEEDS)
def test_every_list_has_a_feed_that_its_page_names(client, address):
    FEEDS[address](title="เรื่องใหม่")
    assert titles(feed(client, address)) == ["เรื่องใหม่"]
    listed = client.get(address.removesuffix("feed/")).content.decode()
    assert 'type="application/atom+xml"' in listed and f'href="{address}"' in listed


def test_an_entry_says_what_who_when_and_where(client):
    page = make_article(title="อ่านทุกวัน", summary="สิบนาทีก็พอ")
    credit(page, make_person("นางสาวสมใจ ใฝ่เรียน"))
    entry = feed(client).find("a:entry", ATOM)
    assert entry.findtext("a:summary", namespaces=ATOM) == "สิบนาทีก็พอ"
    assert entry.findtext("a:author/a:name", namespaces=ATOM) == "นางสาวสมใจ ใฝ่เรียน"
    assert entry.find("a:link", ATOM).get("href") == f"http://testserver{page.get_url()}"
    published = entry.findtext("a:published", namespaces=ATOM)
    assert datetime.fromisoformat(published) == page.first_published_at


def test_the_newest_twenty_stand_in_it_the_newest_first(client):
    for number in range(21):
        make_article(title=f"เรื่องที่ {number}")
    assert titles(feed(client)) == [f"เรื่องที่ {number}" for number in range(20, 0, -1)]


def expired(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


@pytest.mark.parametrize("hide", [lambda page: page.unpublish(), restrict, expired])
def test_what_is_not_public_is_not_told(client, hide):
    page = make_article(title="ลับ")
    make_article(title="ฉบับร่าง", publish=False)
    hide(page)
    assert titles(feed(client)) == []


def test_a_draft_of_a_live_page_is_not_told(client):
    page = make_article(title="เดิม")
    page.title = "แก้แล้ว"
    page.save_revision()
    assert titles(feed(client)) == ["เดิม"]


def test_the_feed_of_a_private_list_is_private(client):
    make_article()
    restrict(ArticleIndexPage.objects.get(locale=locale()))
    assert client.get("/articles/feed/").status_code == 302


def test_each_language_has_its_own(client):
    page = make_article(title="อ่านทุกวัน")
    english = page.copy_for_translation(locale("en"))
    english.title = "Read daily"
    english.save_revision().publish()
    thai, other = feed(client), feed(client, "/en/articles/feed/")
    assert (titles(thai), titles(other)) == (["อ่านทุกวัน"], ["Read daily"])
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert (thai.get(language), other.get(language)) == ("th", "en")


def test_signs_that_xml_does_not_allow_do_no_harm(client):
    make_article(title="อ่าน\x0bเขียน & <b>คิด</b>", summary="ก\x01ข")
    assert titles(feed(client)) == ["อ่าน เขียน & คิด"]


def test_addresses_below_a_list_that_are_nothing_are_not_found(client):
    assert client.get("/articles/feed/more/").status_code == 404
    assert client.post("/articles/feed/").status_code in (200, 405)
