"""Every role against every action on every kind of page and file, through HTTP.

In the table: + may, . may not. "area" is a supervisor of the page's learning area, "supervisor" one
of another. Index pages have no learning area, so heads review them.
"""

from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BestPracticeIndexPage,
    BestPracticePage,
    HonorPage,
    HonorsIndexPage,
    InnovationIndexPage,
    InnovationPage,
    NewsIndexPage,
    NewsPage,
)
from core.models import Document, Image
from home.models import HomePage
from tests.factories import files, pages
from tests.factories.editing import edit, edit_url
from tests.factories.people import make_user
from tests.factories.reviews import area, submit

pytestmark = pytest.mark.django_db

ROLES = ["administrator", "head", "area", "supervisor", "director", "teacher", "visitor"]
ON_PAGES = """
see the draft         ++++...
open the editor       ++++...
save a draft          ++++...
submit for review     ++++...
add a page            ++++...
publish another's     ++.....
publish own           .......
approve another's     .++....
approve own           .......
return another's      .++....
return own            .......
unpublish             ++.....
delete a live one     ++.....
delete a draft        ++++...
move a live one       ++.....
move a draft          ++++...
lock                  ++++...
lift another's lock   ++.....
"""
ON_INDEXES = """
see the draft         ++++...
open the editor       ++++...
publish another's     ++.....
publish own           .......
approve another's     .+.....
approve own           .......
return another's      .+.....
unpublish             ++.....
lock                  ++++...
lift another's lock   ++.....
"""
ON_FILES = """
list                  ++++...
add                   ++++...
change                ++++...
delete                ++++...
download              ++++...
"""
MAKERS = {
    "article": pages.make_article,
    "news": pages.make_news,
    "innovation": pages.make_innovation,
    "best practice": pages.make_best_practice,
    "honor": pages.make_honor,
}
INDEXES = [
    HomePage,
    ArticleIndexPage,
    NewsIndexPage,
    InnovationIndexPage,
    BestPracticeIndexPage,
    HonorsIndexPage,
]


def table(text):
    """Return {action: {role that may}}."""
    rows = {}
    for line in text.strip().splitlines():
        action, marks = line[:22].strip(), line[22:].strip()
        rows[action] = {role for role, mark in zip(ROLES, marks, strict=True) if mark == "+"}
    return rows


class Desk:
    """Somebody of a role at the admin, and a page that somebody else wrote."""

    def __init__(self, role, page, author):
        self.client, self.page, self.author = Client(), page, author
        self.user = None
        if role != "visitor":
            self.user = make_user("supervisor" if role == "area" else role)
            self.client.force_login(self.user)
        if role == "area":
            self.user.learning_areas.add(area())

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

    def opens(self, address):
        return self.client.get(address).status_code == 200

    def adds(self):
        parent, meta = self.now().get_parent(), self.page._meta
        args = [meta.app_label, meta.model_name, parent.pk]
        return self.opens(reverse("wagtailadmin_pages:add", args=args))

    def saves(self):
        edit(self.client, self.page, "save", title="แก้ชื่อ")
        return self.now().draft_title == "แก้ชื่อ"

    def submits(self):
        edit(self.client, self.page, "submit")
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
# Without an account there is nothing of one's own.
NEEDS_ACCOUNT = {"publish own", "approve own", "return own"}


@pytest.fixture(autouse=True)
def head_of_the_office():
    """Without any head, every supervisor would review."""
    return make_user("head")


@pytest.fixture(autouse=True)
def queue(settings):
    """Leave waiting what follows from an action: who may do it is asked here."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@contextmanager
def undone():
    """Take back all that happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def who_may(action, page, author):
    """Return the roles that bring it about."""
    found = set()
    for role in ROLES:
        if role == "visitor" and action in NEEDS_ACCOUNT:
            continue
        with undone():
            fresh = page.specific_class.objects.get(pk=page.pk)
            if ACTIONS[action](Desk(role, fresh, author)):
                found.add(role)
    return found


def found_table(expected, page, author):
    return {action: who_may(action, page, author) for action in expected}


@pytest.mark.parametrize("kind", MAKERS)
def test_what_each_role_may_do_with_a_page(kind):
    author = make_user("supervisor")
    page = MAKERS[kind](owner=author)
    page.learning_areas = [area()]
    page.save_revision(user=author).publish()
    expected = table(ON_PAGES)
    assert found_table(expected, page, author) == expected


@pytest.mark.parametrize("model", INDEXES, ids=lambda model: model.__name__)
def test_what_each_role_may_do_with_an_index(model):
    page = model.objects.get(locale=pages.locale())
    expected = table(ON_INDEXES)
    assert found_table(expected, page, make_user("supervisor")) == expected


def test_every_page_type_is_in_the_table():
    content = {ArticlePage, NewsPage, InnovationPage, BestPracticePage, HonorPage}
    assert len(MAKERS) == len(content)


FILES = {
    "wagtaildocs": (files.make_document, Document),
    "wagtailimages": (files.make_image, Image),
}


def does_with_file(client, app, file, model, action):
    names = {"list": ("index", []), "add": ("add", []), "change": ("edit", [file.pk])}
    if action in names:
        name, args = names[action]
        return client.get(reverse(f"{app}:{name}", args=args)).status_code == 200
    if action == "delete":
        client.post(reverse(f"{app}:delete", args=[file.pk]))
        return not model.objects.filter(pk=file.pk).exists()
    return client.get(file.file.url).status_code == 200


@pytest.mark.parametrize("app", FILES)
def test_what_each_role_may_do_with_a_file_of_a_draft(app):
    make, model = FILES[app]
    file, expected = make(), table(ON_FILES)
    found = {action: set() for action in expected}
    for role in ROLES:
        client = Desk(role, None, None).client
        for action, roles in found.items():
            with undone():
                if does_with_file(client, app, file, model, action):
                    roles.add(role)
    assert found == expected
