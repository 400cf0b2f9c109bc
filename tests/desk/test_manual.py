"""The manual is in the admin, whole, and only for those who work there."""

import re

import pytest
from django.urls import reverse
from PIL import Image

from desk.manual import PICTURES, chapters
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db
MEGABYTE = 1024 * 1024


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def test_the_help_menu_leads_to_the_manual(supervisor):
    assert reverse("manual") in supervisor.get("/admin/").content.decode()


def test_the_manual_lists_its_chapters_in_order(supervisor):
    html = supervisor.get(reverse("manual")).content.decode()
    places = [html.index(chapter.title) for chapter in chapters()]
    assert places == sorted(places)
    assert 6 <= len(places) <= 20


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.slug)
def test_every_link_and_picture_of_a_chapter_is_there(supervisor, chapter):
    address = reverse("manual_chapter", args=[chapter.slug])
    response = supervisor.get(address)
    article = response.content.decode().partition("<article")[2].partition("</article>")[0]
    targets = re.findall(r'(?:src|href)="([^"]+)"', article)
    assert not [target for target in targets if not target.startswith("../")]
    for target in targets:
        assert supervisor.get(f"/admin/manual/{target.removeprefix('../')}").status_code == 200


@pytest.mark.parametrize("name", ["no-such-chapter", "pictures/none.webp", "pictures/..%2f01"])
def test_what_is_not_in_the_manual_is_not_found(supervisor, name):
    assert supervisor.get(f"/admin/manual/{name}", follow=True).status_code == 404


@pytest.mark.parametrize("address", ["/admin/manual/", "/admin/manual/pictures/dashboard.webp"])
def test_the_manual_is_for_those_who_may_enter_the_admin(client, address):
    client.force_login(make_user("teacher"))
    assert client.get(address).status_code == 302


def test_the_pictures_weigh_little_and_are_all_shown():
    paths = list(PICTURES.glob("*.webp"))
    text = "".join(chapter.text for chapter in chapters())
    assert sum(path.stat().st_size for path in paths) < 6 * MEGABYTE
    assert not [path.name for path in paths if f"pictures/{path.name}" not in text]
    assert all(Image.open(path).format == "WEBP" for path in paths)
