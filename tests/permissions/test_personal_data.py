"""Every role against requests about pages and the erasure of people, through HTTP."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from wagtail.models import Site

from core.models import User
from privacy.models import ErasureRequest, TakedownRequest
from tests.factories.pages import make_article
from tests.factories.people import make_person, make_user

from .tables import ON_PERSONAL_DATA, ROLES, table
from .trying import opens, url_name, who_may

pytestmark = pytest.mark.django_db
ASKED = {
    "kind": "child-picture",
    "text": "ลูกของดิฉันอยู่แถวหน้า",
    "name": "นางมาลี มีลูก",
    "email": "malee@home.example",
}
SURE = {"is_sure": "on"}


def asks_about(somebody, there):
    before = TakedownRequest.objects.count()
    somebody.client.post(f"{reverse('takedown')}?page={there.page.pk}", ASKED)
    return TakedownRequest.objects.count() > before


def answers(somebody, there):
    url = reverse(url_name(TakedownRequest, "edit"), args=[there.takedown.pk])
    somebody.client.post(url, {"state": "done", "answer": "นำภาพออกแล้ว"})
    return TakedownRequest.objects.get(pk=there.takedown.pk).state == "done"


def asks_for_erasure(somebody, there):
    somebody.client.post(reverse("own_data_erase"), SURE)
    return ErasureRequest.objects.filter(user=somebody.user).exists()


def leads_to(state, name, data):
    """Return how a wish is decided, and what its state is then."""

    def tried(somebody, there):
        somebody.client.post(reverse(name, args=[there.wish.pk]), data)
        return ErasureRequest.objects.get(pk=there.wish.pk).state == state

    return tried


def erases(somebody, user):
    somebody.client.post(reverse("personal_data_erase", args=["user", user.pk]), SURE)
    return not User.objects.get(pk=user.pk).is_active


ACTIONS = {
    "ask about a page": asks_about,
    "list who asked": opens(url_name(TakedownRequest, "list"), says="อ่านวันละสิบนาที"),
    "read what was asked": opens(
        url_name(TakedownRequest, "edit"), row="takedown", says=ASKED["text"]
    ),
    "answer what was asked": answers,
    "see own": opens("own_data"),
    "take along own": opens("own_data_export"),
    "ask for own erasure": asks_for_erasure,
    "list wishes of erasure": opens(url_name(ErasureRequest, "list"), says="ตั้งใจ"),
    "read a wish of erasure": opens(url_name(ErasureRequest, "inspect"), row="wish", says="ตั้งใจ"),
    "carry out a wish": leads_to("working", "erasure_carry_out", SURE),
    "refuse a wish": leads_to("refused", "erasure_refuse", {"answer": "ต้องเก็บไว้ตามระเบียบ"}),
    "erase somebody": lambda somebody, there: erases(somebody, there.teacher),
    "erase own account": lambda somebody, there: erases(somebody, somebody.user),
    "hand over data": opens("personal_data_export", "person", row="person"),
    "change the notice": opens("wagtailsettings:edit", "privacy", "privacysettings", row="site"),
}


@pytest.fixture
def there():
    """A page that somebody asked about, a teacher, a person, and somebody who asks for erasure."""
    page = make_article(title="อ่านวันละสิบนาที")
    return SimpleNamespace(
        page=page,
        takedown=TakedownRequest.objects.create(page=page, **ASKED),
        wish=ErasureRequest.objects.create(user=make_user("teacher", first_name="ตั้งใจ")),
        teacher=make_user("teacher"),
        person=make_person(),
        site=Site.objects.get(is_default_site=True),
    )


def test_what_each_role_may_do_with_personal_data(there):
    expected = table(ON_PERSONAL_DATA)

    def does(somebody, action):
        return ACTIONS[action](somebody, there)

    assert who_may(expected, ROLES, does) == expected
