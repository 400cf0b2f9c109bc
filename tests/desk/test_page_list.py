"""Supervisors find pages in the admin by what they know of them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from articles.models import ArticleIndexPage
from core.models import LearningArea
from tests.factories.pages import locale, make_article, make_honor, make_innovation
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def listed(client, **query):
    response = client.get(reverse("all_pages:index"), query)
    assert response.status_code == 200
    return {page.title for page in response.context["object_list"]}


def test_pages_of_a_learning_area_are_found_whatever_their_type(supervisor):
    thai = LearningArea.objects.get(code="thai")
    make_article(title="อ่าน", learning_areas=[thai])
    make_innovation(title="บัตรคำ", learning_areas=[thai])
    make_article(title="คูณ", learning_areas=[LearningArea.objects.get(code="math")])
    assert listed(supervisor, learning_area=thai.pk) == {"อ่าน", "บัตรคำ"}


def test_pages_of_a_school_are_found_whatever_their_type(supervisor):
    school = make_school()
    make_article(title="ของโรงเรียน", school=school)
    make_honor(title="รางวัลของโรงเรียน", school=school)
    make_article(title="ของสำนักงาน")
    assert listed(supervisor, school=school.pk) == {"ของโรงเรียน", "รางวัลของโรงเรียน"}


def start_review(page):
    page.get_workflow().start(page, make_user("supervisor"))


def schedule(page):
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()


def change(page):
    Page.objects.filter(pk=page.pk).update(has_unpublished_changes=True)


def lock(page):
    Page.objects.filter(pk=page.pk).update(locked=True)


@pytest.mark.parametrize(
    ("state", "is_live", "bring_about"),
    [
        ("draft", False, lambda page: None),
        ("review", True, start_review),
        ("changed", True, change),
        ("scheduled", False, schedule),
        ("locked", True, lock),
    ],
)
def test_pages_are_found_by_their_state(supervisor, state, is_live, bring_about):
    make_article(title="อีกหน้า")
    page = make_article(title="หน้านี้", publish=is_live)
    bring_about(page)
    assert listed(supervisor, state=state) == {"หน้านี้"}


@pytest.mark.parametrize(
    ("when", "due"), [("overdue", -1), ("soon", 7), ("none", None)], ids=["overdue", "soon", "none"]
)
def test_pages_are_found_by_their_time_of_review(supervisor, when, due):
    for name, days in {"overdue": -1, "soon": 7, "none": None, "later": 90}.items():
        make_article(title=name, review_due_on=days and TODAY + timedelta(days=days))
    assert listed(supervisor, review=when) == {when}


def test_filters_and_words_narrow_together(supervisor):
    school = make_school()
    make_article(title="อ่านคล่อง", school=school)
    make_article(title="คูณคล่อง", school=school)
    make_article(title="อ่านออก")
    assert listed(supervisor, q="อ่าน", school=school.pk) == {"อ่านคล่อง"}


@pytest.mark.parametrize(
    "query",
    [{"school": "x"}, {"state": "x"}, {"review": "9"}, {"learning_area": "0"}, {"ordering": "x"}],
    ids=str,
)
def test_a_filter_that_means_nothing_breaks_nothing(supervisor, query):
    make_article(title="หน้านี้")
    assert listed(supervisor, **query) == {"หน้านี้"}


def test_pages_are_put_in_the_order_of_their_review(supervisor):
    make_article(title="หลัง", review_due_on=TODAY + timedelta(days=9))
    make_innovation(title="ก่อน", review_due_on=TODAY)
    response = supervisor.get(reverse("all_pages:index"), {"ordering": "review_due"})
    titles = [page.title for page in response.context["object_list"]]
    assert titles.index("ก่อน") < titles.index("หลัง")


def explorer(client, parent, **query):
    return client.get(reverse("wagtailadmin_explore", args=[parent.pk]), query).content.decode()


def test_the_explorer_shows_area_school_owner_and_an_overdue_review(supervisor):
    school, owner = make_school(), make_user("supervisor", first_name="สุดา", last_name="ใจดี")
    areas = [LearningArea.objects.get(code="thai")]
    yesterday = TODAY - timedelta(days=1)
    make_article(school=school, learning_areas=areas, owner=owner, review_due_on=yesterday)
    html = explorer(supervisor, ArticleIndexPage.objects.get(locale=locale()))
    assert all(text in html for text in ["ภาษาไทย", school.name_th, "สุดา ใจดี", "เลยกำหนดแล้ว"])


def test_above_the_lists_the_explorer_stays_short(supervisor):
    index = ArticleIndexPage.objects.get(locale=locale())
    assert "ครบกำหนดทบทวน" not in explorer(supervisor, index.get_parent())
    assert "ครบกำหนดทบทวน" in explorer(supervisor, index)


def test_many_pages_cost_no_more_queries_for_areas_and_schools(
    supervisor, django_assert_max_num_queries
):
    areas = [LearningArea.objects.get(code="thai")]
    for _number in range(8):
        make_article(school=make_school(code=f"9999{_number:04}"), learning_areas=areas)
    address = reverse("all_pages:index")
    supervisor.get(address)
    with django_assert_max_num_queries(75):
        supervisor.get(address)


def test_dates_of_the_list_are_of_the_buddhist_era(supervisor):
    make_article()
    html = supervisor.get(reverse("all_pages:index")).content.decode()
    assert f" {TODAY.year + 543}, " in html
    assert f" {TODAY.year}, " not in html
