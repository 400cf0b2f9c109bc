"""The admin: no page of it asks another host for anything or complains; our own are accessible."""

import pytest

from adoptions.models import Adoption
from articles.models import ArticleIndexPage, InnovationPage
from core.models import Person

from .looking import CONTRAST, grave_findings

pytestmark = pytest.mark.browser
ADDRESSES = {
    "dashboard": "/admin/",
    "explorer": "/admin/pages/{index}/",
    "editor": "/admin/pages/{page}/edit/",
    "history": "/admin/pages/{page}/history/",
    "page search": "/admin/pages/search/?q=การอ่าน",
    "images": "/admin/images/",
    "documents": "/admin/documents/",
    "media": "/admin/media/",
    "persons": "/admin/snippets/core/person/",
    "schools": "/admin/snippets/schools/school/",
    "account": "/admin/account/",
}


def test_the_login_page_is_quiet_and_keeps_at_home(visitor):
    visitor.open("/admin/login/")
    visitor.look_at_everything()
    assert visitor.complaints == []
    assert visitor.strangers == []


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_page_of_the_admin_is_quiet_and_keeps_at_home(editor, name):
    index = ArticleIndexPage.objects.get(locale__language_code="th")
    page = InnovationPage.objects.filter(locale__language_code="th").first()
    answer = editor.open(ADDRESSES[name].format(index=index.pk, page=page.pk))
    assert answer.status == 200
    editor.look_at_everything()
    assert editor.complaints == []
    assert editor.strangers == []


def own_screens():
    """Return the addresses of the screens that are ours, with a row where one is needed."""
    person, use = Person.objects.filter(user=None).first(), Adoption.objects.first()
    return [
        *("/admin/", f"/admin/adoptions/{use.pk}/", "/admin/learning-areas/reviewers/"),
        f"/admin/personal-data/person/{person.pk}/erase/",
        *("/admin/snippets/privacy/takedownrequest/", "/admin/invitations/import/"),
        *("/admin/readers-search/statistics/", "/admin/manual/"),
    ]


def test_our_own_screens_are_accessible_by_day_and_by_night(head):
    for address in own_screens():
        assert head.open(address).status == 200, address
        assert head.page.url == head.site_url + address
        assert grave_findings(head.page) == [], address
        head.page.emulate_media(color_scheme="dark")
        assert grave_findings(head.page, CONTRAST) == [], address
        head.page.emulate_media(color_scheme="light")
