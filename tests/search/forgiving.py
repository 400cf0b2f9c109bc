"""What every engine must forgive, and what it must not touch. Mixed into the contract's classes."""

from core.thai.keyboard import typed_in_latin
from search.queries import find
from tests.factories.pages import make_article


def titles(query, **asked):
    return [hit.title for hit in find(query, **asked).hits]


class ForgivingContract:
    def test_a_title_with_slips_is_found_first(self):
        make_article(title="ห้องสมุดมีชีวิตในโรงเรียนเกาะ")
        make_article(title="ห้องน้ำสะอาดในโรงเรียน", text="ชีวิตในโรงเรียนเกาะ")
        for typed in ("หองสมุดมีชีวิต", "ห้องสมดุมีชีวิตในโรงเรยนเกาะ", "สมุดมีชีวิตในโรงเรี"):
            self.assertEqual(titles(typed)[0], "ห้องสมุดมีชีวิตในโรงเรียนเกาะ", typed)

    def test_it_says_what_it_searched_for_instead(self):
        make_article(title="บอร์ดเกมตลาดนัด")
        answer = find("บอรดเกมตลาดนัด")
        self.assertEqual((answer.corrected, answer.query), ("บอร์ดเกมตลาดนัด", "บอรดเกมตลาดนัด"))
        self.assertEqual([hit.title for hit in answer.hits], ["บอร์ดเกมตลาดนัด"])

    def test_a_query_can_be_meant_as_typed(self):
        make_article(title="บอร์ดเกมตลาดนัด")
        self.assertIsNone(find("บอรดเกมตลาดนัด", exact=True).corrected)

    def test_a_query_whose_words_are_all_found_is_never_corrected(self):
        make_article(title="แปลงผัก", text="ครูกบปลูกผัก")
        for _ in range(3):
            make_article(title="แปลงฝัน", text="ครูกบบอกทุกคน")
        for typed in ("ครูกบ", "แปลงผัก", "ผัก"):
            self.assertIsNone(find(typed).corrected, typed)

    def test_the_other_keyboard_is_understood(self):
        make_article(title="สวัสดีครูใหม่")
        make_article(title="Coding แบบไม่ใช้คอมพิวเตอร์")
        for typed, meant in (("l;ylfu", "สวัสดี"), ("แนกรืเ", "coding")):
            answer = find(typed)
            self.assertEqual((answer.corrected, answer.total), (meant, 1), typed)
        whole = typed_in_latin("สวัสดีครูใหม่")
        self.assertEqual(titles(whole), ["สวัสดีครูใหม่"])

    def test_english_that_is_not_in_the_library_is_not_taken_for_thai(self):
        make_article(title="สวัสดีครูใหม่")
        for typed in ("playwright", "microsoft teams", "xyz"):
            answer = find(typed)
            self.assertEqual((answer.corrected, answer.total), (None, 0), typed)

    def test_a_quoted_phrase_is_found_only_as_it_stands(self):
        make_article(title="ก", text="เด็กอ่านหนังสือนิทานทุกวัน")
        make_article(title="ข", text="เด็กอ่านนิทาน และเก็บหนังสือ")
        self.assertEqual(titles('"หนังสือนิทาน"'), ["ก"])
        self.assertEqual(titles("“อ่านหนังสือ” เด็ก"), ["ก"])
        self.assertEqual(find('"นิทานหนังสือ"', exact=True).total, 0)

    def test_a_phrase_that_nothing_holds_is_searched_without_its_quotes(self):
        make_article(title="ก", text="เด็กอ่านหนังสือนิทานทุกวัน")
        answer = find('"นิทานหนังสือ"')
        self.assertEqual((answer.total, answer.corrected), (1, "นิทานหนังสือ"))

    def test_a_word_with_a_minus_is_left_out(self):
        make_article(title="แปลงผักหลังโรงเรียน")
        make_article(title="แปลงผักบนดาดฟ้า")
        self.assertEqual(titles("แปลงผัก -ดาดฟ้า"), ["แปลงผักหลังโรงเรียน"])
        self.assertEqual(find("-ดาดฟ้า").total, 0)

    def test_a_title_is_found_by_part_of_it_though_words_are_cut_in_two(self):
        make_article(title="ประวัติศาสตร์ท้องถิ่นของเรา")
        self.assertEqual(titles("วัติศาสตร์ท้องถิ่นขอ"), ["ประวัติศาสตร์ท้องถิ่นของเรา"])

    def test_what_shares_nothing_but_small_words_is_not_found(self):
        make_article(title="แปลงผัก", text="ผักสวนครัวรั้วกินได้")
        self.assertEqual(find("ฟิสิกส์ควอนตัม").total, 0)
