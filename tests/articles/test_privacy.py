"""Drafts, private pages and expired pages appear nowhere to others."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from search.models import IndexEntry
from tests.factories.files import make_document, make_image
from tests.factories.pages import make_innovation, restrict
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db

SECRET = "พริกแกงลับเฉพาะ"
PLACES = [
    "/",
    "/innovations/",
    "/schools/99990001/",
    f"/search/?q={SECRET}",
    f"/api/search/?q={SECRET}",
    "/api/suggest/?q=พริกแกง",
    "/sitemap.xml",
]


def draft(page):
    page.unpublish()


def private(page):
    restrict(page, PageViewRestriction.LOGIN)


def protected_by_password(page):
    restrict(page, PageViewRestriction.PASSWORD, password="เปิดที")


def private_above(page):
    restrict(page.get_parent(), PageViewRestriction.LOGIN)


def expired(page):
    """Let the page expire as time does it: an hour that was to come is past, nothing is sent."""
    page.expire_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    past = timezone.now() - timedelta(minutes=1)
    Page.objects.filter(pk=page.pk).update(expire_at=past)
    IndexEntry.objects.filter(object_id=str(page.pk)).update(expires_at=past)


@pytest.fixture
def hidden_page():
    document, image = make_document(title=f"{SECRET} เอกสาร"), make_image()
    page = make_innovation(
        title=f"{SECRET} สูตรโรงเรียน",
        summary=f"{SECRET} สรุป",
        school=make_school(),
        slug="hidden-recipe",
        cover=image,
        files=[("file", document)],
    )
    page.rendition = image.get_rendition("width-320")
    page.document = document
    return page


WAYS = [draft, private, protected_by_password, private_above, expired]


def shows(client, place):
    response = client.get(place)
    content = response.content.decode()
    if "q=" in place:  # the search field repeats what was asked for
        return "hidden-recipe" in content or "สูตรโรงเรียน" in content
    return SECRET in content or "hidden-recipe" in content


def test_a_public_page_appears_in_every_place(client, hidden_page):
    missing = [place for place in PLACES if not shows(client, place)]
    assert missing == []


@pytest.mark.parametrize("hide", WAYS)
def test_a_hidden_page_appears_in_no_place(client, hidden_page, hide):
    hide(hidden_page)
    assert [place for place in PLACES if shows(client, place)] == []


@pytest.mark.parametrize("hide", WAYS)
def test_a_hidden_page_is_counted_nowhere(client, hidden_page, hide):
    hide(hidden_page)
    assert client.get("/api/search/", {"q": SECRET}).json()["total"] == 0
    facets = client.get("/api/search/", {"q": SECRET}).json()["facets"]
    assert all(not choices for choices in facets.values())


@pytest.mark.parametrize("hide", WAYS)
def test_neither_a_hidden_page_nor_its_files_can_be_opened(client, hidden_page, hide):
    hide(hidden_page)
    page = client.get(hidden_page.get_url())
    assert page.status_code in (302, 404) or SECRET not in page.content.decode()
    for url in (hidden_page.document.url, hidden_page.rendition.url, hidden_page.cover.file.url):
        assert client.get(url).status_code == 404


def test_a_teacher_who_may_read_a_private_page_finds_it(hidden_page):
    private(hidden_page)
    teacher = Client()
    teacher.force_login(make_user("teacher"))
    assert shows(teacher, f"/api/search/?q={SECRET}")
    assert teacher.get(hidden_page.document.url).status_code == 200


def test_a_page_for_one_group_is_for_that_group_only(hidden_page):
    restrict(hidden_page, PageViewRestriction.GROUPS, groups=[Group.objects.get(name="supervisor")])
    supervisor, teacher = Client(), Client()
    supervisor.force_login(make_user("supervisor"))
    teacher.force_login(make_user("teacher"))
    assert shows(supervisor, f"/api/search/?q={SECRET}")
    assert not shows(teacher, f"/api/search/?q={SECRET}")


@pytest.mark.parametrize("group", ["head", "teacher"])
def test_one_of_another_group_is_told_so_instead_of_being_asked_to_log_in(hidden_page, group):
    restrict(hidden_page, PageViewRestriction.GROUPS, groups=[Group.objects.get(name="supervisor")])
    other = Client()
    other.force_login(make_user(group))
    response = other.get(hidden_page.get_url())
    assert response.status_code == 403
    assert SECRET not in response.content.decode()


def test_lifting_a_restriction_brings_the_page_back(client, hidden_page):
    restriction = restrict(hidden_page.get_parent())
    restriction.delete()
    assert shows(client, f"/api/search/?q={SECRET}")
