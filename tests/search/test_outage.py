"""What readers get and what is lost, which is nothing, while a real Elasticsearch has trouble."""

import signal
import time
from io import StringIO

from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse

from search.access import Restrictions
from search.backends.elastic.breaker import Breaker
from search.backends.failures import Unavailable
from search.checking import check, mend
from search.models import EntryFacet, IndexEntry, PendingEntry
from search.queries import find
from tests.factories.pages import make_article, restrict
from tests.factories.people import make_user
from tests.search import elastic

IN_TIME = 1.5  # seconds, on a machine that does other things as well


class Outage(TestCase):
    """A library whose engine tells Elasticsearch at once, as after a commit."""

    options = {}

    def setUp(self):
        self.engine = elastic.use(self, elastic.make_engine(**self.options))
        self.engine.breaker = Breaker(open_for=0.1)
        self.publish("สวนผักหลังโรงเรียน")
        call_command("deliver_search", verbosity=0)
        self.assertTrue(self.answers_from("elasticsearch"))

    def publish(self, title):
        with self.captureOnCommitCallbacks(execute=True):
            return make_article(title=title)

    def titles(self, query):
        """Return what is found, and insist on having it in time."""
        started = time.monotonic()
        found = [hit.title for hit in find(query).hits]
        self.assertLess(time.monotonic() - started, IN_TIME)
        return found

    def source(self):
        """Return who answers a question."""
        before = self.engine.answers.copy()
        find("สวนผัก")
        ((source, _times),) = (self.engine.answers - before).items()
        return source

    def answers_from(self, source):
        return elastic.eventually(lambda: self.source() == source)

    def recovers(self):
        """Deliver as the clock does; tell whether Elasticsearch then answers, with everything."""

        def answers():
            call_command("deliver_search", verbosity=0, stderr=StringIO())
            return not PendingEntry.objects.exists() and self.source() == "elasticsearch"

        return elastic.eventually(answers, 40) and not check()


@elastic.needs_elasticsearch
class TestTrouble(Outage):
    @property
    def server(self):
        return self.engine.client.within(10)

    def index(self):
        return next(iter(self.server.indices.get_alias(name=self.engine.client.alias("a"))))

    def test_what_is_published_is_answered_by_elasticsearch_at_once(self):
        self.publish("แปลงสมุนไพร")
        self.assertFalse(PendingEntry.objects.exists())
        self.assertEqual(self.titles("สมุนไพร"), ["แปลงสมุนไพร"])
        self.assertTrue(self.answers_from("elasticsearch"))

    def test_an_index_that_is_gone_is_made_again(self):
        self.server.indices.delete(index=self.index())
        self.assertEqual(self.titles("สวนผัก"), ["สวนผักหลังโรงเรียน"])
        self.publish("แปลงสมุนไพร")
        self.assertEqual(self.titles("สมุนไพร"), ["แปลงสมุนไพร"])
        self.assertTrue(self.recovers())
        self.assertEqual(self.titles("สมุนไพร"), ["แปลงสมุนไพร"])

    def test_nothing_is_lost_while_an_index_is_read_only(self):
        for block in ("read_only_allow_delete", "write"):
            with self.subTest(block):
                self.set_block(block, True)
                title = f"หนังสือเล่มใหม่ {block}"
                self.publish(title)
                self.assertEqual(self.titles("หนังสือเล่มใหม่")[:1], [title])
                self.assertEqual(self.source(), "database")
                self.set_block(block, None)
                self.assertTrue(self.recovers())
                self.assertIn(title, self.titles("หนังสือเล่มใหม่"))

    def set_block(self, name, value):
        settings = {f"index.blocks.{name}": value}
        self.server.indices.put_settings(index=self.index(), settings=settings)

    def test_a_closed_index_is_no_error_to_the_reader(self):
        self.server.indices.close(index=self.index())
        self.assertEqual(self.titles("สวนผัก"), ["สวนผักหลังโรงเรียน"])
        self.assertEqual(self.source(), "database")

    def test_an_entry_that_is_refused_holds_up_no_other(self):
        page = make_article(title="หน้าที่ถูกปฏิเสธ")
        refused = IndexEntry.objects.get(object_id=str(page.pk))
        # No mapping takes a name that is a value and holds a value.
        EntryFacet.objects.create(entry=refused, name="type.inner", value="x")
        self.publish("หน้าที่ดี")
        self.assertEqual(PendingEntry.objects.get().entry_id, refused.pk)
        self.assertTrue(self.answers_from("elasticsearch"))
        self.assertEqual(self.titles("หน้าที่ดี")[0], "หน้าที่ดี")
        self.assertEqual(check().refused, 1)

    def test_what_became_private_is_shown_to_nobody_before_elasticsearch_knows(self):
        page = self.publish("เอกสารภายใน")
        restrict(page)
        self.assertTrue(PendingEntry.objects.exists())
        self.assertEqual(self.titles("เอกสารภายใน"), [])
        PendingEntry.objects.all().delete()
        self.assertEqual(self.titles("เอกสารภายใน"), [])
        self.assertTrue(Restrictions().key(page))

    def test_a_failure_in_the_midst_asks_the_database_from_the_start(self):
        asked = []

        def question():
            asked.append(self.engine.holding_all("a", [(("ก",),)]))
            if len(asked) == 1:
                raise Unavailable("gone")
            return "answer"

        self.assertEqual(self.engine.answer(question), "answer")
        self.assertEqual(
            [type(found).__name__ for found in asked], ["ElasticMatches", "SqlMatches"]
        )

    def test_the_nightly_check_finds_and_mends_what_differs(self):
        kept = IndexEntry.objects.get(slot="a", title="สวนผักหลังโรงเรียน")
        self.server.delete(index=self.index(), id=str(kept.pk), refresh=True)
        self.assertEqual(check().elsewhere, 1)
        call_command("check_search", verbosity=0, stderr=StringIO())
        self.assertFalse(check())
        self.assertTrue(self.answers_from("elasticsearch"))

    def test_an_index_of_another_mapping_is_made_anew(self):
        before = self.index()
        self.server.indices.put_mapping(index=before, meta={"schema": 0})
        self.assertTrue(self.recovers())
        self.assertNotEqual(self.index(), before)


@elastic.needs_own_server
class TestServerInTrouble(Outage):
    @classmethod
    def setUpClass(cls):
        cls.server = elastic.OwnServer()
        cls.addClassCleanup(cls.server.kill)
        cls.server.start()
        cls.options = {"URLS": [cls.server.url]}
        super().setUpClass()

    def told_in_the_admin(self):
        self.client.force_login(make_user("administrator"))
        return self.client.get(reverse("search_index")).content.decode()

    def test_a_killed_server_is_missed_by_nobody(self):
        self.server.kill()
        self.assertEqual(self.titles("สวนผัก"), ["สวนผักหลังโรงเรียน"])
        self.publish("แปลงสมุนไพร")
        gone = self.publish("จะถูกลบ")
        with self.captureOnCommitCallbacks(execute=True):
            gone.delete()
        self.assertEqual(self.titles("สมุนไพร"), ["แปลงสมุนไพร"])
        self.assertEqual(self.titles("จะถูกลบ"), [])
        self.assertTrue(check().unchecked)
        self.assertIn("Elasticsearch ไม่ตอบ", self.told_in_the_admin())
        self.server.start()
        self.assertTrue(self.recovers())
        self.assertIn("Elasticsearch กำลังตอบผู้อ่าน", self.told_in_the_admin())
        self.assertEqual(self.titles("สมุนไพร"), ["แปลงสมุนไพร"])

    def test_a_server_that_hangs_costs_one_reader_less_than_a_second(self):
        self.engine.breaker = Breaker()
        self.server.signal(signal.SIGSTOP)
        try:
            self.assertEqual(self.titles("สวนผัก"), ["สวนผักหลังโรงเรียน"])
            started = time.monotonic()
            for _reader in range(5):
                self.titles("สวนผัก")
            self.assertLess(time.monotonic() - started, 1)
            self.publish("แปลงสมุนไพร")
            self.assertEqual(self.titles("สมุนไพร"), ["แปลงสมุนไพร"])
        finally:
            self.server.signal(signal.SIGCONT)
        self.engine.breaker = Breaker(open_for=0.1)
        self.assertTrue(self.recovers())


class TestBreaker(TestCase):
    def test_it_lets_one_question_through_after_a_while(self):
        breaker = Breaker(open_for=0.05)
        self.assertTrue(breaker.allows())
        breaker.failed("gone")
        self.assertFalse(breaker.allows())
        time.sleep(0.06)
        self.assertEqual([breaker.allows(), breaker.allows()], [True, False])
        breaker.succeeded()
        self.assertTrue(breaker.allows())


class TestChecking(TestCase):
    """On the database alone, whichever it is."""

    def test_what_is_missing_or_left_over_is_mended(self):
        page = make_article(title="หน้าที่หายไป")
        self.assertFalse(check())
        IndexEntry.objects.filter(object_id=str(page.pk)).delete()
        found = check()
        self.assertEqual(list(found.astray), ["articles.ArticlePage"])
        self.assertTrue(found.left_over and found.miscounted)
        mend(found)
        self.assertFalse(check())
        self.assertEqual(find("หายไป").total, 1)
