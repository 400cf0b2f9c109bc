"""What every engine must do. A subclass for each runs these on its own database."""

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser, Group
from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Site

from articles.models import ArticleIndexPage
from core.models import GradeLevel, LearningArea, User
from search.access import keys_for
from search.backends import engine
from search.hostile import HOSTILE
from search.indexing import index_objects, rebuild
from search.models import IndexEntry
from search.queries import find
from search.scope import PUBLIC
from search.suggestions import suggest
from search.writing import current_index
from tests.factories.pages import make_article, make_innovation, make_news, restrict
from tests.factories.schools import make_school


def titles(query, **asked):
    return [hit.title for hit in find(query, **asked).hits]


def asker(user=None):
    request = RequestFactory().get("/")
    request.user, request.session = user or AnonymousUser(), {}
    return keys_for(request)


class SearchContract:
    """Mixed into a TestCase; `make_…` publish as an editor would, tasks run at once."""

    def test_a_word_inside_a_compound_is_found(self):
        make_article(title="การบริหารจัดการน้ำในชุมชน")
        self.assertEqual(titles("บริหาร"), ["การบริหารจัดการน้ำในชุมชน"])
        self.assertEqual(titles("น้ำ"), ["การบริหารจัดการน้ำในชุมชน"])

    def test_a_compound_finds_its_parts_written_apart(self):
        make_article(title="ผู้บริหาร", text="บริหาร และ การ ทำงาน")
        self.assertEqual(titles("การบริหาร"), ["ผู้บริหาร"])

    def test_spelling_variants_find_the_same(self):
        make_article(title="แม่น้ำในปี 2567")
        for typed in ("เเม่นํ้า", "แม่\u200bน้ำ", "แม่น้ำ ๒๕๖๗", "แม่ น้ำ"):
            self.assertEqual(titles(typed), ["แม่น้ำในปี 2567"], typed)

    def test_mixed_writing_is_found(self):
        make_article(title="AIภาครัฐ กับ O-NET ป.1/2 และ ว9")
        for typed in ("ai", "ภาครัฐ", "o-net", "onet", "O NET", "ป.1", "ป1", "ว9"):
            self.assertEqual(len(titles(typed)), 1, typed)

    def test_the_title_counts_more_than_the_body(self):
        make_article(title="เรื่องอื่น", text="แปลงผักอยู่หลังโรงเรียน แปลงผักสวย")
        make_article(title="แปลงผัก", text="เล่าเรื่องหลังโรงเรียนของเรา ที่นี่สวยดี")
        self.assertEqual(titles("แปลงผัก")[0], "แปลงผัก")

    def test_a_question_finds_its_page_though_not_every_word_is_there(self):
        make_article(title="ปลาตะเพียน", text="ปลาน้ำจืดที่คนไทยรู้จักดี")
        make_article(title="ดนตรีไม้ไผ่", text="เด็กทำเครื่องดนตรีเอง")
        self.assertEqual(titles("ปลาตะเพียนชอบกินอะไรเป็นอาหาร")[0], "ปลาตะเพียน")

    def test_a_site_is_asked_for_its_own_pages(self):
        make_article(title="แปลงผักของเรา")
        make_school(name_th="โรงเรียนแปลงผัก")
        here = Site.objects.get()
        elsewhere = Site.objects.create(hostname="elsewhere.example", root_page=here.root_page)
        self.assertEqual(len(titles("แปลงผัก", site=here.pk)), 2)
        self.assertEqual(titles("แปลงผัก", site=elsewhere.pk), ["โรงเรียนแปลงผัก"])
        suggested = suggest("แปลง", "th", PUBLIC, elsewhere.pk)
        self.assertEqual([entry["text"] for entry in suggested], ["โรงเรียนแปลงผัก"])

    def test_filters_combine_and_counts_are_true(self):
        thai, maths = LearningArea.objects.get(code="thai"), LearningArea.objects.get(code="math")
        grade = GradeLevel.objects.get(code="p1")
        make_article(title="อ่านคำ ก", learning_areas=[thai], grades=[grade])
        make_article(title="อ่านคำ ข", learning_areas=[thai])
        make_innovation(title="อ่านคำ ค", learning_areas=[maths], grades=[grade])
        answer = find("อ่านคำ", filters={"learning_area": ["thai"]})
        self.assertEqual(answer.total, 2)
        counts = {c.value: c.count for c in answer.facets["learning_area"]}
        self.assertEqual(counts, {"thai": 2, "math": 1})
        self.assertEqual({c.value: c.count for c in answer.facets["grade"]}, {"p1": 1})
        both = find("อ่านคำ", filters={"learning_area": ["thai"], "grade": ["p1"]})
        self.assertEqual([hit.title for hit in both.hits], ["อ่านคำ ก"])

    def test_an_empty_query_lists_the_newest_first(self):
        old = make_article(title="เก่า")
        type(old).objects.filter(pk=old.pk).update(
            first_published_at=timezone.now() - timedelta(days=9)
        )
        index_objects(type(old).objects.filter(pk=old.pk))
        make_article(title="ใหม่")
        self.assertEqual(titles(""), ["ใหม่", "เก่า"])

    def test_newest_sorts_by_day_of_publication(self):
        first = make_article(title="ดนตรี ดนตรี", text="ดนตรี")
        type(first).objects.filter(pk=first.pk).update(
            first_published_at=timezone.now() - timedelta(days=9)
        )
        index_objects(type(first).objects.filter(pk=first.pk))
        make_article(title="วงดนตรีไม้ไผ่ของเด็ก")
        self.assertEqual(titles("ดนตรี", sort="newest")[0], "วงดนตรีไม้ไผ่ของเด็ก")

    def test_pages_of_results_do_not_overlap(self):
        for number in range(25):
            make_article(title=f"สวนผัก {number}")
        seen = [t for page in (1, 2, 3) for t in titles("สวนผัก", page=page)]
        self.assertEqual((len(seen), len(set(seen))), (25, 25))
        self.assertEqual(find("สวนผัก", page=4).hits, [])

    def test_a_draft_is_not_found(self):
        make_article(title="ฉบับร่างลับ", publish=False)
        self.assertEqual(find("ฉบับร่างลับ").total, 0)

    def test_unpublishing_and_deleting_take_effect_at_once(self):
        page, other = make_article(title="จะถูกถอน"), make_article(title="จะถูกลบ")
        page.unpublish()
        other.delete()
        self.assertEqual((titles("ถูกถอน"), titles("ถูกลบ")), ([], []))

    def test_an_expired_page_is_not_found_before_it_is_swept(self):
        make_news(title="ประกาศรับสมัคร", expire_at=timezone.now() + timedelta(seconds=60))
        self.assertEqual(find("รับสมัคร").total, 1)
        IndexEntry.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        engine().touch(IndexEntry.objects.all())
        answer = find("รับสมัคร")
        self.assertEqual((answer.total, answer.facets["type"]), (0, []))

    def test_a_private_page_is_found_by_those_who_may_read_it(self):
        page = make_article(title="เอกสารภายใน")
        group = Group.objects.create(name="ทดสอบ")
        restrict(page, "groups", groups=[group])
        member = User.objects.create_user("a@example.org")
        member.groups.add(group)
        stranger = User.objects.create_user("b@example.org")
        self.assertEqual(find("เอกสารภายใน").total, 0)
        self.assertEqual(find("เอกสารภายใน", access_keys=asker(stranger)).total, 0)
        self.assertEqual(find("เอกสารภายใน", access_keys=asker(member)).total, 1)

    def test_a_restriction_covers_what_lies_below_and_lifts_again(self):
        page = make_article(title="บทความในตู้")
        restriction = restrict(ArticleIndexPage.objects.get(locale=page.locale))
        self.assertEqual(find("บทความในตู้").total, 0)
        self.assertEqual(find("").facets["type"], [])
        reader = User.objects.create_user("c@example.org")
        self.assertEqual(find("บทความในตู้", access_keys=asker(reader)).total, 1)
        restriction.delete()
        self.assertEqual(find("บทความในตู้").total, 1)

    def test_a_new_page_below_a_restriction_is_born_private(self):
        restrict(ArticleIndexPage.objects.get(locale__language_code="th"))
        make_article(title="เกิดมาส่วนตัว")
        self.assertEqual(find("เกิดมาส่วนตัว").total, 0)

    def test_a_new_address_is_shown_after_a_change_of_slug(self):
        index = ArticleIndexPage.objects.get(locale__language_code="th")
        make_article(title="ย้ายบ้าน", slug="moved")
        index.slug = "stories"
        with self.captureOnCommitCallbacks(execute=True):
            index.save_revision().publish()
        self.assertEqual(find("ย้ายบ้าน").hits[0].url, "/stories/moved/")

    def test_a_language_finds_its_own_pages(self):
        make_article(title="Reading corner", language="en")
        self.assertEqual(titles("reading"), [])
        self.assertEqual(titles("reading", locale="en"), ["Reading corner"])

    def test_a_school_is_found_and_no_longer_when_archived(self):
        school = make_school(name_th="โรงเรียนบ้านดอนตาล")
        hit = find("ดอนตาล").hits[0]
        self.assertEqual((hit.type, hit.url), ("school", f"/schools/{school.code}/"))
        school.archived = True
        school.save()
        self.assertEqual(find("ดอนตาล").total, 0)

    def test_titles_are_suggested_by_any_of_their_words_in_order(self):
        for title in ("เรื่องของแปลงผัก", "แปลงผักหลังโรงเรียน", "แปลงดอกไม้", "กล้วย"):
            make_article(title=title)
        found = [entry["text"] for entry in suggest("แปลง", "th", PUBLIC)]
        self.assertEqual(found, ["แปลงดอกไม้", "แปลงผักหลังโรงเรียน", "เรื่องของแปลงผัก"])
        rebuild()
        self.assertEqual([e["text"] for e in suggest("แปลง", "th", PUBLIC)], found)
        self.assertEqual([e["text"] for e in suggest("ผัก แปลง", "th", PUBLIC)][0], found[1])

    def test_a_snippet_marks_what_was_typed_and_holds_no_other_markup(self):
        make_article(title="ก", text="เด็ก &lt;b&gt;กล้า&lt;/b&gt; ทำบอร์ดเกมตลาดนัดขึ้นเอง")
        snippet = find("บอร์ดเกม").hits[0].snippet
        self.assertIn("<mark>บอร์ดเกม</mark>", snippet)
        self.assertEqual(snippet.count("<"), 2 * snippet.count("<mark>"))

    def test_hostile_queries_find_nothing_and_break_nothing(self):
        make_article(title="ปกติ")
        for query in HOSTILE:
            self.assertGreaterEqual(find(query).total, 0, query)

    def test_a_rebuild_answers_as_before_and_leaves_one_slot(self):
        make_article(title="คงอยู่")
        before = current_index()
        rebuild()
        after = current_index()
        self.assertEqual(titles("คงอยู่"), ["คงอยู่"])
        self.assertNotEqual(before.active, after.active)
        self.assertEqual({e.slot for e in IndexEntry.objects.all()}, {after.active})

    def test_what_changes_while_a_version_is_built_reaches_both(self):
        index = current_index()
        index.building = "b"
        index.save()
        page = make_article(title="ระหว่างสร้าง")
        slots = IndexEntry.objects.filter(object_id=str(page.pk)).values_list("slot", flat=True)
        self.assertEqual(sorted(slots), ["a", "b"])

    def test_indexing_again_changes_nothing(self):
        page = make_article(title="ทำซ้ำ")
        call_command("index_pages", page.pk, verbosity=0)
        call_command("index_pages", page.pk, verbosity=0)
        self.assertEqual(find("ทำซ้ำ").total, 1)
