"""What the library has already is pointed out; only what everybody may read."""

import pytest
from django.urls import reverse

from tests.factories.contributions import TITLE, at_phone_of, begin, url_of
from tests.factories.pages import make_innovation, restrict

pytestmark = pytest.mark.django_db


def similar(client, title=TITLE):
    return client.get(reverse("contributions:similar"), {"title": title}).content.decode()


def test_a_published_page_much_like_the_title_is_pointed_out(phone):
    make_innovation(title="บัตรภาพจำคำควบกล้ำ")
    text = similar(phone)
    assert "มีผลงานคล้ายกัน" in text and "บัตรภาพจำคำควบกล้ำ" in text


def test_drafts_and_private_pages_are_not(phone):
    make_innovation(title="บัตรภาพจำคำควบกล้ำ ร่าง", publish=False)
    restrict(make_innovation(title="บัตรภาพจำคำควบกล้ำ เฉพาะสมาชิก"))
    text = similar(phone)
    assert "ร่าง" not in text and "เฉพาะสมาชิก" not in text


def test_without_a_script_the_last_step_tells_it(phone, teacher):
    make_innovation(title="บัตรภาพจำคำควบกล้ำ")
    begin(phone)
    contribution = teacher.contributions.get()
    text = phone.get(url_of(contribution, "step", "review")).content.decode()
    assert "มีผลงานคล้ายกัน" in text


def test_ones_own_published_page_is_not_like_itself(phone, contribution):
    contribution.page.specific.get_latest_revision().publish()
    text = at_phone_of(contribution.contributor).get(url_of(contribution, "step", "review"))
    assert "มีผลงานคล้ายกัน" not in text.content.decode()


def test_it_is_for_those_who_are_logged_in(client):
    assert client.get(reverse("contributions:similar")).status_code == 302


def test_what_merely_shares_a_word_is_not_like_it(phone):
    make_innovation(title="บัตรคำช่วยสอนวิทยาศาสตร์นอกห้องเรียนเรื่องระบบนิเวศในชุมชน")
    assert "มีผลงานคล้ายกัน" not in similar(phone)
