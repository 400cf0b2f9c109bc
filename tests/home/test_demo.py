"""The demo content: loaded by the same command that `make run` calls."""

from collections import Counter

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import TestCase, override_settings
from django.utils.timezone import localdate
from wagtail.models import Page

from adoptions.models import Adoption
from articles.models import (
    ArticlePage,
    BestPracticePage,
    HonorPage,
    HonorYearPage,
    InnovationPage,
    NewsPage,
)
from core.models import User
from home.models import HomePage
from readership.models import DailyTotal, DailyVisitors
from schools.models import School, SchoolNetwork

from .crawling import Crawl

pytestmark = pytest.mark.django_db
QUEUED = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo content, loaded once for the tests of this module and rolled back after them.

    As under `make run`, the tasks wait for a worker; the loader itself fills the search index.
    """
    waiting = override_settings(TASKS=QUEUED)
    with django_db_blocker.unblock(), waiting, transaction.atomic():
        # Translations are published once what they belong to is stored.
        with TestCase.captureOnCommitCallbacks(execute=True):
            call_command("load_demo", password="สาธิต-2569", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def thai_pages(demo, db):
    return lambda model: model.objects.live().filter(locale__language_code="th")


def test_there_is_enough_of_everything(thai_pages):
    assert thai_pages(ArticlePage).count() >= 30
    assert thai_pages(NewsPage).count() >= 8
    assert thai_pages(InnovationPage).count() >= 16
    assert thai_pages(BestPracticePage).count() >= 10
    assert thai_pages(HonorYearPage).count() >= 3
    assert thai_pages(HonorPage).count() >= 9
    assert School.objects.count() == 12
    assert SchoolNetwork.objects.count() == 3


def test_articles_are_as_long_as_real_ones(thai_pages):
    for page in thai_pages(ArticlePage):
        assert 1200 <= len(page.plain_text) <= 9000, page.slug


def test_every_page_says_what_it_is_about_and_who_made_it(thai_pages):
    for model in (ArticlePage, NewsPage, InnovationPage, BestPracticePage):
        for page in thai_pages(model):
            assert page.summary and page.learning_areas.exists() or page.tags.exists(), page.slug
            assert page.persons, page.slug


def test_five_pages_are_translated_and_none_is_an_alias(thai_pages):
    content = [ArticlePage, NewsPage, InnovationPage, BestPracticePage, HonorPage]
    english = Counter(
        model.__name__
        for model in content
        for _page in model.objects.live().filter(locale__language_code="en")
    )
    assert sum(english.values()) == 5
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_each_role_has_a_login(thai_pages):
    logins = [user for user in User.objects.all() if user.has_usable_password()]
    groups = {user.email.split("@")[0]: [g.name for g in user.groups.all()] for user in logins}
    assert groups == {name: [name] if name != "admin" else ["administrator"] for name in groups}
    assert len(groups) == 5
    assert all(user.check_password("สาธิต-2569") for user in logins)


def test_teachers_tell_of_using_works(thai_pages, client):
    told = Adoption.objects
    assert told.published().count() >= 8 and told.waiting().count() == 1
    assert told.published().exclude(result="worked").exists()
    for adoption in told.published():
        makers = adoption.user.person.pageperson_links.filter(
            page__translation_key=adoption.work.translation_key
        )
        assert not makers.exists(), adoption
    assert "ใช้แล้วได้ผล" in client.get("/innovations/").content.decode()


def test_there_are_months_of_numbers_in_themselves_right(thai_pages, client):
    days = DailyTotal.objects.dates("day", "month")
    assert len(days) >= 4 and DailyVisitors.objects.count() > 100
    for total in DailyTotal.objects.select_related("page"):
        assert 1 <= total.readers <= total.views
        assert total.day >= localdate(total.page.first_published_at)


def test_loading_again_adds_nothing(thai_pages):
    def counted():
        return [model.objects.count() for model in (Page, User, Adoption, DailyTotal)]

    before = counted()
    call_command("load_demo", password="สาธิต-2569", verbosity=0)
    assert counted() == before


def test_every_link_leads_somewhere_and_every_page_is_linked(thai_pages, client):
    crawl = Crawl(client, "/", "/en/")
    assert crawl.broken == []
    pages = Page.objects.live().public().exclude(depth=1).specific()
    assert pages.count() > 80
    assert not {page.get_url() for page in pages} - crawl.ids.keys()


def test_the_front_page_has_highlights(thai_pages):
    assert HomePage.objects.get(locale__language_code="th").highlights.count() == 3
