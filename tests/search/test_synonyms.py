"""Words that mean the same find each other, in every process at once."""

import pytest
from django.core.exceptions import ValidationError

from search.models import SearchIndex, SynonymGroup
from search.queries import find
from search.wording import phrase
from tests.factories.pages import make_article
from tests.search.contract import titles

pytestmark = pytest.mark.django_db
PAIRS = [
    ("ศน.", "ศึกษานิเทศก์"),
    ("สพฐ.", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"),
    ("ป.1", "ประถมศึกษาปีที่ 1"),
    ("ม.1", "มัธยมศึกษาปีที่ ๑"),
    ("ผอ.", "ผู้อำนวยการ"),
    ("รร.", "โรงเรียน"),
    ("PLC", "ชุมชนการเรียนรู้ทางวิชาชีพ"),
    ("BP", "วิธีปฏิบัติที่เป็นเลิศ"),
    ("DLTV", "การศึกษาทางไกลผ่านดาวเทียม"),
    ("STEM", "สะเต็มศึกษา"),
    ("วิทยาการคำนวณ", "Coding"),
    ("SAR", "รายงานการประเมินตนเอง"),
    ("IS", "การศึกษาค้นคว้าด้วยตนเอง"),
    ("โอเน็ต", "O-NET"),
    ("วPA", "ว9"),
]


@pytest.mark.parametrize("pair", [pair for a, b in PAIRS for pair in ((a, b), (b, a))])
def test_an_abbreviation_finds_its_long_form_and_back(pair):
    asked, written = pair
    make_article(title="หน้าอื่น", text="เรื่องของแปลงผักหลังบ้าน")
    make_article(title="หน้าที่หา", text=f"เล่าเรื่อง {written} ของเรา")
    assert titles(asked)[:1] == ["หน้าที่หา"]


def test_a_synonym_inside_a_longer_query_counts_as_the_words_themselves():
    make_article(title="ก", text="วง PLC ของครูภาษาไทย")
    make_article(title="ข", text="ครูภาษาไทยเล่าเรื่อง")
    assert titles("ชุมชนการเรียนรู้ทางวิชาชีพของครูภาษาไทย")[0] == "ก"


def test_the_words_themselves_come_before_their_synonyms():
    make_article(title="ก", text="บ่ายวันพุธ วงคุย PLC ของครูทั้งโรงเรียน")
    make_article(title="ข", text="บ่ายวันพุธ วงคุยชุมชนการเรียนรู้ทางวิชาชีพของครูทั้งโรงเรียน")
    assert titles("PLC") == ["ก", "ข"]
    assert titles("ชุมชนการเรียนรู้ทางวิชาชีพ") == ["ข", "ก"]


def test_a_synonym_is_marked_in_the_snippet_but_not_inside_another_abbreviation():
    make_article(title="ก", text="เรียนที่ กศน. แล้วพบศึกษานิเทศก์กับ ศน. อีกท่าน")
    shown = find("ศึกษานิเทศก์").hits[0].snippet
    assert "<mark>ศึกษานิเทศก์</mark>" in shown
    assert "<mark>ศน.</mark>" in shown or "<mark>ศน</mark>." in shown
    assert "ก<mark>" not in shown


def test_an_english_question_is_not_about_a_subject_called_is():
    make_article(title="การศึกษาค้นคว้าด้วยตนเอง")
    assert titles("what is bamboo") == []


def test_an_abbreviation_is_not_taken_for_the_wrong_keyboard():
    make_article(title="พะ", text="พะ พะ")
    make_article(title="การประเมินความสามารถด้านการอ่าน")
    answer = find("RT")
    assert answer.corrected is None
    assert answer.hits[0].title == "การประเมินความสามารถด้านการอ่าน"


def test_one_way_leads_from_the_first_word_only():
    SynonymGroup.objects.create(words="แท็บเล็ต\nกระดานชนวนไฟฟ้า", one_way=True)
    make_article(title="กระดานชนวนไฟฟ้า")
    make_article(title="แท็บเล็ต")
    assert set(titles("แท็บเล็ต")) == {"กระดานชนวนไฟฟ้า", "แท็บเล็ต"}
    assert titles("กระดานชนวนไฟฟ้า") == ["กระดานชนวนไฟฟ้า"]


def test_a_change_takes_effect_at_once_and_so_does_taking_it_back():
    make_article(title="เครื่องสูบน้ำโซลาร์เซลล์")
    assert titles("ปั๊มแดดเดียว") == []
    group = SynonymGroup.objects.create(words="ปั๊มแดดเดียว, โซลาร์เซลล์")
    assert titles("ปั๊มแดดเดียว") == ["เครื่องสูบน้ำโซลาร์เซลล์"]
    group.delete()
    assert titles("ปั๊มแดดเดียว") == []


def test_another_process_sees_a_change_by_the_stamp_that_every_query_reads():
    before = SearchIndex.objects.get_or_create(pk=1)[0].curated
    SynonymGroup.objects.create(words="ก้อนเมฆ, ปุยนุ่นฟ้า")
    assert SearchIndex.objects.get(pk=1).curated not in ("", before)


def test_every_synonym_that_comes_with_the_library_is_valid():
    groups = SynonymGroup.objects.all()
    assert len(groups) >= 40
    for group in groups:
        group.full_clean()
        assert len({phrase(word) for word in group.listed}) >= 2


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("ศนก.", "อย่างน้อยสองคำ"),
        ("O-NETX, onetx", "อย่างน้อยสองคำ"),
        ("เกมคูณเลข, ที่", "แทบทุกหน้า"),
        ("เกมคูณเลข, …!", "ไม่มีตัวอักษร"),
        ("ศน., ครูพี่เลี้ยงไกล", "อยู่ในกลุ่มอื่นแล้ว"),
        ("ก" * 150 + ", ครู", "ยาวเกินไป"),
        ("\n".join(f"คำที่{n}" for n in range(30)), "ไม่เกิน"),
    ],
)
def test_what_cannot_work_is_refused_in_thai(words, complaint):
    with pytest.raises(ValidationError) as refusal:
        SynonymGroup(words=words).full_clean()
    assert complaint in str(refusal.value)


def test_words_may_be_parted_by_commas_or_lines_and_are_kept_one_a_line():
    group = SynonymGroup(words=" เกมคูณเลข ,บิงโกแม่สูตรคูณ\n\nเกมคูณเลข")
    group.full_clean()
    assert group.words == "เกมคูณเลข\nบิงโกแม่สูตรคูณ"
