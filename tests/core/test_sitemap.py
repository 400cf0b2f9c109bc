"""The map for search engines: both languages, and what belongs together."""

from xml.etree import ElementTree

import pytest

from tests.factories.pages import locale, make_article, restrict
from tests.factories.people import credit, make_person
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def path_of(address):
    return "/" + address.split("/", 3)[3]


def entries(client):
    """Return {address: {language: address}} of the map."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  our own
    return {
        path_of(entry.findtext(f"{MAP}loc")): {
            link.get("hreflang"): path_of(link.get("href"))
            for link in entry.findall(f"{XHTML}link")
        }
        for entry in root
    }


def translated(page):
    copy = page.copy_for_translation(locale("en"))
    copy.save_revision().publish()
    return type(copy).objects.get(pk=copy.pk)


def test_a_translated_page_is_there_in_both_languages_each_naming_the_other(client):
    page = make_article(title="อ่านทุกวัน")
    both = {"th": page.get_url(), "en": translated(page).get_url()}
    found = entries(client)
    assert found[both["th"]] == found[both["en"]] == both


def test_a_page_in_one_language_names_no_other(client):
    page = make_article()
    assert entries(client)[page.get_url()] == {}


@pytest.mark.parametrize("hide", [restrict, lambda page: page.unpublish()])
def test_a_translation_that_is_not_public_is_not_named(client, hide):
    page = make_article()
    english = translated(page)
    hide(english)
    found = entries(client)
    assert english.get_url() not in found
    assert found[page.get_url()] == {}


def test_schools_are_there_in_both_languages(client):
    open_school = make_school("99990001").get_absolute_url()
    archived = make_school("99990002", archived=True).get_absolute_url()
    found = entries(client)
    both = {"th": open_school, "en": f"/en{open_school}"}
    assert found[open_school] == found[f"/en{open_school}"] == both
    assert "/schools/" in found and archived not in found


def test_people_are_there_who_agreed_and_made_something_public(client):
    addresses = {}
    for code, consent, published in (
        ("shown", "2026-01-01", True),
        ("silent", None, True),
        ("later", "2999-01-01", True),
        ("draft", "2026-01-01", False),
    ):
        person = make_person(code=code, consent_given_on=consent)
        credit(make_article(publish=published), person)
        addresses[code] = person.get_absolute_url()
    found = entries(client)
    assert [code for code, address in addresses.items() if address in found] == ["shown"]


def test_every_address_is_answered_and_asks_to_be_found(client):
    credit(make_article(), make_person(code="shown", consent_given_on="2026-01-01"))
    make_school()
    for address in entries(client):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert b'content="noindex' not in answer.content, address


def test_it_costs_a_query_for_all_translations(
    client, django_assert_num_queries, django_assert_max_num_queries
):
    pages = [make_article() for _number in range(2)]
    translated(pages[0])
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(20) as few:
        client.get("/sitemap.xml")
    translated(pages[1])
    with django_assert_num_queries(len(few)):
        client.get("/sitemap.xml")
