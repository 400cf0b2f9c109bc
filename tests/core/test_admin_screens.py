"""What the admin shows beside its forms: samples of blocks, help, answers of yes and no."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from articles.models import ArticlePage
from tests.factories.people import make_person, make_user

pytestmark = pytest.mark.django_db

BLOCKS = ArticlePage._meta.get_field("body").stream_block.child_blocks


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_is_shown_before_it_is_chosen(supervisor, name):
    block = BLOCKS[name]
    response = supervisor.get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )
    assert block.is_previewable
    assert response.status_code == 200


def test_the_menu_of_a_table_is_in_thai():
    with override("th"):
        items = BLOCKS["table"].table_options["contextMenu"]["items"]
        assert str(items["row_below"]["name"]) == "แทรกแถวด้านล่าง"


def test_help_keeps_at_home(supervisor):
    page = supervisor.get(reverse("wagtailadmin_home")).content.decode()
    assert "guide.wagtail.org" not in page
    assert "docs.wagtail.org" not in page


def test_what_is_not_archived_does_not_look_like_an_error(supervisor):
    make_person()
    page = supervisor.get(reverse("wagtailsnippets_core_person:list")).content.decode()
    assert "icon-cross" not in page.partition("<tbody>")[2]
    assert "ไม่ใช่" in page
