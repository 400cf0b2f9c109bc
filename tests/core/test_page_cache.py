"""Whole pages are kept for readers without a session, and never a moment too long."""

import gzip
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core import content_version
from core.models import Person
from core.page_cache import Store
from tests.factories.pages import make_article, make_innovation, make_news, restrict

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(settings):
    """Return a reader at a web process of its own that keeps pages."""
    settings.PAGE_CACHE_BYTES = 1_000_000
    return Client()


@pytest.fixture
def changing(django_capture_on_commit_callbacks):
    """What is changed inside is committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_page_is_made_once_for_all_readers(reader, django_assert_num_queries):
    page = make_article()
    first = reader.get(page.get_url())
    with django_assert_num_queries(1):
        again = reader.get(page.get_url())
    assert again.content == first.content
    assert again["Cache-Control"] == "no-cache"


def test_a_change_is_on_the_page_the_list_and_the_feed_with_the_next_request(reader, changing):
    with changing():
        page = make_article(title="ตะวัน")
    places = [page.get_url(), "/", "/articles/", "/articles/feed/"]
    assert all("ตะวัน" in reader.get(place).content.decode() for place in places)
    with changing():
        page.title = "จันทร์"
        page.save_revision().publish()
    assert all("จันทร์" in reader.get(place).content.decode() for place in places)


@pytest.mark.parametrize("change", ["unpublish", "delete", "restrict"])
def test_what_is_taken_away_is_gone_with_the_next_request(reader, changing, change):
    page = make_article(title="จะหายไป")
    assert reader.get(page.get_url()).status_code == 200
    with changing():
        if change == "restrict":
            restrict(page, PageViewRestriction.LOGIN)
        else:
            getattr(page, change)()
    assert "จะหายไป" not in reader.get(page.get_url()).content.decode()
    assert "จะหายไป" not in reader.get("/articles/").content.decode()


def test_what_a_page_shows_of_others_is_new_too(reader, changing):
    page, person = make_article(), Person.objects.create(code="p", display_name="ก้อย")
    page.people.create(person=person)
    page.save_revision().publish()
    assert "ก้อย" in reader.get(page.get_url()).content.decode()
    with changing():
        person.display_name = "แก้ว"
        person.save()
    assert "แก้ว" in reader.get(page.get_url()).content.decode()


def test_a_draft_of_a_live_page_makes_nothing_new(reader, changing, django_assert_num_queries):
    page = make_article()
    reader.get(page.get_url())
    with changing():
        page.title = "ยังเป็นร่าง"
        page.save_revision()
    with django_assert_num_queries(1):
        reader.get(page.get_url())


def test_an_expired_page_is_not_kept_beyond_its_hour(reader, monkeypatch):
    soon = timezone.now() + timedelta(seconds=30)
    page = make_news(expire_at=soon)
    assert reader.get(page.get_url()).status_code == 200
    later = soon + timedelta(seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    monkeypatch.setattr("core.page_cache.time.monotonic", lambda: 1e12)
    assert reader.get(page.get_url()).status_code == 404


def test_who_is_logged_in_gets_a_page_that_nobody_keeps(reader, admin_user):
    page = make_article()
    reader.get(page.get_url())
    reader.force_login(admin_user)
    answer = reader.get(page.get_url())
    assert answer["Cache-Control"] == "private, no-store"
    reader.logout()
    assert reader.get(page.get_url())["Cache-Control"] == "no-cache"


def test_what_a_password_opened_is_kept_for_nobody(reader):
    page = make_article(title="มีรหัส", body=[("text", "<p>เนื้อหาลับ</p>")])
    restriction = restrict(page, PageViewRestriction.PASSWORD, password="เปิด")
    give = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    reader.post(give, {"password": "เปิด", "return_url": page.get_url()})
    assert "เนื้อหาลับ" in reader.get(page.get_url()).content.decode()
    stranger = Client()
    stranger.handler = reader.handler
    assert "เนื้อหาลับ" not in stranger.get(page.get_url()).content.decode()


@pytest.mark.parametrize(
    "place", ["/search/?q=การอ่าน", "/account/login/", "/takedown/", "/nowhere/"]
)
def test_questions_forms_and_errors_are_not_kept(reader, place):
    answers = [reader.get(place) for _time in range(2)]
    assert not any(answer.has_header("ETag") for answer in answers)


def test_a_browser_that_has_the_page_is_told_so(reader):
    page = make_article()
    first = reader.get(page.get_url())
    again = reader.get(page.get_url(), headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_goes_out_packed_to_whoever_can_unpack_it(reader):
    page = make_article()
    plain = reader.get(page.get_url())
    packed = reader.get(page.get_url(), headers={"accept-encoding": "br, gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content)
    assert packed["ETag"] != plain["ETag"]
    assert "Accept-Encoding" in packed["Vary"]


def test_an_address_with_other_parameters_is_another_page(reader):
    assert reader.get("/articles/?sort=title")["ETag"] != reader.get("/articles/")["ETag"]


def test_no_number_of_addresses_fills_the_memory():
    store = Store(room=1000)
    kept = SimpleNamespace(size=300, is_fresh=lambda version: version == 1)
    for number in range(50):
        store.put(number, kept)
        store.get(0, 1)
    assert store.used <= 1000
    assert store.get(0, 1) and store.get(49, 1) and not store.get(25, 1)
    assert not store.get(0, 2)


def test_no_number_of_things_fills_the_memory():
    things = {}
    with content_version.keeping(things):
        for number in range(2 * content_version.MOST):
            content_version.kept(number, int)
    assert 0 < len(things) <= content_version.MOST


FEW = 12  # queries: the way to the page, who may read it, and the version


@pytest.mark.parametrize("place", ["/", "/articles/", "/articles/?sort=title", "page"])
def test_what_was_drawn_for_one_reader_is_not_drawn_again_for_another(
    reader, django_user_model, django_assert_max_num_queries, place
):
    place = make_article().get_url() if place == "page" else place
    first = reader.get(place)
    reader.force_login(django_user_model.objects.create_user(email="kru@school.example"))
    with django_assert_max_num_queries(FEW + 2):
        again = reader.get(place)
    assert (again.content, again["Cache-Control"]) == (first.content, "private, no-store")


def test_what_messengers_add_to_an_address_draws_nothing_anew(
    reader, django_assert_max_num_queries
):
    make_article()
    first = reader.get("/articles/?learning_area=thai")
    with django_assert_max_num_queries(FEW):
        again = reader.get("/articles/?fbclid=a1&learning_area=thai")
    assert again.content == first.content
    assert "fbclid" not in again.content.decode()


@pytest.mark.parametrize("place", ["/", "/articles/", "/honors/", "page", "innovation"])
def test_what_one_reader_has_drawn_holds_nothing_of_that_reader(reader, admin_user, place):
    makers = {"page": make_article, "innovation": make_innovation}
    place = makers[place]().get_url() if place in makers else place
    alone = Client().get(place).content
    reader.force_login(admin_user)
    assert reader.get(f"{place}?q=ลับ&next=//evil.example&lang=en").content == alone
    reader.logout()
    assert reader.get(place).content == alone


def test_what_is_chosen_from_a_list_is_drawn_for_itself(reader):
    make_article(title="ตะวัน")
    assert "ตะวัน" in reader.get("/articles/").content.decode()
    assert "ตะวัน" not in reader.get("/articles/?learning_area=thai").content.decode()


def test_what_only_some_may_read_is_drawn_for_nobody_else(reader, admin_user):
    page = make_article(body=[("text", "<p>เนื้อหาลับ</p>")])
    restrict(page, PageViewRestriction.LOGIN)
    reader.force_login(admin_user)
    assert "เนื้อหาลับ" in reader.get(page.get_url()).content.decode()
    reader.logout()
    assert reader.get(page.get_url()).status_code == 302


def test_each_reader_gets_a_password_form_of_their_own(reader):
    page = make_article()
    restrict(page, PageViewRestriction.PASSWORD, password="เปิด")
    forms = [reader.get(page.get_url()).content for _time in range(2)]
    assert forms[0] != forms[1]


def test_a_preview_shows_what_is_typed_and_is_kept_for_nobody(reader, admin_user):
    page = make_article(title="เผยแพร่แล้ว")
    reader.get(page.get_url())
    page.title = "กำลังเขียน"
    page.save_revision()
    reader.force_login(admin_user)
    draft = reader.get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert "กำลังเขียน" in draft
    assert "กำลังเขียน" not in reader.get(page.get_url()).content.decode()
