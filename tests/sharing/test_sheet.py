"""The row to share a page, and the sheet with its QR code."""

from xml.etree import ElementTree

import pytest
import qrcode

from tests.factories.pages import locale, make_article, make_honor, make_innovation, restrict
from tests.sharing.reading import Head

pytestmark = pytest.mark.django_db


def sheet_of(page):
    return f"/share/{page.identity.short_id}/"


@pytest.mark.parametrize("make", [make_article, make_innovation, make_honor])
def test_a_page_ends_with_plain_links_to_share_it(client, make):
    page = make()
    html = client.get(page.get_url()).content.decode()
    shared = f"http%3A%2F%2Ftestserver{page.get_url().replace('/', '%2F')}"
    assert f"https://social-plugins.line.me/lineit/share?url={shared}" in html
    assert f"https://www.facebook.com/sharer/sharer.php?u={shared}" in html
    assert sheet_of(page) in html


def test_nothing_is_loaded_from_where_the_links_lead(client):
    html = client.get(make_article().get_url()).content.decode()
    for host in ("line.me", "facebook.com"):
        assert html.count(host) == html.count(f'href="https://social-plugins.{host}') + html.count(
            f'href="https://www.{host}'
        )


def test_the_sheet_shows_title_code_and_permanent_address(client):
    page = make_article(title="อ่านทุกวัน")
    html = client.get(sheet_of(page)).content.decode()
    assert f"http://testserver{page.identity.get_absolute_url()}" in html
    assert f"{sheet_of(page)}qr.svg" in html
    assert Head(html).one("robots") == "noindex"


def test_the_code_is_a_picture_of_the_permanent_address(client, monkeypatch):
    page, written, make = make_article(), [], qrcode.make

    def noted(text, **how):
        written.append(text)
        return make(text, **how)

    monkeypatch.setattr(qrcode, "make", noted)
    answer = client.get(f"{sheet_of(page)}qr.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert ElementTree.fromstring(answer.content).tag.endswith("svg")  # noqa: S314  our own
    assert written == [f"http://testserver{page.identity.get_absolute_url()}"]


def test_the_sheet_follows_the_language_of_its_address_where_it_can(client):
    page = make_article(title="อ่าน")
    assert "อ่าน" in client.get(f"/en{sheet_of(page)}").content.decode()
    english = page.copy_for_translation(locale("en"))
    english.title = "Read daily"
    english.save_revision().publish()
    assert "Read daily" in client.get(f"/en{sheet_of(page)}").content.decode()


@pytest.mark.parametrize("hide", [restrict, lambda page: page.unpublish()])
def test_what_is_not_public_has_neither_sheet_nor_code(client, hide):
    page = make_article()
    hide(page)
    assert client.get(sheet_of(page)).status_code == 404
    assert client.get(f"{sheet_of(page)}qr.svg").status_code == 404


def test_there_is_no_sheet_of_nothing(client):
    assert client.get("/share/zzzzzzz/").status_code == 404
