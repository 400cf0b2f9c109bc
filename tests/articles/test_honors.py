"""All honors of one person and of one school have an address, and each honor leads to both."""

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from tests.factories.pages import make_honor, make_innovation
from tests.factories.people import credit, make_person
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def wall_of(client, address):
    """Return the words of the section of honors at an address, such as /x/#honors."""
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select_one("#honors").get_text("", True)


def links_of(client, page):
    plaque = BeautifulSoup(client.get(page.get_url()).content, "html.parser").select_one(".plaque")
    return [link["href"] for link in plaque.select(".plaque-to a")]


@pytest.fixture
def person():
    return make_person(code="somjai", consent_given_on=timezone.localdate())


def test_the_honors_of_a_person_stand_together_whatever_the_year(client, person):
    for year, title in (("2567", "รางวัลปีก่อน"), ("2568", "รางวัลปีนี้")):
        credit(make_honor(year, title=title), person)
    credit(make_innovation(title="ผลงานอื่น"), person)
    make_honor("2568", title="ของผู้อื่น")
    wall = wall_of(client, "/people/somjai/")
    assert "รางวัลปีก่อน" in wall and "รางวัลปีนี้" in wall
    assert "ผลงานอื่น" not in wall and "ของผู้อื่น" not in wall


def test_the_honors_of_a_school_stand_together_whatever_the_year(client):
    school = make_school()
    for year, title in (("2567", "รางวัลปีก่อน"), ("2568", "รางวัลปีนี้")):
        make_honor(year, title=title, school=school)
    make_honor("2568", title="ของที่อื่น")
    wall = wall_of(client, school.get_absolute_url())
    assert "รางวัลปีก่อน" in wall and "รางวัลปีนี้" in wall and "ของที่อื่น" not in wall


def test_an_honor_leads_to_all_honors_of_who_won_it(client, person):
    honor = make_honor(school=make_school())
    credit(honor, person)
    links = links_of(client, honor)
    assert links == ["/people/somjai/#honors", "/schools/99990001/#honors"]
    for link in links:
        assert wall_of(client, link)


def test_whoever_did_not_agree_to_be_shown_is_named_only(client):
    honor = make_honor()
    credit(honor, make_person(code="somjai"))
    assert links_of(client, honor) == []
