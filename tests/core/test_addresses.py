"""Addresses: ASCII, not reserved, and one that lasts."""

import pytest
from django.core.exceptions import ValidationError

from articles.models import ArticleIndexPage
from core.models import PageIdentity
from home.models import HomePage
from tests.factories.pages import locale, make_article

pytestmark = pytest.mark.django_db


def permanent(page):
    return PageIdentity.objects.get(translation_key=page.translation_key).get_absolute_url()


def test_a_thai_title_becomes_a_readable_ascii_address():
    page = make_article(title="การอ่านออกเสียง ป.1")
    assert page.slug.isascii()
    assert page.slug.startswith("kan")


def test_two_pages_of_one_title_get_two_addresses():
    first, second = make_article(title="การอ่าน"), make_article(title="การอ่าน")
    assert first.slug != second.slug


def test_a_title_of_signs_only_gets_an_address_of_its_kind():
    assert make_article(title="★★★").slug.startswith("article-")


@pytest.mark.parametrize(
    "slug", ["account", "api", "admin", "files", "p", "en", "schools", "search"]
)
def test_the_systems_own_addresses_cannot_be_taken(slug):
    home = HomePage.objects.get(locale=locale())
    page = ArticleIndexPage(title="รายการ", slug=slug, locale=locale())
    with pytest.raises(ValidationError) as refusal:
        home.add_child(instance=page)
    assert "slug" in refusal.value.message_dict


def test_the_permanent_address_leads_to_the_page(client):
    page = make_article()
    response = client.get(permanent(page))
    assert response.status_code == 302
    assert response.url == page.get_url()


def test_the_permanent_address_outlives_a_new_address_and_the_old_one_redirects(
    client, django_capture_on_commit_callbacks
):
    page = make_article(slug="old-name")
    old = page.get_url()
    page.slug = "new-name"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert client.get(permanent(page)).url == "/articles/new-name/"
    assert client.get(old, follow=True).redirect_chain == [("/articles/new-name/", 301)]


def test_a_translation_shares_the_permanent_address(client):
    page = make_article()
    english = page.copy_for_translation(locale("en"))
    english.save_revision().publish()
    assert permanent(english) == permanent(page)
    answer = client.get(permanent(page), headers={"accept-language": "en"})
    assert answer.url == english.get_url()


def test_a_copy_is_another_page_with_another_address():
    page = make_article()
    copy = page.copy(update_attrs={"slug": "copy"})
    assert permanent(copy) != permanent(page)


def test_the_permanent_address_of_a_draft_is_not_found(client):
    assert client.get(permanent(make_article(publish=False))).status_code == 404


def test_an_unknown_permanent_address_is_not_found(client):
    assert client.get("/p/zzzzzzz/").status_code == 404
