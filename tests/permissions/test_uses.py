"""Every role against what teachers tell of using the works of others, through HTTP."""

import pytest
from django.urls import reverse

from adoptions.models import Adoption
from adoptions.pictures import store_picture
from tests.factories.adoptions import STORY, address, filled_in, make_adoption, picture, year
from tests.factories.pages import make_innovation
from tests.factories.people import make_user
from tests.factories.reviews import area
from tests.factories.schools import make_school

from .tables import ON_USES, WITH_SCHOOLS, table
from .trying import who_may

pytestmark = pytest.mark.django_db
CHANGED = "เล่าใหม่อีกแบบ"


def now(adoption):
    return Adoption.objects.get(pk=adoption.pk)


def records(somebody, adoption):
    page = adoption.work_page
    somebody.client.post(address(page), filled_in())
    return Adoption.objects.filter(user=somebody.user, work=page.identity).exists()


def changes(somebody, adoption):
    url = reverse("adoption_edit", args=[adoption.pk])
    somebody.client.post(url, filled_in(outcome=CHANGED, school=adoption.school_id))
    return now(adoption).outcome == CHANGED


def withdraws(somebody, adoption):
    somebody.client.post(reverse("adoption_withdraw", args=[adoption.pk]))
    return now(adoption).state == "withdrawn"


def decide_url(adoption):
    return reverse("adoption_decide", args=[adoption.pk])


def decides(somebody, adoption, decision, state):
    data = {"decision": decision, "version": adoption.version, "reason": "ขอรายละเอียดเพิ่ม"}
    somebody.client.post(decide_url(adoption), data)
    return now(adoption).state == state


def publishes(somebody, adoption):
    return decides(somebody, adoption, "publish", "published")


def sends_back(somebody, adoption):
    return decides(somebody, adoption, "return", "returned")


def finds(somebody, adoption):
    stories = reverse("adoption_stories", args=[adoption.work.short_id])
    return somebody.opens(stories, STORY)


def finds_published(somebody, adoption):
    Adoption.objects.filter(pk=adoption.pk).update(state="published")
    return finds(somebody, adoption)


def lists(export=""):
    url = reverse("adoptions_list") + export
    return lambda somebody, adoption: somebody.opens(url)


def with_own(does):
    """Return how it is tried on something of one's own, recorded through the form."""

    def tried(somebody, adoption):
        if not records(somebody, adoption):
            return False
        return does(somebody, Adoption.objects.get(user=somebody.user))

    return tried


def with_own_of(does):
    """Return how it is tried on what lies there in one's name, whatever one's role."""

    def tried(somebody, adoption):
        mine = Adoption.objects.get(pk=adoption.pk)
        Adoption.objects.filter(pk=mine.pk).update(user=somebody.user)
        return does(somebody, mine)

    return tried


ACTIONS = {
    "record own": records,
    "change own": with_own(changes),
    "withdraw own": with_own(withdraws),
    "publish own": with_own_of(publishes),
    "return own": with_own_of(sends_back),
    "list": lists(),
    "export": lists("?export=csv"),
    "read an unread one": lambda somebody, adoption: somebody.opens(decide_url(adoption)),
    "open its picture": lambda somebody, adoption: somebody.opens(adoption.picture.file.url),
    "find it among the stories": finds,
    "publish another's": publishes,
    "return another's": sends_back,
    "change another's": changes,
    "withdraw another's": withdraws,
    "read a published one": finds_published,
}


def used_work(page):
    """Return the unread record of a teacher, with a picture."""
    adoption = make_adoption(page, school_year=year("2568"))
    store_picture(adoption, picture(), "เด็กอ่าน")
    adoption.save()
    return adoption


def test_what_each_role_may_do_with_the_use_of_a_work():
    page = make_innovation(learning_areas=[area()], owner=make_user("supervisor"))
    adoption = used_work(page)
    schools = adoption.school, make_school("99990002")
    expected = table(ON_USES, WITH_SCHOOLS)

    def does(somebody, action):
        fresh = now(adoption)
        fresh.work_page = page
        return ACTIONS[action](somebody, fresh)

    assert who_may(expected, WITH_SCHOOLS, does, schools) == expected
