"""Every role against every action on every kind of page, through HTTP."""

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BestPracticeIndexPage,
    BestPracticePage,
    HonorPage,
    HonorsIndexPage,
    HonorYearPage,
    InnovationIndexPage,
    InnovationPage,
    NewsIndexPage,
    NewsPage,
)
from home.models import HomePage
from tests.factories import pages
from tests.factories.editing import data_of_editor, edit_url, press
from tests.factories.people import make_user
from tests.factories.reviews import area, submit

from .tables import ON_INDEXES, ON_PAGES, ROLES, table
from .trying import Somebody, undone, who_may

pytestmark = pytest.mark.django_db

MAKERS = {
    ArticlePage: pages.make_article,
    NewsPage: pages.make_news,
    InnovationPage: pages.make_innovation,
    BestPracticePage: pages.make_best_practice,
    HonorPage: pages.make_honor,
}
INDEXES = [
    HomePage,
    ArticleIndexPage,
    NewsIndexPage,
    InnovationIndexPage,
    BestPracticeIndexPage,
    HonorsIndexPage,
    HonorYearPage,
]


class Desk:
    """Somebody of a role at the admin, and a page that somebody else wrote."""

    def __init__(self, somebody, page, author, data):
        self.client, self.user = somebody.client, somebody.user
        self.opens = somebody.opens
        self.page, self.author, self.data = page, author, data

    def post(self, name, *args, **data):
        address = reverse(f"wagtailadmin_pages:{name}", args=[self.page.pk, *args])
        return self.client.post(address, data)

    def now(self):
        return Page.objects.get(pk=self.page.pk)

    def write(self, user):
        """Make a draft that somebody wrote after the page was published."""
        draft = self.now().specific
        draft.title = f"{draft.title} แก้แล้ว"
        return draft.save_revision(user=user)

    def publish(self, writer):
        revision = self.write(writer)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        self.client.post(f"{address}?id={self.page.pk}")
        return self.now().live_revision_id == revision.pk

    def decide(self, writer, action, **data):
        """Press a button of the review of somebody's draft; returns the state it is in then."""
        self.write(writer)
        state = submit(self.page, writer or self.author)
        self.post("workflow_action", action, state.current_task_state_id, **data)
        state.refresh_from_db()
        return state.status

    def approve(self, writer):
        return self.decide(writer, "approve") == "approved"

    def send_back(self, writer):
        return self.decide(writer, "reject", comment="ขอหลักฐานเพิ่ม") == "needs_changes"

    def move(self):
        parent = self.now().get_parent().specific
        year = getattr(parent, "school_year", None)
        fields = {"school_year": year} if year else {}
        other = type(parent)(title="อีกที่หนึ่ง", slug="elsewhere", locale=parent.locale, **fields)
        parent.get_parent().add_child(instance=other)
        self.post("move_confirm", other.pk)
        return self.now().is_child_of(other)

    def delete(self):
        self.post("delete")
        return not Page.objects.filter(pk=self.page.pk).exists()

    def lock(self, by, name):
        Page.objects.filter(pk=self.page.pk).update(locked=bool(by), locked_by=by)
        self.post(name)
        return self.now().locked is (name == "lock")

    def adds(self):
        parent, meta = self.now().get_parent(), self.page._meta
        args = [meta.app_label, meta.model_name, parent.pk]
        return self.opens(reverse("wagtailadmin_pages:add", args=args))

    def saves(self):
        press(self.client, self.page, self.data, "save", title="แก้ชื่อ")
        return self.now().draft_title == "แก้ชื่อ"

    def submits(self):
        press(self.client, self.page, self.data, "submit")
        return self.now().workflow_in_progress

    def unpublishes(self):
        self.post("unpublish")
        return not self.now().live

    def taken_down(self):
        self.page.unpublish()
        return self


ACTIONS = {
    "see the draft": lambda desk: desk.opens(
        reverse("wagtailadmin_pages:view_draft", args=[desk.page.pk])
    ),
    "open the editor": lambda desk: desk.opens(edit_url(desk.page)),
    "save a draft": Desk.saves,
    "submit for review": Desk.submits,
    "add a page": Desk.adds,
    "publish another's": lambda desk: desk.publish(desk.author),
    "publish own": lambda desk: desk.publish(desk.user),
    "approve another's": lambda desk: desk.approve(desk.author),
    "approve own": lambda desk: desk.approve(desk.user),
    "return another's": lambda desk: desk.send_back(desk.author),
    "return own": lambda desk: desk.send_back(desk.user),
    "unpublish": Desk.unpublishes,
    "delete a live one": Desk.delete,
    "delete a draft": lambda desk: desk.taken_down().delete(),
    "move a live one": Desk.move,
    "move a draft": lambda desk: desk.taken_down().move(),
    "lock": lambda desk: desk.lock(None, "lock"),
    "lift another's lock": lambda desk: desk.lock(desk.author, "unlock"),
}


def data_of(page):
    """Return what the page's editor sends, whoever sends it."""
    with undone():
        return data_of_editor(Somebody("administrator").client.get(edit_url(page)), page)


def tries(page, author):
    """Return how somebody tries an action on the page, fresh each time."""
    data = data_of(page)

    def does(somebody, action):
        fresh = page.specific_class.objects.get(pk=page.pk)
        return ACTIONS[action](Desk(somebody, fresh, author, data))

    return does


def named(model):
    return model.__name__


@pytest.mark.parametrize("model", MAKERS, ids=named)
def test_what_each_role_may_do_with_a_page(model):
    author = make_user("supervisor")
    page = MAKERS[model](owner=author)
    page.learning_areas = [area()]
    page.save_revision(user=author).publish()
    expected = table(ON_PAGES)
    assert who_may(expected, ROLES, tries(page, author)) == expected


@pytest.mark.parametrize("model", INDEXES, ids=named)
def test_what_each_role_may_do_with_an_index(model):
    pages.make_honor_year()
    page, author = model.objects.get(locale=pages.locale()), make_user("supervisor")
    expected = table(ON_INDEXES)
    assert who_may(expected, ROLES, tries(page, author)) == expected


def test_every_page_type_is_in_the_tables():
    assert {*MAKERS, *INDEXES} == {*get_page_models()} - {Page}
