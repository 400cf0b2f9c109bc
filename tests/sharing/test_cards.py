"""The pictures that messengers show: one for each public page, with all of its letters."""

from datetime import date
from io import BytesIO

import pytest
from django.core.cache import caches
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from PIL import Image

from core.sharing import Card
from core.weave import AREAS, LAYOUTS
from sharing.card import draw
from sharing.lettering import DISPLAY, broken, can_draw, drawable, face, fitted, units
from tests.factories.pages import make_article, make_honor, restrict
from tests.factories.people import credit, make_person
from tests.factories.schools import make_school
from tests.sharing.reading import head_of, path_of

needs_letters = pytest.mark.skipif(not can_draw(), reason="libfribidi is missing")
TITLE = "ที่นั่นน้ำปู่กับฏิญญาของผู้ใหญ่ ครูชวนเด็กวาดแท่งก่อนตั้งเลข โจทย์ปัญหา ป.4"
thai_texts = st.text(st.sampled_from("กขฃญฐฎฏปฝฟฬ่้๊๋์ิีึืุูำเแโใไาะๆฯ 12aB(“"), max_size=120)


def picture_of(client, page):
    return path_of(head_of(client, page.get_url()).one("og:image"))


def opened(data):
    return Image.open(BytesIO(data)).convert("RGB")


@pytest.mark.django_db
def test_the_picture_has_the_size_that_messengers_want_and_may_be_kept(client):
    answer = client.get(picture_of(client, make_article(title=TITLE)))
    assert opened(answer.content).size == (1200, 630)
    assert "immutable" in answer["Cache-Control"]
    assert len(answer.content) < 100_000


@pytest.mark.django_db
def test_a_changed_page_has_another_picture_and_the_old_address_leads_there(client):
    page = make_article(title="ก่อนแก้")
    old = picture_of(client, page)
    page.title = "หลังแก้"
    page.save_revision().publish()
    new = picture_of(client, page)
    assert new != old
    assert client.get(old).url == new


@pytest.mark.django_db
def test_it_is_drawn_once(client, monkeypatch):
    address = picture_of(client, make_article())
    first = client.get(address).content
    monkeypatch.setattr("sharing.picture_views.draw", lambda *words: pytest.fail("drawn again"))
    assert client.get(address).content == first
    assert caches["cards"] is not caches["default"]


@pytest.mark.django_db
@pytest.mark.parametrize("hide", [restrict, lambda page: page.unpublish()])
def test_there_is_no_picture_of_what_is_not_public(client, hide):
    page = make_article()
    address = picture_of(client, page)
    hide(page)
    assert client.get(address).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "th/page/zzzzzzz/0.png",
        "xx/page/zzzzzzz/0.png",
        "th/school/none/0.png",
        "th/person/999999/0.png",
        "th/person/abc/0.png",
        "th/nothing/a/0.png",
    ],
)
def test_there_is_no_picture_of_nothing(client, address):
    assert client.get(f"/share/cards/{address}").status_code == 404


@pytest.mark.django_db
def test_a_person_who_did_not_agree_has_no_picture(client):
    person = make_person(code="silent")
    credit(make_article(), person)
    assert client.get(f"/share/cards/th/person/{person.pk}/0.png").status_code == 404


@pytest.mark.django_db
def test_the_card_of_an_honor_names_award_awardee_and_year():
    page = make_honor(
        title="รางวัลชนะเลิศ", awarded_on=date(2026, 1, 5), giver="สพฐ.", school=make_school()
    )
    credit(page, make_person("นางสาวสมใจ ใฝ่เรียน"))
    card = type(page).objects.get(pk=page.pk).share_card()
    assert (card.title, card.name) == ("รางวัลชนะเลิศ", "นางสาวสมใจ ใฝ่เรียน")
    assert card.lines == ("โรงเรียนบ้านทดสอบ", "พ.ศ. 2569 · สพฐ.")


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_kind_is_drawn_on_its_own_cloth(kind):
    area = sorted(AREAS)[0]
    card = Card("ป้าย", TITLE, ("โรงเรียน",), area=area, kind=kind, seed="a1")
    again = Card("ป้าย", TITLE, ("โรงเรียน",), area=area, kind=kind, seed="b2")
    assert draw(card, "คลัง") == draw(card, "คลัง") != draw(again, "คลัง")


@needs_letters
def test_lines_end_between_words_and_lose_nothing():
    lines = broken(TITLE, face(DISPLAY, 58), 620)
    assert len(lines) > 1
    assert "".join(lines).replace(" ", "") == TITLE.replace(" ", "")
    ends = {len("".join(units(TITLE)[:n]).rstrip()) for n in range(1, len(units(TITLE)) + 1)}
    reached = 0
    for line in lines:
        reached = TITLE.index(line, reached) + len(line)
        assert reached in ends


@needs_letters
@pytest.mark.parametrize("kept", ["ป.4", "เด็ก ๆ", "(กก)", "กรุงเทพฯ", "2569–2570"])
def test_what_belongs_together_stays_on_one_line(kept):
    inside = {len("".join(units(kept)[:n])) for n in range(1, len(units(kept)))}
    assert all(kept[:place].endswith(" ") for place in inside)


@needs_letters
def test_a_long_title_is_written_smaller_and_then_ends_in_an_ellipsis():
    titles = (TITLE[:40], TITLE, TITLE * 9)
    short, long, endless = (fitted(text, DISPLAY, (66, 42), 680, 300, 1.42) for text in titles)
    assert (short.face.size, long.face.size, endless.face.size) == (66, 42, 42)
    assert endless.lines[-1].endswith("…") and not long.lines[-1].endswith("…")


@needs_letters
@examples(max_examples=60)
@given(thai_texts)
def test_no_text_is_wider_or_higher_than_its_place(text):
    block = fitted(drawable(text), DISPLAY, (66, 52, 42), 400, 260, 1.42)
    assert all(block.face.length(line) <= 400 for line in block.lines)
    assert len(block.lines) * block.face.size * 1.42 <= 260


@needs_letters
def test_marks_are_put_above_and_below_and_take_no_room_of_their_own():
    letters = face(DISPLAY, 60)
    for bare, marked in (("ท", "ที่"), ("ป", "ปู่"), ("น", "นั้"), ("ฏ", "ฏิ"), ("ญ", "ญู")):
        assert letters.length(marked) == pytest.approx(letters.length(bare), abs=1.5)


@needs_letters
def test_signs_that_the_fonts_lack_are_left_out():
    assert drawable("เกม 🎲 ตลาด\u200bนัด ★") == "เกม ตลาดนัด"


def test_without_the_shaping_engine_the_cloth_is_shown_without_words(monkeypatch):
    card = Card("ป้าย", TITLE, seed="a1")
    written = draw(card, "คลัง")
    monkeypatch.setattr("sharing.card.can_draw", lambda: False)
    assert opened(draw(card, "คลัง")).size == opened(written).size
    assert draw(card, "คลัง") != written
