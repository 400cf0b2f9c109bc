"""Every role against the figures, the logs, the register and the settings, through HTTP."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Site, Workflow

from accounts.admin_views import RESET
from core.models import LearningArea, Person
from privacy.erasing import ERASED
from privacy.models import ErasureRequest
from schools.models import School
from search.models import QueryPicks, SynonymGroup
from tests.factories.pages import make_article
from tests.factories.people import make_person, make_user
from tests.factories.schools import make_school

from .tables import ON_THE_OFFICE, ROLES, table
from .trying import opens, url_name, who_may

pytestmark = pytest.mark.django_db
HISTORY = "wagtailadmin_reports:site_history"


def adds_synonym(somebody, there):
    url = reverse(url_name(SynonymGroup, "add"))
    somebody.client.post(url, {"words": "กระดานชนวน\nแผ่นหิน"})
    return SynonymGroup.objects.filter(words__startswith="กระดานชนวน").exists()


def picks(somebody, there):
    rows = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 1, "MAX_NUM_FORMS": 10}
    picked = {f"picks-{name}": number for name, number in rows.items()}
    first = {"picks-0-page": there.page.pk, "picks-0-note": "", "picks-0-ORDER": 1}
    url = reverse(url_name(QueryPicks, "add"))
    somebody.client.post(url, {"query": "การอ่าน", **picked, **first})
    return QueryPicks.objects.filter(query="การอ่าน").exists()


def rebuilds(somebody, there):
    answer = somebody.client.post(reverse("search_rebuild"))
    return answer.status_code == 302 and answer.url == reverse("search_index")


def reads_log(action):
    """Return whether the history of the site tells of such an action."""

    def tried(somebody, there):
        answer = somebody.client.get(reverse(HISTORY))
        if answer.status_code != 200:
            return False
        return action in [entry.action for entry in answer.context["object_list"]]

    return tried


def exports_log(somebody, there):
    answer = somebody.client.get(reverse(HISTORY, query={"export": "csv"}))
    return answer.status_code == 200 and there.page.title in answer.getvalue().decode()


ACTIONS = {
    "read search statistics": opens("search_statistics"),
    "export search statistics": opens("search_statistics_file", "csv"),
    "add a synonym": adds_synonym,
    "pick a page": picks,
    "see the index": opens("search_index"),
    "rebuild the index": rebuilds,
    "read the numbers of readers": opens("reading_statistics"),
    "export those numbers": opens("reading_statistics_file", "csv"),
    "read the log of pages": reads_log("wagtail.edit"),
    "export the log of pages": exports_log,
    "read the log of accounts": reads_log(RESET),
    "read the log of erasures": reads_log(ERASED),
    "see undelivered mail": opens("undelivered_mails"),
    "change a person": opens(url_name(Person, "edit"), row="person"),
    "change a vocabulary": opens(url_name(LearningArea, "edit"), row="area"),
    "change a school": opens(url_name(School, "edit"), row="school"),
    "import schools": opens("schools_import"),
    "change settings": opens("wagtailsettings:edit", "core", "sitesettings", row="site"),
    "change a workflow": opens("wagtailadmin_workflows:edit", row="workflow"),
    "change a redirect": opens("wagtailredirects:edit", row="redirect"),
}


@pytest.fixture
def there():
    """One of everything that the office looks after, and a log of it."""
    page, user = make_article(), make_user("teacher")
    log(page, "wagtail.edit", user=user)
    log(user, RESET, user=user)
    log(ErasureRequest.objects.create(user=user), ERASED, user=user)
    return SimpleNamespace(
        page=page,
        person=make_person(),
        area=LearningArea.objects.first(),
        school=make_school(),
        site=Site.objects.get(is_default_site=True),
        workflow=Workflow.objects.active().first(),
        redirect=Redirect.objects.create(old_path="/old", redirect_link="/articles/"),
    )


def test_what_each_role_may_do_in_the_office(there):
    expected = table(ON_THE_OFFICE)

    def does(somebody, action):
        return ACTIONS[action](somebody, there)

    assert who_may(expected, ROLES, does) == expected
