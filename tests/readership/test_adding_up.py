"""Readings become the numbers of a day once; after midnight nothing tells readers apart."""

import json
import os
import subprocess
import sys
from datetime import date

import pytest
from django.core.management import call_command

from core import content_version
from readership.adding_up import add_batch
from readership.models import DailyTotal, DailyVisitors, Reading
from tests.factories.pages import make_article
from tests.factories.readership import browser, count, counted, noted, view
from tests.migrated import ROOT, copy_database, is_possible

pytestmark = pytest.mark.django_db
FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)


@pytest.fixture
def page():
    return make_article()


def totals():
    return list(DailyTotal.objects.order_by("day").values_list("day", "views", "readers"))


def test_numbers_grow_with_each_run_and_a_reader_is_new_once(client, page, clock):
    view(client, page)
    count()
    clock(hours=1)
    view(client, page)
    view(client, page, address="203.0.113.6")
    count()
    assert totals() == [(FRIDAY, 3, 2)]
    assert DailyVisitors.objects.get().readers == 2


def test_a_day_ends_at_midnight_in_bangkok(client, page, clock):
    clock(hours=13, minutes=59)
    view(client, page)
    clock(minutes=2)
    view(client, page)
    count()
    assert totals() == [(FRIDAY, 1, 1), (SATURDAY, 1, 1)]


def test_after_midnight_key_and_hashes_are_destroyed_and_the_numbers_stay(
    client, page, clock, keys
):
    view(client, page)
    count()
    assert noted() == 1 and [path.name for path in keys.iterdir()] == ["2026-11-20"]
    clock(hours=14, minutes=5)
    count()
    assert noted() == 0 and list(keys.iterdir()) == []
    assert totals() == [(FRIDAY, 1, 1)]


def test_what_waited_over_midnight_is_added_before_it_is_destroyed(client, page, clock):
    view(client, page)
    clock(days=3)
    count()
    assert totals() == [(FRIDAY, 1, 1)] and noted() == 0


def test_the_same_reader_has_another_hash_tomorrow(client, page, clock):
    view(client, page)
    clock(days=1)
    view(client, page)
    readers = Reading.objects.values_list("reader", "place")
    assert len({reader for reader, _place in readers}) == 2
    assert len({place for _reader, place in readers}) == 2


def test_no_row_holds_an_address_or_a_browser(client, page):
    view(client, page, address="203.0.113.77", headers=browser("Mozilla/5.0 Rarebrowser"))
    stored = str(list(Reading.objects.values()))
    assert "203.0.113" not in stored and "Rarebrowser" not in stored


def test_the_key_is_readable_by_its_owner_only(client, page, keys):
    view(client, page)
    assert (keys / "2026-11-20").stat().st_mode & 0o777 == 0o600


def test_readings_are_added_in_batches(client, page, monkeypatch):
    monkeypatch.setattr("readership.adding_up.BATCH", 2)
    for number in range(5):
        view(client, page, address=f"203.0.113.{number}")
    assert [add_batch() for _time in range(4)] == [2, 2, 1, 0]
    assert counted(page) == (5, 0, 5)


def test_the_numbers_of_a_page_that_is_deleted_stay(client, page):
    view(client, page)
    count()
    page.delete()
    assert totals() == [(FRIDAY, 1, 1)] and noted() == 0


def test_counting_makes_no_kept_page_stale(client, page, clock, django_capture_on_commit_callbacks):
    before = content_version.current()
    with django_capture_on_commit_callbacks(execute=True):
        view(client, page)
        count()
        clock(days=1)
        count()
    assert totals() and content_version.current() == before


def test_with_nothing_to_do_nothing_is_written(django_assert_max_num_queries):
    with django_assert_max_num_queries(8) as asked:
        call_command("count_readings", verbosity=0)
    assert not [query for query in asked if query["sql"].startswith(("INSERT", "UPDATE"))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory, django_db_setup, django_db_blocker):
    """A folder with a migrated library, for processes that see only what is committed."""
    folder = tmp_path_factory.mktemp("many")
    with django_db_blocker.unblock():
        copy_database(folder / "hub.sqlite3")
    return folder


@pytest.mark.skipif(not is_possible(), reason="the database is no file")
def test_all_acknowledged_views_come_out_exactly_while_the_counting_is_killed(folder):
    """The same with 10,000 views: see `tests.readership.many_views`."""
    command = [sys.executable, "-m", "tests.readership.many_views", "400"]
    environment = {**os.environ, "DATA_DIR": str(folder)}
    answer = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    told = json.loads(answer.stdout.splitlines()[-1])
    assert told["acknowledged"] == 400 and told["kills"] >= 3
    assert told["counted"] == told["expected"]
