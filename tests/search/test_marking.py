"""What the search page shows of a hit: marked words, and nothing of its markup as text."""

import pytest

from tests.factories.pages import make_article

pytestmark = pytest.mark.django_db


def test_the_page_marks_what_was_asked_and_shows_no_tags_as_text(client):
    make_article('เด็กอ่านไม่ออกเพราะ <b>"สระ"</b> ยังไม่แม่น', title="การอ่าน")
    content = client.get("/search/", {"q": "สระ"}).content.decode()
    assert "<mark>สระ</mark>" in content
    assert "&lt;mark" not in content
