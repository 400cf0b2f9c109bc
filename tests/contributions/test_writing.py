"""Writing a contribution: a draft page from the first save on, from which nothing gets lost."""

from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.rich_text import RichText

from articles.models import BestPracticePage, HonorPage, HonorYearPage, InnovationPage, NewsPage
from contributions.models import Contribution
from tests.factories.contributions import (
    CONTENT,
    JSON,
    TITLE,
    at_phone_of,
    begin,
    draft,
    fill,
    make_contribution,
    make_member,
    new_url,
    url_of,
)
from tests.factories.people import make_user
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def only():
    return Contribution.objects.get()


def test_the_first_step_makes_a_private_draft_in_the_gallery_with_the_school(phone, teacher):
    answer = begin(phone)
    page = only().page.specific
    assert answer.url == url_of(only(), "step", "content")
    assert isinstance(page, InnovationPage)
    assert not page.live and page.owner == teacher
    assert page.get_parent().get_url() == "/innovations/"
    assert page.school == teacher.memberships.get().school
    assert [area.code for area in page.learning_areas.all()] == ["thai"]


def test_every_kind_is_begun_in_its_own_place(phone):
    begin(phone, "best_practice", practice_area="teaching")
    begin(phone, "news")
    begin(phone, "honor", giver="สพป.", level="area", awarded_on="14/6/2568")
    assert [BestPracticePage.objects.count(), NewsPage.objects.count()] == [1, 1]
    honor = HonorPage.objects.get()
    assert str(honor.awarded_on) == "2025-06-14"
    assert honor.get_parent().specific.school_year.code == "2568"


def test_a_year_without_honors_stays_a_draft_until_its_first_is_published(phone):
    begin(phone, "honor", giver="สพป.", level="area", awarded_on="๑๔/๖/๒๕๖๖")
    year = HonorYearPage.objects.get(school_year__code="2566")
    assert not year.live
    HonorPage.objects.get().get_latest_revision().publish()
    year.refresh_from_db()
    assert year.live


def test_what_is_typed_plainly_becomes_blocks_and_comes_back_as_it_was(phone):
    begin(phone)
    fill(phone, only(), "content", CONTENT)
    page = draft(only())
    assert page.problem == "<p>เด็กสับสนคำควบกล้ำ</p>"
    assert [step.value["title"] for step in page.how_to] == CONTENT["how_to"].split("\n")
    assert page.results[0].value.source == "<p>เด็ก 11 ใน 19 คนอ่านได้คล่อง</p>"
    shown = phone.get(url_of(only(), "step", "content")).content.decode()
    assert all(text in shown for text in CONTENT.values())


def test_a_form_that_is_sent_twice_makes_one_page(phone):
    token = uuid4()
    first = begin(phone, token=token)
    second = begin(phone, token=token, title="บัตรภาพ ฉบับพิมพ์ต่อ")
    assert first.url == second.url
    assert only().page.draft_title == "บัตรภาพ ฉบับพิมพ์ต่อ"


def test_the_script_is_told_where_the_new_draft_is(phone):
    data = {"title": TITLE, "token": uuid4()}
    answer = phone.post(new_url(), data, headers=JSON).json()
    assert answer["saved"]
    assert answer["here"] == url_of(only(), "step", "story")
    assert answer["next"] == url_of(only(), "step", "content")


def test_without_a_title_there_is_no_page_yet_and_what_is_typed_stays(phone):
    answer = begin(phone, title="")
    assert not Contribution.objects.exists()
    assert "บัตรภาพที่เด็กทำเอง" in answer.content.decode()
    answer = phone.post(new_url(), {"title": "", "token": uuid4()}, headers=JSON)
    assert answer.status_code == 422 and "title" in answer.json()["errors"]


def test_what_is_valid_is_saved_although_something_beside_it_is_not(phone):
    begin(phone)
    data = {"title": "ชื่อใหม่", "summary": "ก" * 301, "kind": "media"}
    answer = fill(phone, only(), "story", data, **JSON).json()
    assert answer["saved"] and list(answer["errors"]) == ["summary"]
    assert draft(only()).title == "ชื่อใหม่"
    shown = fill(phone, only(), "story", data).content.decode()
    assert "ก" * 301 in shown


def test_typing_on_is_one_version_in_the_history(phone, contribution):
    page = contribution.page
    before = page.revisions.count()
    for text in ("ครู", "ครูภาษาไทย"):
        fill(phone, contribution, "content", {**CONTENT, "audience": text}, **JSON)
    assert page.revisions.count() == before == 1


def test_a_field_that_was_not_sent_is_not_emptied(phone, contribution):
    fill(phone, contribution, "content", {"audience": "ครูทุกคน"})
    assert "เด็กสับสน" in draft(contribution).problem


def test_what_an_editor_made_of_the_words_stays_where_they_are_the_same(
    phone, contribution, supervisor
):
    page = draft(contribution)
    page.problem = "<p>เด็ก<b>สับสน</b>คำควบกล้ำ</p><p>ทุกปี</p>"
    page.how_to[1].value["text"] = RichText("<p>ใช้ดินสอสี</p>")
    page.save_revision(user=supervisor)
    shown = phone.get(url_of(contribution, "step", "content")).context["forms"][0].initial
    fill(
        phone,
        contribution,
        "content",
        {
            **shown,
            "problem": f"{shown['problem']}\n\nทุกโรงเรียน",
            "how_to": f"{shown['how_to']}\nเก็บบัตร",
            "base": page.latest_revision_id,
        },
    )
    page = draft(contribution)
    assert page.problem == "<p>เด็ก<b>สับสน</b>คำควบกล้ำ</p><p>ทุกปี</p><p>ทุกโรงเรียน</p>"
    assert "ดินสอสี" in page.how_to[1].value["text"].source
    assert page.how_to[3].value["title"] == "เก็บบัตร"


def test_nobody_overwrites_what_an_editor_saved_meanwhile(phone, contribution, supervisor):
    base = contribution.page.latest_revision_id
    page = draft(contribution)
    page.problem = "<p>ศน. เขียน</p>"
    page.save_revision(user=supervisor)
    data = {**CONTENT, "problem": "ครูเขียน", "base": base}
    assert fill(phone, contribution, "content", data, **JSON).status_code == 409
    answer = fill(phone, contribution, "content", data)
    assert draft(contribution).problem == "<p>ศน. เขียน</p>"
    text = answer.content.decode()
    assert "ครูเขียน" in text and "มีผู้อื่นแก้" in text
    fill(phone, contribution, "content", {**data, "base": page.latest_revision_id})
    assert draft(contribution).problem == "<p>ครูเขียน</p>"


def test_of_several_schools_one_is_chosen_and_only_ones_own(phone, teacher):
    second = make_school("99990002", "โรงเรียนบ้านสอง")
    teacher.memberships.create(school=second, role="teacher")
    stranger = make_school("99990003", "โรงเรียนบ้านอื่น")
    refused = begin(phone, school=stranger.code)
    assert not Contribution.objects.exists() and refused.status_code == 200
    begin(phone, school=second.code)
    assert only().school == only().page.specific.school == second


def test_who_is_of_no_school_today_is_told_how_to_join(client):
    client.force_login(make_user("teacher"))
    answer = client.get(new_url())
    assert answer.status_code == 403
    assert reverse("account_signup") in answer.content.decode()
    assert begin(client).status_code == 403


def test_whoever_is_not_logged_in_is_led_to_the_login(client):
    assert client.get(new_url()).url.startswith("/account/login/?next=/account/contributions/new/")


@pytest.mark.parametrize("kind", ["article", "school", "nothing", "innovation' --"])
def test_what_may_not_be_contributed_is_not_there(phone, kind):
    assert phone.get(f"/account/contributions/new/{kind}/").status_code == 404


def test_a_draft_is_deleted_after_a_question(phone, contribution):
    url = url_of(contribution, "delete")
    assert "ลบ" in phone.get(url).content.decode()
    phone.post(url)
    assert not Page.objects.filter(pk=contribution.page_id).exists()
    assert not Contribution.objects.exists()


def test_others_have_no_contribution_of_mine(contribution):
    other = at_phone_of(make_member(school=contribution.school))
    director = at_phone_of(make_member("director", school=contribution.school))
    office = at_phone_of(make_user("supervisor"))
    names = ["detail", "preview", "delete"]
    for client in (other, director, office):
        assert {client.get(url_of(contribution, name)).status_code for name in names} == {404}
        assert client.get(url_of(contribution, "step", "story")).status_code == 404
        assert fill(client, contribution, "content", CONTENT).status_code == 404
        for name in ("send", "withdraw", "delete", "pictures", "files", "take_out"):
            assert client.post(url_of(contribution, name)).status_code == 404


def test_a_draft_is_shown_as_readers_will_see_it_to_its_writer_only(phone, contribution, client):
    assert TITLE in phone.get(url_of(contribution, "preview")).content.decode()
    assert client.get(url_of(contribution, "preview")).status_code == 302


def test_the_list_is_one_ones_own(phone, contribution):
    stranger = make_member(school=contribution.school)
    make_contribution(stranger, title="ของคนอื่น")
    text = phone.get(reverse("contributions:list")).content.decode()
    assert TITLE in text and "ร่าง" in text
    assert "ของคนอื่น" not in text


def test_a_teacher_still_has_no_admin(phone, contribution):
    assert phone.get(
        reverse("wagtailadmin_pages:edit", args=[contribution.page_id])
    ).status_code in (302, 403)
    assert phone.get("/admin/", follow=True).status_code == 403
