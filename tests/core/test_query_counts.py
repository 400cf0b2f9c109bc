"""How often a page asks the database does not depend on how much there is to show."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models.level import Level
from core.models import GradeLevel, LearningArea, Person, PolicyFocus
from home.models import HomePage
from tests.factories.adoptions import school
from tests.factories.pages import (
    make_article,
    make_best_practice,
    make_honor,
    make_innovation,
    make_news,
)

pytestmark = pytest.mark.django_db

MAKERS = {
    "/articles/": make_article,
    "/innovations/": make_innovation,
    "/best-practices/": make_best_practice,
    "/honors/": make_honor,
    "/honors/2568/": make_honor,
    "/news/": make_news,
}
MOST_OF_A_LIST, MOST_OF_A_PAGE, MOST_OF_THE_HOME_PAGE = 25, 35, 50  # drawn for the first time


@pytest.fixture
def queries(settings):
    """Count the queries of a page drawn for the first time, in a process that drew others."""
    settings.PAGE_CACHE_BYTES = 1_000_000

    def count(place):
        Client().get(place)  # fills what Django itself remembers
        reader = Client()
        reader.get("/articles/?page=99&view=list")
        with CaptureQueriesContext(connection) as asked:
            assert reader.get(place).status_code == 200
        return len(asked)

    return count


def filed(make, number):
    """Make a page that is filed under all that there is, by a person and a school of its own."""
    fields = {"level": Level.NATION} if make is make_honor else {}
    page = make(school=school(f"9999000{number}"), **fields)
    person = Person.objects.create(code=f"person-{number}", display_name=f"ครูคนที่ {number}")
    page.people.create(person=person)
    page.learning_areas.set(LearningArea.objects.all()[:3])
    page.grades.set(GradeLevel.objects.all()[:3])
    page.policy_focuses.set(PolicyFocus.objects.all()[:2])
    page.tags.add("อ่านออก", f"คำที่ {number}")
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("place", MAKERS)
def test_a_list_asks_no_more_often_when_it_is_longer(place, queries):
    filed(MAKERS[place], 1)
    few = queries(place)
    for number in range(2, 7):
        filed(MAKERS[place], number)
    assert queries(place) == few <= MOST_OF_A_LIST


@pytest.mark.parametrize("make", dict.fromkeys(MAKERS.values()), ids=lambda make: make.__name__)
def test_a_page_asks_no_more_often_than_this(make, queries):
    assert queries(filed(make, 1).get_url()) <= MOST_OF_A_PAGE


def test_the_home_page_asks_no_more_often_when_there_is_more(queries):
    home = HomePage.objects.get(locale__language_code="th")
    for number, make in enumerate([make_article, make_innovation, make_best_practice, make_news]):
        home.highlights.create(page=filed(make, number))
    few = queries("/")
    for number, make in enumerate([make_article, make_innovation, make_best_practice], 5):
        filed(make, number)
    assert queries("/") == few <= MOST_OF_THE_HOME_PAGE
