"""What is suggested for what has been typed so far."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.utils import timezone

from search.models import AskedQuery, IndexEntry, SynonymGroup
from tests.factories.pages import make_article, make_innovation, restrict
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


def suggested(client, text, locale="th"):
    return client.get("/api/suggest/", {"q": text, "locale": locale}).json()["suggestions"]


def texts(client, text, locale="th"):
    return [entry["text"] for entry in suggested(client, text, locale)]


def make_popular(query, times=9):
    AskedQuery.objects.create(
        day=timezone.localdate(), query=query, times=times, openly=times, found=1
    )
    cache.clear()


def test_titles_come_by_their_beginning_then_by_a_word_inside(client):
    make_article(title="เรื่องของแปลงผัก")
    page = make_article(title="แปลงผักหลังโรงเรียน")
    assert texts(client, "แปลง") == ["แปลงผักหลังโรงเรียน", "เรื่องของแปลงผัก"]
    assert suggested(client, "แปลง")[0] == {
        "text": "แปลงผักหลังโรงเรียน",
        "url": page.get_url(),
        "kind": "article",
        "label": "บทความ",
    }


def test_a_word_inside_a_compound_begins_too(client):
    make_article(title="การบริหารจัดการน้ำในชุมชน")
    assert texts(client, "บริหา") == ["การบริหารจัดการน้ำในชุมชน"]


@pytest.mark.parametrize("typed", ["นํ้าตา", "นำ้ตา", "นำตา", "น้ำ ตา", "น้ำตา\u200b"])
def test_marks_and_blanks_make_no_difference(client, typed):
    make_article(title="น้ำตาลโตนด")
    assert texts(client, typed) == ["น้ำตาลโตนด"]


def test_the_marks_that_were_typed_count_all_the_same(client):
    make_article(title="อาหารกลางวัน")
    make_article(title="อ่านจบแต่เล่าไม่ได้")
    assert texts(client, "อ่า") == ["อ่านจบแต่เล่าไม่ได้", "อาหารกลางวัน"]


@pytest.mark.parametrize(("typed", "title"), [("cx]'", "แปลงผัก"), ("แนกรืเ", "Coding ในห้องเรียน")])
def test_what_was_typed_on_the_other_keyboard_is_understood(client, typed, title):
    make_article(title=title)
    assert texts(client, typed) == [title]


def test_words_from_anywhere_in_a_title_find_it(client):
    make_article(title="แผนการสอนคณิตศาสตร์ ป.2")
    make_article(title="แผนการสอนภาษาไทย ป.2")
    assert texts(client, "คณิต แผน") == ["แผนการสอนคณิตศาสตร์ ป.2"]


def test_popular_queries_come_first_with_the_search_for_them(client):
    make_article(title="แปลงผักหลังโรงเรียน", text="สวนครัว")
    make_popular("แปลงผัก")
    first, second = suggested(client, "แปล")
    assert (first["text"], first["kind"]) == ("แปลงผัก", "query")
    assert client.get(first["url"]).context["answer"].total == 1
    assert second["kind"] == "article"


def test_an_abbreviation_offers_what_it_stands_for(client):
    make_article(title="บันทึกของศึกษานิเทศก์")
    assert "ศึกษานิเทศก์" in texts(client, "ศน")
    assert "ศึกษานิเทศก์" in texts(client, "ศน.")


def test_a_synonym_that_nothing_holds_is_not_offered(client):
    SynonymGroup.objects.create(words="จจ\nจักรจักร")
    make_article(title="เรื่องอื่น")
    assert texts(client, "จจ") == []


def test_at_most_eight_and_each_once(client):
    for number in range(12):
        make_article(title=f"สวนผัก {number}")
    make_article(title="สวนผัก")
    make_innovation(title="สวน ผัก")
    make_popular("สวนผัก")
    found = texts(client, "สวน")
    assert len(found) == 8
    assert len({text.replace(" ", "") for text in found}) == 8


def test_kinds_stand_together(client):
    make_article(title="สวนผัก ก")
    make_innovation(title="สวนผัก ข")
    make_article(title="สวนผัก ค")
    kinds = [entry["kind"] for entry in suggested(client, "สวน")]
    assert kinds == ["article", "article", "innovation"]


def test_only_what_the_asker_may_see_is_suggested(client):
    make_article(title="ลับฉบับร่าง", publish=False)
    group = Group.objects.create(name="ทดสอบ")
    restrict(make_article(title="ลับเฉพาะกลุ่ม"), "groups", groups=[group])
    make_article(title="ลับที่หมดอายุ")
    IndexEntry.objects.filter(title="ลับที่หมดอายุ").update(
        expires_at=timezone.now() - timedelta(seconds=1)
    )
    assert texts(client, "ลับ") == []
    assert texts(client, "เฉพาะ") == []
    assert texts(client, "เฉพาะกลุ่ม ลับ") == []
    member = make_user()
    member.groups.add(group)
    client.force_login(member)
    assert texts(client, "ลับ") == ["ลับเฉพาะกลุ่ม"]


def test_what_was_withdrawn_is_no_longer_suggested(client):
    page = make_article(title="จะถูกถอน")
    assert texts(client, "จะถูก") == ["จะถูกถอน"]
    page.unpublish()
    assert texts(client, "จะถูก") == []


def test_a_language_suggests_its_own(client):
    make_article(title="Reading corner", language="en")
    make_article(title="Reading ในห้องเรียน")
    make_popular("อ่านคำ")
    assert texts(client, "read", "en") == ["Reading corner"]
    assert texts(client, "read") == ["Reading ในห้องเรียน"]
    assert texts(client, "corn", "en") == ["Reading corner"]
    assert texts(client, "อ่าน", "en") == []
    assert suggested(client, "read", "en")[0]["label"] == "Article"


@pytest.mark.parametrize("typed", ["", "ก", "่่", "  ", "%", "_", "ก ข ค", "\x00", "ก" * 20_000])
def test_what_says_too_little_suggests_nothing(client, typed):
    make_article(title="กาแฟบนดอย")
    assert texts(client, typed) == []


def test_a_long_title_is_found_by_all_of_its_beginning(client):
    make_article(title="การจัดการเรียนรู้เชิงรุกในโรงเรียนขนาดเล็กบนดอย")
    make_article(title="การจัดการเรียนรู้เชิงรุกในโรงเรียนขนาดใหญ่ในเมือง")
    typed = "การจัดการเรียนรู้เชิงรุกในโรงเรียนขนาดเล"
    assert texts(client, typed) == ["การจัดการเรียนรู้เชิงรุกในโรงเรียนขนาดเล็กบนดอย"]
