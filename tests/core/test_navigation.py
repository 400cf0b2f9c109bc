"""The frame of every page: its menu, its languages, its settings."""

import pytest

from tests.factories.pages import make_article

pytestmark = pytest.mark.django_db


def test_menu_leads_to_every_index_and_to_the_schools(client):
    html = client.get("/").content.decode()
    for address in ("/articles/", "/innovations/", "/best-practices/", "/honors/", "/schools/"):
        assert f'<a href="{address}"' in html


def test_menu_marks_where_the_reader_is(client):
    html = client.get("/articles/").content.decode()
    assert '<a href="/articles/" aria-current="page">' in html


def test_language_switch_of_a_plain_view_keeps_the_view(client):
    assert '<a class="lang" href="/en/schools/"' in client.get("/schools/").content.decode()
    assert '<a class="lang" href="/schools/"' in client.get("/en/schools/").content.decode()


def test_language_switch_of_an_index_leads_to_its_translation(client):
    assert '<a class="lang" href="/en/articles/"' in client.get("/articles/").content.decode()


def test_language_switch_of_a_page_without_translation_leads_home(client):
    page = make_article()
    html = client.get(page.url).content.decode()
    assert '<a class="lang" href="/en/"' in html
    assert 'hreflang="en" href="http' not in html


def test_pages_carry_no_inline_script_or_style(client):
    for address in ("/", "/articles/", make_article().url, "/schools/"):
        html = client.get(address).content.decode()
        assert "<style" not in html
        assert "style=" not in html
        # What is told to search engines is data that no browser runs.
        data = html.count('<script type="application/ld+json">')
        sources = sum(
            html.count(f"<script {kind}src=") for kind in ("", "defer ", 'type="module" ')
        )
        assert html.count("<script") == data + sources


def test_a_missing_page_says_so_in_thai_and_offers_the_search(client):
    response = client.get("/nothing-here/")
    assert response.status_code == 404
    assert 'lang="th"' in response.content.decode()
    assert 'role="search"' in response.content.decode()
