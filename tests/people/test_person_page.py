"""The public page of a person: what they made, if they agreed to be shown."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories.pages import locale, make_article, make_innovation, restrict
from tests.factories.people import credit, make_person

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def make_maker(page=None, **fields):
    person = make_person(**{"code": "somjai", "consent_given_on": TODAY, **fields})
    if page:
        credit(page, person)
    return person


def test_it_lists_what_the_person_made(client):
    person = make_maker(make_innovation(title="วงล้อ"), position="ครูชำนาญการ")
    credit(make_article(title="บันทึก"), person)
    make_article(title="ของผู้อื่น")
    text = client.get("/people/somjai/").content.decode()
    assert "วงล้อ" in text and "บันทึก" in text and "ครูชำนาญการ" in text
    assert "ของผู้อื่น" not in text


@pytest.mark.parametrize("consent", [None, TODAY + timedelta(days=1)])
def test_without_consent_there_is_no_page_and_no_link(client, consent):
    page = make_innovation()
    make_maker(page, consent_given_on=consent)
    assert client.get("/people/somjai/").status_code == 404
    assert "/people/" not in client.get(page.get_url()).content.decode()


def test_a_person_without_public_works_has_no_page(client):
    assert make_maker() and client.get("/people/somjai/").status_code == 404


def test_drafts_and_private_works_are_not_listed(client):
    person = make_maker(make_innovation(title="เปิดเผย"))
    credit(make_innovation(title="ฉบับร่าง", publish=False), person)
    private = make_innovation(title="เฉพาะภายใน")
    credit(private, person)
    restrict(private)
    text = client.get("/people/somjai/").content.decode()
    assert "เปิดเผย" in text and "ฉบับร่าง" not in text and "เฉพาะภายใน" not in text


def test_a_person_without_a_code_has_a_numbered_address(client):
    person = make_maker(make_innovation(), code=None)
    assert client.get(person.get_absolute_url()).status_code == 200
    numbered = f"/people/n/{person.pk}/"
    assert person.get_absolute_url() == numbered
    person.code = "somjai"
    person.save()
    assert client.get(numbered).url == "/people/somjai/"


def test_english_readers_see_english_works_else_the_thai_ones(client):
    page = make_innovation(title="วงล้อ")
    person = make_maker(page, display_name_en="Somjai")
    assert "วงล้อ" in client.get("/en/people/somjai/").content.decode()
    english = page.copy_for_translation(locale("en"))
    english.title = "Wheel"
    credit(english, person)
    english.save_revision().publish()
    text = client.get("/en/people/somjai/").content.decode()
    assert "Wheel" in text and "วงล้อ" not in text and "Somjai" in text


@pytest.mark.parametrize("last", ["none", "n/999999", f"n/{10**30}"])
def test_an_address_of_nobody_is_not_found(client, last):
    assert client.get(f"/people/{last}/").status_code == 404
