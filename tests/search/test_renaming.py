"""What changes beside a page, and stands in its entry, is found under its new name."""

import pytest
from django_tasks.signals import task_enqueued

from core.models import LearningArea, PagePerson, Tag
from search.queries import find
from search.tasks import index_many
from tests.factories.pages import make_article
from tests.factories.people import make_person
from tests.factories.schools import make_network, make_school

pytestmark = pytest.mark.django_db


def titles(query, **filters):
    return [hit.title for hit in find(query, filters=filters).hits if hit.type == "article"]


def tagged(name, **fields):
    page = make_article(**fields)
    page.tags.add(name)
    page.save_revision().publish()
    return page


def written_by(person, **fields):
    page = make_article(**fields)
    page.people.add(PagePerson(person=person))
    page.save_revision().publish()
    return page


@pytest.fixture
def enqueued():
    """The calls of the task that indexes many, as they come."""
    calls = []

    def note(sender, task_result, **kwargs):
        if task_result.task == index_many:
            calls.append(task_result.args)

    task_enqueued.connect(note)
    yield calls
    task_enqueued.disconnect(note)


def test_a_page_is_found_by_the_new_name_of_its_author():
    person = make_person("นางสาวสมใจ ใฝ่เรียน")
    written_by(person, title="อ่านนิทาน")
    person.display_name = "นางจันทร์เพ็ญ ใฝ่เรียน"
    person.save()
    assert (titles("สมใจ"), titles("จันทร์เพ็ญ")) == ([], ["อ่านนิทาน"])


def test_a_page_is_found_by_the_new_name_of_its_school():
    school = make_school(name_th="โรงเรียนบ้านดอนตาล")
    make_article(title="อ่านนิทาน", school=school)
    school.name_th = "โรงเรียนบ้านทุ่งกระเจียว"
    school.save()
    assert (titles("ดอนตาล"), titles("ทุ่งกระเจียว")) == ([], ["อ่านนิทาน"])


def test_a_page_is_found_by_the_new_name_of_its_tag():
    tagged("นิทาน", title="หนังสือเล่มแรก")
    tag = Tag.objects.get(name="นิทาน")
    tag.name = "วรรณกรรม"
    tag.save()
    assert (titles("นิทาน"), titles("วรรณกรรม")) == ([], ["หนังสือเล่มแรก"])


def test_a_tag_that_is_deleted_finds_no_page_any_more(django_capture_on_commit_callbacks):
    tagged("วรรณกรรม", title="หนังสือเล่มแรก")
    with django_capture_on_commit_callbacks(execute=True):
        Tag.objects.get(name="วรรณกรรม").delete()
    assert (titles("วรรณกรรม"), titles("หนังสือ")) == ([], ["หนังสือเล่มแรก"])


def test_a_school_is_found_by_the_new_name_of_its_network():
    school = make_school(network=make_network(name_th="กลุ่มเครือข่ายริมน้ำ"))
    school.network.name_th = "กลุ่มเครือข่ายเชิงเขา"
    school.network.save()
    assert [hit.type for hit in find("เชิงเขา").hits] == ["school"]


def test_a_page_is_counted_under_the_new_network_of_its_school():
    school = make_school()
    make_article(title="อ่านนิทาน", school=school)
    school.network = make_network("hills", "กลุ่มเครือข่ายเชิงเขา")
    school.save()
    assert titles("", network=["hills"]) == ["อ่านนิทาน"]


def test_a_page_is_counted_under_the_new_code_of_its_learning_area():
    page = make_article(title="อ่านนิทาน")
    area = LearningArea.objects.get(code="thai")
    page.learning_areas.add(area)
    page.save_revision().publish()
    area.code = "thai-language"
    area.save()
    assert titles("", learning_area=["thai-language"]) == ["อ่านนิทาน"]


def test_a_new_name_does_not_publish_a_draft():
    school = make_school()
    make_article(title="ฉบับร่าง", school=school, publish=False)
    school.name_th = "โรงเรียนบ้านทุ่งกระเจียว"
    school.save()
    assert titles("ทุ่งกระเจียว") == []


def test_all_pages_of_one_name_are_one_task(enqueued):
    person = make_person()
    pages = [written_by(person) for _number in range(3)]
    person.save()
    [[keys]] = enqueued
    assert {label: sorted(found) for label, found in keys.items()} == {
        "wagtailcore.Page": sorted(str(page.pk) for page in pages)
    }


def test_a_name_that_no_page_shows_is_no_task(enqueued):
    person = make_person()
    person.save()
    assert enqueued == []
