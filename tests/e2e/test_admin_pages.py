"""The admin: no page of it asks another host for anything or complains."""

import pytest

from articles.models import ArticleIndexPage, InnovationPage

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
