"""What to read next: pages about the same, found ahead, and only what everybody may read."""

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from core.related import relate, related_to
from tests.factories.pages import make_article, restrict

pytestmark = pytest.mark.django_db
MUSHROOM = "โรงเรือนเพาะเห็ดนางฟ้าของนักเรียน รดน้ำเห็ดนางฟ้าทุกเช้า แล้วขายดอกเห็ด"
READING = "กิจกรรมอ่านออกเสียงหน้าเสาธงทุกเช้า ให้เด็กเลือกหนังสือเอง"


@pytest.fixture
def library():
    """Return two pages on mushrooms among others on reading."""
    for number in range(6):
        make_article(READING, title=f"อ่านเช้า {number}")
    return make_article(MUSHROOM, title="เพาะเห็ด"), make_article(MUSHROOM, title="ขายเห็ด")


def test_pages_about_the_same_are_offered_to_read_next(library, client):
    page, other = library
    call_command("relate_pages")
    assert related_to(page)[0] == other
    answer = client.get(page.get_url()).content.decode()
    assert "เรื่องใกล้เคียงกัน" in answer
    assert other.get_url() in answer


def test_what_is_no_longer_public_is_not_offered(library):
    page, other = library
    relate(page)
    restrict(other, PageViewRestriction.LOGIN)
    assert other not in related_to(page)


def test_a_page_is_related_when_it_is_published(library, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = make_article(MUSHROOM, title="กินเห็ด")
    assert library[1] in related_to(page)


def test_a_page_of_which_nothing_is_known_offers_nothing(client):
    page = make_article("คำเดียว")
    relate(page)
    assert "เรื่องใกล้เคียงกัน" not in client.get(page.get_url()).content.decode()


def test_a_page_that_is_not_saved_yet_can_be_looked_at():
    assert related_to(ArticlePage(title="ยังไม่บันทึก")) == []
