"""The end of a page: who made it, and what became of it since it was published."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup

from core.models import PageChange
from tests.factories.pages import make_article, make_best_practice, make_innovation
from tests.factories.people import credit, make_person
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def shown(client, page):
    return BeautifulSoup(client.get(page.get_url()).content, "html.parser").find("article")


@pytest.mark.parametrize("make", [make_article, make_best_practice, make_innovation])
def test_makers_are_shown_with_their_position_and_the_school_with_its_place(client, make):
    page = make(school=make_school(place="ตำบลเกาะแก้ว อำเภอเมือง"))
    person = make_person(position="ครูชำนาญการ", consent_given_on=date(2026, 1, 5))
    credit(page, person)
    makers = shown(client, page).select_one(".makers")
    assert "ครูชำนาญการ" in makers.text and "ตำบลเกาะแก้ว อำเภอเมือง" in makers.text
    links = [link["href"] for link in makers.select("a")]
    assert links == [person.get_absolute_url(), page.school.get_absolute_url()]


def test_a_person_who_did_not_agree_is_named_without_a_link(client):
    page = make_article()
    credit(page, make_person("นายเอก ไม่ลงชื่อ"))
    makers = shown(client, page).select_one(".makers")
    assert "นายเอก ไม่ลงชื่อ" in makers.text and not makers.select("a")


def test_a_page_that_nobody_signed_has_no_makers(client):
    assert shown(client, make_article()).select_one(".makers") is None


def test_readers_are_told_when_a_page_was_published_changed_and_reviewed_and_what_changed(client):
    page = make_article(last_reviewed_on=date(2026, 11, 1))
    assert "ปรับปรุงล่าสุด" not in shown(client, page).select_one(".page-end").text
    page.changes = [PageChange(made_on=date(2026, 10, 5), text="ปรับตารางให้ตรงกับปีนี้")]
    page.save_revision().publish()
    first = page.first_published_at - timedelta(days=40)
    type(page).objects.filter(pk=page.pk).update(first_published_at=first)
    end = shown(client, page).select_one(".page-end").text
    for words in ("เผยแพร่ครั้งแรก", "ปรับปรุงล่าสุด", "ทบทวนล่าสุด", "1 พฤศจิกายน 2569"):
        assert words in end
    assert "5 ตุลาคม 2569" in end and "ปรับตารางให้ตรงกับปีนี้" in end
