"""Pages picked for a query come first, for those who may see them, and count once."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from search.models import IndexEntry, PickedPage, QueryPicks
from search.queries import NEWEST, find
from tests.factories.pages import make_article, make_innovation, restrict
from tests.search.contract import titles

pytestmark = pytest.mark.django_db


def pick(query, *pages, note=""):
    picks = QueryPicks.objects.create(query=query)
    for place, page in enumerate(pages):
        picks.picks.add(PickedPage(page=page, sort_order=place, note=note))
    picks.save()
    return picks


def test_picks_come_first_in_their_order_and_say_why(client):
    for number in range(12):
        make_article(title=f"แปลงผัก {number}", text="แปลงผัก แปลงผัก")
    first, second = make_article(title="คู่มือครูเกษตร"), make_article(title="แปลงผักลอยฟ้า")
    pick("แปลงผัก", first, second, note="เริ่มจากเล่มนี้")
    answer = find("แปลงผัก")
    assert [hit.title for hit in answer.hits[:2]] == ["คู่มือครูเกษตร", "แปลงผักลอยฟ้า"]
    assert [hit.is_picked for hit in answer.hits[:3]] == [True, True, False]
    page = client.get("/search/", {"q": "แปลงผัก"}).content.decode()
    assert page.count("คัดเลือกโดยศึกษานิเทศก์") == 2
    assert page.count("เริ่มจากเล่มนี้") == 2


def test_a_pick_counts_once_whether_it_was_found_or_not():
    pages = [make_article(title=f"แปลงผัก {number}") for number in range(12)]
    other = make_article(title="คู่มือครูเกษตร")
    pick("แปลงผัก", pages[0], other)
    answer = find("แปลงผัก", page_size=20)
    assert answer.total == 13
    assert len({hit.id for hit in answer.hits}) == len(answer.hits) == 13
    assert sum(choice.count for choice in answer.facets["type"]) == 13


def test_pages_of_results_with_picks_do_not_overlap():
    for number in range(25):
        make_article(title=f"สวนผัก {number}")
    pick("สวนผัก", make_article(title="อื่น"))
    seen = [title for page in (1, 2, 3) for title in titles("สวนผัก", page=page)]
    assert (len(seen), len(set(seen))) == (26, 26)


def test_a_pick_answers_a_query_that_finds_nothing():
    pick("ลุยโคลนวันศุกร์", make_article(title="กิจกรรมดำนา"))
    assert titles("ลุยโคลนวันศุกร์") == ["กิจกรรมดำนา"]


@pytest.mark.parametrize("typed", ["แปลง ๙", "แปลง 9", "  แปลง   9 "])
def test_spelling_makes_no_difference_but_the_order_of_words_does(typed):
    pick("แปลง 9", make_article(title="คู่มือ"))
    assert titles(typed) == ["คู่มือ"]
    assert titles("9 แปลง") == []


def test_what_the_asker_may_not_see_is_not_shown():
    hidden, draft = make_article(title="ลับ"), make_article(title="ร่าง", publish=False)
    expired = make_article(title="หมดอายุ")
    restrict(hidden)
    pick("คำเดียว", hidden, draft, expired)
    IndexEntry.objects.filter(object_id=str(expired.pk)).update(
        expires_at=timezone.now() - timedelta(seconds=1)
    )
    answer = find("คำเดียว")
    assert (answer.total, answer.hits) == (0, [])


def test_a_filter_leaves_out_picks_of_other_kinds():
    innovation, article = make_innovation(title="ชุดทดลอง"), make_article(title="บทความ")
    pick("น้ำใส", innovation, article)
    answer = find("น้ำใส", filters={"type": ["innovation"]})
    assert ([hit.title for hit in answer.hits], answer.total) == (["ชุดทดลอง"], 1)


def test_newest_first_is_the_readers_own_order():
    make_article(title="น้ำใส")
    pick("น้ำใส", make_article(title="คู่มือ"))
    assert titles("น้ำใส", sort=NEWEST) == ["น้ำใส"]


def test_unpicking_takes_effect_at_once():
    picks = pick("น้ำใส", make_article(title="คู่มือ"))
    assert titles("น้ำใส") == ["คู่มือ"]
    picks.delete()
    assert titles("น้ำใส") == []


def test_a_query_has_its_picks_once():
    pick("PLC", make_article(title="คู่มือ"))
    with pytest.raises(ValidationError, match="อยู่แล้ว"):
        QueryPicks(query=" plc ").full_clean()
