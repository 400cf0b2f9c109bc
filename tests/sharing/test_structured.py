"""What pages are in the words of schema.org, read back as JSON."""

import pytest

from core.models import GradeLevel, LearningArea, Media, SiteSettings
from tests.factories.pages import (
    locale,
    make_article,
    make_best_practice,
    make_innovation,
    make_news,
)
from tests.factories.people import credit, make_person
from tests.factories.schools import make_school
from tests.sharing.reading import head_of, path_of

pytestmark = pytest.mark.django_db


def test_an_innovation_is_a_learning_resource_for_its_grades(client):
    page = make_innovation(title="เกมตลาดนัด", licence="cc-by-nc")
    page.learning_areas.set([LearningArea.objects.get(code="math")])
    page.grades.set(GradeLevel.objects.filter(code__in=["p1", "p2"]))
    page.save_revision().publish()
    found = head_of(client, page.get_url()).described("LearningResource")
    assert found["name"] == "เกมตลาดนัด"
    assert found["educationalLevel"] == ["ป.1", "ป.2"]
    assert found["learningResourceType"]
    assert found["teaches"] == ["คณิตศาสตร์"]
    assert found["about"] == [{"@type": "Thing", "name": "คณิตศาสตร์"}]
    assert found["license"] == "https://creativecommons.org/licenses/by-nc/4.0/"
    assert found["inLanguage"] == "th"
    assert path_of(found["identifier"]) == page.identity.get_absolute_url()


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (make_article, "Article"),
        (make_news, "NewsArticle"),
        (make_best_practice, "LearningResource"),
    ],
)
def test_each_type_has_its_kind_and_its_way_from_the_home_page(client, make, kind):
    page = make(title="อ่านทุกวัน")
    head = head_of(client, page.get_url())
    assert head.described(kind)["headline"] == "อ่านทุกวัน"
    way = head.described("BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in way] == [1, 2, 3]
    assert path_of(way[0]["item"]) == "/"
    assert path_of(way[-1]["item"]) == page.get_url()


def test_people_are_linked_only_when_they_agreed(client):
    page = make_article()
    credit(page, make_person("นายเอ ใจดี", code="a", consent_given_on="2026-01-01"))
    credit(page, make_person("นางบี ใจงาม", code="b"))
    first, second = head_of(client, page.get_url()).described("Article")["author"]
    assert path_of(first["url"]) == "/people/a/"
    assert second == {"@type": "Person", "name": "นางบี ใจงาม"}


def test_a_translation_names_its_original_and_the_original_its_translation(client):
    page = make_article()
    page.copy_for_translation(locale("en")).save_revision().publish()
    thai = head_of(client, page.get_url()).described("Article")
    english = head_of(client, f"/en{page.get_url()}").described("Article")
    assert thai["workTranslation"][0]["@id"] == english["@id"]
    assert english["translationOfWork"]["@id"] == thai["@id"]


def test_films_of_ours_and_elsewhere_are_described(client):
    ours = Media.objects.create(title="ไม้ไผ่", type="video", file="media/a.mp4", duration=42)
    elsewhere = {"title": "ที่อื่น", "address": "https://youtu.be/abcdefghijk"}
    body = [("video", {"title": "จังหวะไม้ไผ่", "file": ours}), ("video", elsewhere)]
    first, second = head_of(client, make_article(body=body).get_url()).described("Article")["video"]
    assert (first["@type"], first["name"], first["duration"]) == (
        "VideoObject",
        "จังหวะไม้ไผ่",
        "PT42S",
    )
    assert first["contentUrl"].endswith("/files/media/a.mp4")
    assert second["embedUrl"].startswith("https://www.youtube-nocookie.com/embed/abcdefghijk")
    assert all(film["thumbnailUrl"] and film["uploadDate"] for film in (first, second))


def test_home_tells_of_the_library_and_of_the_office(client):
    site = SiteSettings.objects.get()
    site.office_name_th, site.phone = "สพป. ตัวอย่าง", "02 000 0000"
    site.facebook_url = "https://facebook.example/hub"
    site.save()
    head = head_of(client, "/")
    office = head.described("GovernmentOrganization")
    assert (office["name"], office["telephone"]) == ("สพป. ตัวอย่าง", "02 000 0000")
    assert office["sameAs"] == ["https://facebook.example/hub"]
    search = head.described("WebSite")["potentialAction"]
    assert search["target"]["urlTemplate"].endswith("/search/?q={words}")


def test_schools_and_people_are_described(client):
    school = make_school(name_th="โรงเรียนบ้านริมน้ำ", place="ต.ในเมือง")
    found = head_of(client, school.get_absolute_url()).described("School")
    assert (found["name"], found["identifier"], found["address"]) == (
        "โรงเรียนบ้านริมน้ำ",
        school.code,
        "ต.ในเมือง",
    )
    person = make_person(code="c", position="ครู", consent_given_on="2026-01-01")
    credit(make_article(), person)
    found = head_of(client, person.get_absolute_url()).described("Person")
    assert (found["name"], found["jobTitle"]) == (person.name, "ครู")


def test_no_title_can_end_the_script_that_holds_it(client):
    title = '</script><script>alert("1")</script> & <!--'
    page = make_article(title=title)
    answer = client.get(page.get_url()).content.decode()
    assert "<script>alert" not in answer
    assert head_of(client, page.get_url()).described("Article")["name"] == title
