"""What readers see: number and stories, on the page, on cards, with the maker; and the picture."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.adoptions import STORY, make_adoption, make_teacher
from tests.factories.files import make_image
from tests.factories.pages import locale, make_innovation, restrict
from tests.factories.people import credit, make_person, make_user

pytestmark = pytest.mark.django_db


def read(client, address):
    return (
        client.get(address).content.decode().replace('<span class="w">', "").replace("</span>", "")
    )


def stories(page):
    return reverse("adoption_stories", args=[page.identity.short_id])


def test_only_what_is_published_is_seen(client, page, teacher):
    make_adoption(page, user=teacher)
    assert STORY not in read(client, page.get_url())
    assert STORY not in read(client, stories(page))


def test_the_number_counts_what_worked_and_the_rest_is_told_honestly(client, page, supervisor):
    for number in (1, 2, 3):
        make_adoption(page, supervisor, make_teacher("99990001" if number < 3 else "99990002"))
    make_adoption(page, supervisor, result="not_yet", outcome="เด็กยังหมุนเองไม่ได้")
    text = read(client, page.get_url())
    assert "<strong>3</strong> ครั้ง" in text and "ใน 2 โรงเรียน" in text
    assert "อีก 1 คนเล่าว่าใช้แล้วยังไม่ได้ผล" in text and "เด็กยังหมุนเองไม่ได้" in text


def test_the_page_shows_three_and_leads_to_all(client, page, supervisor):
    for number in range(12):
        make_adoption(page, supervisor, outcome=f"เรื่องที่ {number}.")
    shown = [n for n in range(12) if f"เรื่องที่ {n}." in read(client, page.get_url())]
    assert shown == [9, 10, 11]
    assert stories(page) in read(client, page.get_url())
    first, second = (read(client, f"{stories(page)}?page={n}") for n in (1, 2))
    assert [n for n in range(12) if f"เรื่องที่ {n}." in first] == list(range(2, 12))
    assert "เรื่องที่ 0." in second
    assert client.get(f"{stories(page)}?page=x").status_code == 200


def test_names_are_shown_only_on_wish(client, page, supervisor, teacher):
    adoption = make_adoption(page, supervisor, teacher)
    assert "มาลี" not in read(client, page.get_url())
    assert teacher.memberships.get().school.name_th in read(client, page.get_url())
    type(adoption).objects.update(is_named=True)
    assert "นางมาลี ใจดี" in read(client, page.get_url())
    teacher.delete()
    assert "มาลี" not in read(client, page.get_url()) and STORY in read(client, page.get_url())


def test_a_page_is_the_same_for_every_reader(page, supervisor, teacher):
    make_adoption(page, supervisor)
    answers = []
    for user in (None, teacher, supervisor):
        client = Client()
        if user:
            client.force_login(user)
        for address in (page.get_url(), stories(page)):
            answer = client.get(address)
            assert "csrf" not in answer.content.decode().lower()
            answers.append(answer.content)
    assert answers[:2] == answers[2:4] == answers[4:6]


def test_the_stories_of_a_page_are_as_private_as_the_page(client, page, supervisor, teacher):
    make_adoption(page, supervisor)
    restrict(page)
    assert client.get(stories(page)).status_code == 404
    client.force_login(teacher)
    assert client.get(stories(page)).status_code == 200
    page.unpublish()
    assert client.get(stories(page)).status_code == 404


def test_the_english_page_tells_the_same_stories(client, page, supervisor):
    make_adoption(page, supervisor)
    english = page.copy_for_translation(locale("en"))
    english.title = "Phonics wheel"
    english.save_revision().publish()
    text = read(client, english.get_url())
    assert STORY in text and "It worked" in text
    assert f"/en/account/adoptions/new/{page.identity.short_id}/" in text


def test_cards_of_the_list_say_how_often_it_worked(
    client, page, supervisor, django_assert_num_queries
):
    make_adoption(page, supervisor)
    make_adoption(page, supervisor, result="not_yet")
    assert "ใช้แล้วได้ผล 1 ครั้ง" in read(client, "/innovations/")


def test_a_list_asks_once_however_many_cards_it_has(
    client, page, supervisor, django_assert_num_queries, django_assert_max_num_queries
):
    make_adoption(page, supervisor)
    client.get("/innovations/")
    with django_assert_max_num_queries(60) as few:
        client.get("/innovations/")
    for _number in range(4):
        make_adoption(make_innovation(), supervisor)
    with django_assert_num_queries(len(few)):
        client.get("/innovations/")


def status(client, file):
    return client.get(file.url).status_code


def test_a_picture_is_seen_while_its_story_is(client, page, supervisor, teacher):
    image = make_image(uploaded_by_user=teacher)
    adoption = make_adoption(page, user=teacher, picture=image)
    rendition = image.get_rendition("width-320")
    files = (image.file, rendition.file)
    reader = Client()
    assert [status(reader, file) for file in files] == [404, 404]
    client.force_login(supervisor)
    assert [status(client, file) for file in files] == [200, 200]
    client.post(
        reverse("adoption_decide", args=[adoption.pk]), {"decision": "publish", "version": 1}
    )
    assert [status(reader, file) for file in files] == [200, 200]
    client.force_login(teacher)
    client.post(reverse("adoption_withdraw", args=[adoption.pk]))
    assert [status(reader, file) for file in files] == [404, 404]


def test_a_picture_is_as_private_as_the_page_of_its_story(client, page, supervisor):
    image = make_image()
    make_adoption(page, supervisor, picture=image)
    assert status(client, image.file) == 200
    restriction = restrict(page)
    assert status(client, image.file) == 404
    client.force_login(make_user("teacher"))
    assert status(client, image.file) == 200
    client.logout()
    restriction.delete()
    page.unpublish()
    assert status(client, image.file) == 404


def test_a_picture_goes_with_its_record(client, page, supervisor):
    image = make_image()
    make_adoption(page, supervisor, picture=image).delete()
    assert status(client, image.file) == 404


def test_the_page_of_a_maker_adds_up_what_worked(client, page, supervisor):
    maker = make_person("นางสาวสมใจ ใฝ่เรียน", code="somjai", consent_given_on="2026-01-01")
    other = make_innovation(title="บัตรคำ")
    for work in (page, other):
        credit(work, maker)
        make_adoption(work, supervisor)
    make_adoption(page, supervisor)
    text = read(client, "/people/somjai/")
    assert "<strong>3</strong>" in text and "ใช้แล้วได้ผล 2 ครั้ง" in text
    assert "/people/somjai/" in read(client, page.get_url())
