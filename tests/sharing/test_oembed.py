"""The provider of oEmbed, asked as other sites ask it."""

from html.parser import HTMLParser
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest

from tests.factories.pages import locale, make_article, restrict
from tests.factories.people import credit, make_person
from tests.sharing.reading import head_of, path_of

pytestmark = pytest.mark.django_db

HOST = "http://testserver"


def ask(client, address, **more):
    return client.get(f"/oembed?{urlencode({'url': f'{HOST}{address}', **more})}")


def test_a_public_page_is_described(client):
    page = make_article(title="อ่าน & คิด", summary="สิบนาที")
    credit(page, make_person("นางสาวสมใจ ใฝ่เรียน"))
    answer = ask(client, page.get_url())
    found = answer.json()
    assert answer["Content-Type"] == "application/json"
    assert (found["version"], found["type"], found["title"]) == ("1.0", "rich", "อ่าน & คิด")
    assert found["author_name"] == "นางสาวสมใจ ใฝ่เรียน"
    assert found["thumbnail_width"] == 1200
    assert client.get(path_of(found["thumbnail_url"])).status_code == 200
    assert f'href="{HOST}{page.get_url()}"' in found["html"] and "&amp;" in found["html"]


def test_the_page_itself_leads_to_its_description_in_both_formats(client):
    page = make_article(title="อ่านทุกวัน")
    head = head_of(client, page.get_url())
    (json_address,) = head.linked("alternate", "application/json+oembed")
    (xml_address,) = head.linked("alternate", "text/xml+oembed")
    assert client.get(path_of(json_address)).json()["title"] == "อ่านทุกวัน"
    answer = client.get(path_of(xml_address))
    assert answer["Content-Type"] == "text/xml; charset=utf-8"
    root = ElementTree.fromstring(answer.content)  # noqa: S314  made by ourselves
    assert (root.tag, root.findtext("title")) == ("oembed", "อ่านทุกวัน")


def test_the_limits_of_the_asker_are_kept(client):
    found = ask(client, make_article().get_url(), maxwidth=300, maxheight=200).json()
    assert (found["width"], found["height"]) == (300, 200)
    assert "thumbnail_url" not in found

    class Pictures(HTMLParser):
        def handle_starttag(self, tag, attrs):
            if tag == "img":
                assert int(dict(attrs)["width"]) <= 300

    Pictures().feed(found["html"])


def test_the_permanent_address_and_another_language_are_understood(client):
    page = make_article(title="อ่าน")
    english = page.copy_for_translation(locale("en"))
    english.title = "Read"
    english.save_revision().publish()
    assert ask(client, page.identity.get_absolute_url()).json()["title"] == "อ่าน"
    assert ask(client, f"/en{page.get_url()}").json()["title"] == "Read"


@pytest.mark.parametrize("hide", [restrict, lambda page: page.unpublish()])
def test_what_is_not_public_is_not_found(client, hide):
    page = make_article()
    hide(page)
    assert ask(client, page.get_url()).status_code == 404
    assert ask(client, page.identity.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("url=", 400),
        ("url=http://testserver/articles/none/", 404),
        ("url=http://testserver/search/", 404),
        ("url=http://elsewhere.example/articles/", 404),
        ("url=ftp://testserver/", 404),
        ("url=http://[", 404),
        ("url=%00", 404),
        ("url=http://testserver/&format=yaml", 501),
        ("url=http://testserver/&maxwidth=0", 400),
        ("url=http://testserver/&maxheight=wide", 400),
    ],
)
def test_bad_questions_get_the_answers_of_the_specification(client, query, status):
    answer = client.get(f"/oembed?{query}")
    assert answer.status_code == status
    assert answer.json()["error"]
