"""Many pages are filed at once, as drafts that somebody publishes."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from articles.models import ArticleIndexPage
from core.models import LearningArea
from tests.factories.pages import locale, make_article, make_innovation
from tests.factories.people import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def file_under(client, pages, **chosen):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "file_under"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{ids}&next=/admin/", chosen)


def areas_of(page):
    return {area.code for area in page.learning_areas.all()}


def test_areas_and_tags_are_added_to_drafts_and_nothing_is_taken_away(supervisor):
    thai, science = (LearningArea.objects.get(code=code) for code in ("thai", "science"))
    pages = [make_article(learning_areas=[thai]), make_innovation()]
    file_under(supervisor, pages, areas=[science.pk], tags="สะเต็ม, ทดลอง")
    drafts = [Page.objects.get(pk=page.pk).get_latest_revision_as_object() for page in pages]
    assert [areas_of(draft) for draft in drafts] == [{"thai", "science"}, {"science"}]
    assert {tag.name for tag in drafts[0].tags.all()} == {"สะเต็ม", "ทดลอง"}


def test_what_readers_see_waits_for_publishing(supervisor):
    page = make_article()
    file_under(supervisor, [page], areas=[LearningArea.objects.get(code="arts").pk])
    page.refresh_from_db()
    assert areas_of(type(page).objects.get(pk=page.pk)) == set()
    assert page.has_unpublished_changes


def test_lists_and_locked_pages_are_left_out(supervisor):
    page = make_article(locked=True, locked_by=make_user("head"))
    index = ArticleIndexPage.objects.get(locale=locale())
    before = page.latest_revision_id
    file_under(supervisor, [index, page], tags="ใหม่")
    page.refresh_from_db()
    assert page.latest_revision_id == before


def test_choosing_nothing_is_said_and_changes_nothing(supervisor):
    page = make_article()
    html = file_under(supervisor, [page]).content.decode()
    assert "เลือกกลุ่มสาระ หรือพิมพ์คำสำคัญอย่างน้อยหนึ่งคำ" in html


def test_a_list_of_pages_offers_no_action_on_what_a_filter_left_out(supervisor):
    for _number in range(51):
        make_article()
    html = supervisor.get(reverse("all_pages:index")).content.decode()
    assert "data-bulk-action-num-objects" in html
    assert "data-bulk-action-num-objects-in-listing" not in html
