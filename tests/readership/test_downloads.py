"""A file that a reader takes is counted once, for the page that led to it."""

import pytest

from tests.factories.files import make_document
from tests.factories.pages import make_article
from tests.factories.people import make_user
from tests.factories.readership import ROBOT, browser, count, counted, noted, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return make_document()


@pytest.fixture
def page(document):
    return make_article(body=[("documents", [document])])


def test_a_download_counts_for_its_page_and_is_no_view(client, page, document):
    assert take(client, document).status_code == 200
    assert counted(page) == (0, 1, 0)


def test_the_pieces_of_a_file_are_one_download(client, page, document):
    take(client, document, headers=browser(Range="bytes=0-2"))
    take(client, document, headers=browser(Range="bytes=3-5"))
    take(client, document)
    assert counted(page) == (0, 1, 0)


def test_a_later_piece_alone_is_no_download(client, page, document):
    assert take(client, document, headers=browser(Range="bytes=3-5")).status_code == 206
    assert noted() == 0


def test_a_file_that_the_browser_still_has_is_no_download(client, page, document):
    tag = take(client, document).headers["Last-Modified"]
    count()
    answer = take(
        client, document, address="203.0.113.8", headers=browser(**{"If-Modified-Since": tag})
    )
    assert answer.status_code == 304 and counted(page) == (0, 1, 0)


def test_to_ask_about_a_file_is_no_download(client, page, document):
    client.head(document.url, headers=browser())
    assert noted() == 0


def test_a_file_that_the_page_shows_in_a_frame_is_no_download(client, page, document):
    take(client, document, headers=browser(**{"Sec-Fetch-Dest": "iframe"}))
    assert noted() == 0


def test_two_files_of_a_page_are_two_downloads(client):
    files = [make_document(), make_document()]
    page = make_article(body=[("documents", files)])
    for file in files:
        take(client, file)
    assert counted(page) == (0, 2, 0)


def test_the_page_that_led_there_gets_the_download_else_the_first(client, page, document):
    other = make_article(body=[("documents", [document])])
    come = f"http://testserver{other.get_url()}"
    take(client, document, headers=browser(Referer=come))
    assert counted(other) == (0, 1, 0) and counted(page) == (0, 0, 0)
    take(client, document, address="203.0.113.9", headers=browser(Referer="http://[broken"))
    assert counted(page) == (0, 1, 0)


def test_robots_and_editors_take_files_uncounted(client, page, document):
    take(client, document, headers=browser(ROBOT))
    client.force_login(make_user("supervisor"))
    assert take(client, document).status_code == 200
    assert noted() == 0


def test_a_file_that_nobody_may_see_is_not_counted(client):
    take(client, make_document())
    assert noted() == 0


def test_a_file_of_a_draft_is_nobodys_download(client):
    teacher = make_user("teacher")
    document = make_document(uploaded_by_user=teacher)
    make_article(body=[("documents", [document])], publish=False)
    client.force_login(teacher)
    assert take(client, document).status_code == 200
    assert noted() == 0


def test_a_file_is_handed_out_also_when_it_cannot_be_counted(client, page, document, monkeypatch):
    def fail(*args):
        raise RuntimeError("no room on the disk")

    monkeypatch.setattr("readership.downloads.note", fail)
    assert take(client, document).status_code == 200


def test_a_file_that_nginx_hands_out_is_counted_as_well(client, page, document, settings):
    settings.FILES_ACCEL_PREFIX = "/protected/"
    assert "X-Accel-Redirect" in take(client, document).headers
    assert counted(page) == (0, 1, 0)
