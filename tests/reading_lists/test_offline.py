"""What browsers are given to read without a line, and the way to take it back."""

import json
import re

import pytest
from django.contrib.staticfiles import finders

from tests.factories.pages import make_article

pytestmark = pytest.mark.django_db


def settings_of(script):
    return json.loads(re.match(r"const HUB = (.*);\n", script)[1])


def test_the_worker_is_asked_for_anew_each_time_and_serves_the_whole_site(client):
    answer = client.get("/sw.js")
    assert answer["Content-Type"] == "text/javascript"
    assert answer["Cache-Control"] == "no-cache"


def test_every_file_and_page_of_the_shell_is_there(client):
    given = settings_of(client.get("/sw.js").content.decode())
    assert given["pages"] == ["/offline/", "/reading-lists/", "/en/offline/", "/en/reading-lists/"]
    assert [client.get(page).status_code for page in given["pages"]] == [200] * 4
    missing = [url for url in given["shell"] if not finders.find(url.removeprefix("/static/"))]
    assert given["shell"] and not missing


def test_pages_of_the_shell_name_no_sheet_or_script_that_it_lacks(client):
    given = settings_of(client.get("/sw.js").content.decode())
    for page in given["pages"]:
        html = client.get(page).content.decode()
        named = re.findall(r'(?:src|href|data-lists)="(/static/[^"#]+\.(?:css|js|svg))', html)
        assert not set(named) - set(given["shell"])


def test_switched_off_the_worker_removes_itself_and_what_it_kept(client, settings):
    settings.OFFLINE_READING = False
    script = client.get("/sw.js").content.decode()
    assert "unregister()" in script and "caches.delete" in script
    assert 'data-worker=""' in client.get("/offline/").content.decode()


@pytest.mark.parametrize(("address", "language"), [("/", "th"), ("/en/", "en")])
def test_a_telephone_may_put_the_library_on_its_first_screen(client, address, language):
    told = client.get(f"{address}manifest.webmanifest").json()
    assert (told["lang"], told["start_url"]) == (language, address)
    for icon in told["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/"))


def test_pages_are_the_same_for_every_reader(client, teacher):
    address = make_article().get_url()
    before = client.get(address).content
    client.force_login(teacher)
    assert client.get(address).content == before


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_pages_of_lists_are_the_same_for_every_reader(client, teacher, language):
    pages = [f"{language}/reading-lists/", f"{language}/offline/"]
    before = [client.get(page).content for page in pages]
    client.force_login(teacher)
    assert [client.get(page).content for page in pages] == before
    assert b"csrf" not in b"".join(before)
