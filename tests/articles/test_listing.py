"""Lists: filters in the address, counts, sorting, and any query string survived."""

import pytest

from core.models import GradeLevel, LearningArea
from tests.factories.pages import make_article, make_innovation
from tests.factories.schools import make_school

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]


def filed(title, area="thai", grade="p1", **fields):
    page = make_article(title=title, **fields)
    page.learning_areas.add(LearningArea.objects.get(code=area))
    page.grades.add(GradeLevel.objects.get(code=grade))
    page.save_revision().publish()
    return page


def listed(client, query=""):
    return client.get(f"/articles/{query}").context


def titles(context):
    return {page.title for page in context["items"]}


def test_a_filter_keeps_the_pages_of_its_term(client):
    filed("ไทย"), filed("เลข", area="math")
    assert titles(listed(client, "?learning_area=math")) == {"เลข"}


def test_filters_combine_and_terms_of_one_filter_add_up(client):
    filed("ไทย ป.1"), filed("ไทย ป.2", grade="p2"), filed("เลข ป.1", area="math")
    assert titles(listed(client, "?learning_area=thai&grade=p1")) == {"ไทย ป.1"}
    assert len(titles(listed(client, "?learning_area=thai&learning_area=math"))) == 3


def test_counts_say_what_each_choice_would_leave(client):
    filed("ก"), filed("ข"), filed("ค", area="math", grade="p2")
    context = listed(client, "?grade=p1")
    areas = next(f for f in context["filters"] if f["name"] == "learning_area")
    assert {c["value"]: c["count"] for c in areas["choices"]} == {"thai": 2}
    grades = next(f for f in context["filters"] if f["name"] == "grade")
    assert {c["value"]: c["count"] for c in grades["choices"]} == {"p1": 2, "p2": 1}


def test_a_page_under_two_terms_is_listed_once(client):
    page = filed("สองระดับ")
    page.grades.add(GradeLevel.objects.get(code="p2"))
    page.save_revision().publish()
    assert listed(client, "?grade=p1&grade=p2")["items"].paginator.count == 1


def test_the_school_filter_takes_the_schools_code(client):
    filed("จากโรงเรียน", school=make_school()), filed("จากที่อื่น")
    assert titles(listed(client, "?school=99990001")) == {"จากโรงเรียน"}


def test_titles_sort_on_request(client):
    filed("ข"), filed("ก")
    assert [page.title for page in listed(client, "?sort=title")["items"]] == ["ก", "ข"]


def test_many_pages_are_split_and_the_filters_stay_in_the_links(client):
    for number in range(14):
        filed(f"หน้า {number}")
    context = listed(client, "?grade=p1&page=2")
    assert len(context["items"]) == 2
    assert context["query_string"] == "grade=p1"


@pytest.mark.parametrize(
    "query",
    [
        "?page=0",
        "?page=x",
        "?page=999",
        "?sort=none",
        "?grade=' OR 1=1",
        "?year=%00",
        "?school=ก",
    ],
)
def test_a_hostile_query_string_is_survived(client, query):
    filed("หน้า")
    assert client.get(f"/articles/{query}").status_code == 200


def test_a_chosen_filter_stays_on_offer_when_it_leaves_nothing(client):
    make_article(title="อ่านนิทาน")
    context = client.get("/articles/?learning_area=math").context
    areas = next(f for f in context["filters"] if f["name"] == "learning_area")
    chosen = [choice for choice in areas["choices"] if choice["selected"]]
    assert [(choice["value"], choice["count"]) for choice in chosen] == [("math", 0)]


def test_a_list_is_narrowed_by_what_only_its_pages_have(client):
    make_innovation(title="สื่อ", kind="media"), make_innovation(title="หลักสูตร", kind="curriculum")
    context = client.get("/innovations/?kind=media").context
    assert titles(context) == {"สื่อ"}
    kinds = next(f for f in context["filters"] if f["name"] == "kind")
    assert {c["value"]: c["count"] for c in kinds["choices"]} == {"media": 1, "curriculum": 1}


def test_a_filter_left_at_all_leaves_everything(client):
    filed("ก")
    assert titles(listed(client, "?learning_area=&grade=&sort=title")) == {"ก"}


def test_the_way_to_show_the_list_stays_in_its_links_and_its_form(client):
    for number in range(13):
        make_article(title=f"บท {number}")
    page = client.get("/articles/?view=list&sort=title").content.decode()
    assert 'data-view="list"' in page
    assert '<input type="hidden" name="view" value="list">' in page
    assert "?sort=title&amp;view=list&amp;page=2" in page
