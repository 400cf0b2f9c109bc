"""Whatever is sent instead of a form: a clear answer, never an error of ours, and nothing lost."""

from uuid import uuid4

import pytest

from contributions.models import Contribution
from tests.factories.contributions import (
    CONTENT,
    DECLARATIONS,
    JSON,
    STORY,
    at_phone_of,
    draft,
    fill,
    make_member,
    new_url,
    url_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]
VALUES = ["ก" * 20_000, "<script>alert(1)</script>", "\x00", "๙" * 500, "'; DROP TABLE", "-1", "[]"]
HUGE = 10**30


@pytest.mark.parametrize("value", VALUES)
def test_no_value_of_any_field_breaks_a_step(phone, contribution, value):
    before = draft(contribution)
    for step, fields in (("story", STORY), ("content", CONTENT), ("declarations", DECLARATIONS)):
        for name in [*fields, "base", "school", "token"]:
            answer = fill(phone, contribution, step, {**fields, name: value}, **JSON)
            assert answer.status_code in (200, 409, 422), (step, name)
            assert fill(phone, contribution, step, {**fields, name: value}).status_code < 500
    after = draft(contribution)
    assert after.pk == before.pk and after.title


@pytest.mark.parametrize("value", VALUES)
def test_no_value_breaks_the_beginning(phone, value):
    for name in [*STORY, "token", "school"]:
        answer = phone.post(new_url(), {**STORY, "token": uuid4(), name: value})
        assert answer.status_code in (200, 302), name


def test_what_is_typed_is_never_markup(phone, contribution):
    fill(phone, contribution, "content", {**CONTENT, "problem": "<b onclick=x>หนา</b> & <script>"})
    assert draft(contribution).problem == (
        "<p>&lt;b onclick=x&gt;หนา&lt;/b&gt; &amp; &lt;script&gt;</p>"
    )
    assert "<script>" not in draft(contribution).problem


@pytest.mark.parametrize("step", ["storyy", "review2", "..", "admin"])
def test_there_are_no_other_steps(phone, contribution, step):
    url = f"/account/contributions/{contribution.pk}/edit/{step}/"
    assert phone.get(url).status_code == 404
    assert phone.post(url, STORY).status_code == 404


def test_the_last_step_saves_nothing(phone, contribution):
    answer = fill(phone, contribution, "review", {"title": "อื่น"})
    assert answer.url == url_of(contribution, "step", "review")


@pytest.mark.parametrize("key", [0, HUGE])
def test_a_number_of_no_contribution_is_not_found(phone, contribution, key):
    for name in ("", "edit/story/", "preview/", "delete/"):
        assert phone.get(f"/account/contributions/{key}/{name}").status_code == 404
    for name in ("send/", "withdraw/", "pictures/", f"comments/{key}/reply/"):
        assert phone.post(f"/account/contributions/{key}/{name}").status_code == 404
    assert phone.post(url_of(contribution, "reply", key), {"text": "ตอบ"}).status_code == 404


def test_the_token_of_another_makes_a_page_of_ones_own(phone, contribution, teacher):

    other = make_member(school=contribution.school)
    at_phone_of(other).post(new_url(), {**STORY, "token": contribution.token})
    assert Contribution.objects.filter(contributor=other).count() == 1
    assert Contribution.objects.filter(contributor=teacher).count() == 1


def test_a_page_number_that_is_none_shows_the_list(phone, contribution):
    assert phone.get("/account/contributions/?page=x").status_code == 200
    similar = "/account/contributions/similar/"
    for query in (
        "",
        "?title=",
        f"?title={'ก' * 2000}",
        "?title=%00&page=x",
        f"?page={HUGE}&title=ก",
    ):
        assert phone.get(similar + query).status_code == 200
