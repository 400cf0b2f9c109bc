"""The editors' screens are Thai, and the command that says so notices when they are not."""

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.http import HttpResponse, JsonResponse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from core.models import User
from desk.english.finding import Finding
from desk.english.reading import shown_in
from tests.factories.files import make_document, make_image
from tests.factories.pages import (
    make_article,
    make_best_practice,
    make_honor,
    make_innovation,
    make_news,
)
from tests.factories.people import make_person
from tests.factories.schools import make_school

pytestmark = pytest.mark.django_db


def words_of(markup):
    return sorted(set(shown_in(HttpResponse(markup))))


@pytest.fixture
def library():
    """One of everything that editors work with."""
    makers = (make_article, make_news, make_innovation, make_best_practice, make_honor)
    pages = [make() for make in makers]
    make_image("เด็กอ่านหนังสือ")
    make_document("แผนการอ่าน")
    make_person()
    make_school()
    return pages


def important_screens(pages):
    """Return where a supervisor works every day; the command itself finds all the others."""
    page = pages[0].pk
    own = ["edit", "history", "copy", "move", "usage", "privacy"]
    return [
        *(f"/admin/{name}" for name in ("", "images/", "documents/", "media/", "account/")),
        *(f"/admin/pages/{screen}/" for screen in ("search", *(f"{page}/{name}" for name in own))),
        *(f"/admin/pages/{each.pk}/edit/" for each in pages[1:]),
        f"/admin/pages/{pages[0].get_parent().pk}/",
        *(f"/admin/{name}/chooser/" for name in ("images", "documents")),
        *("/admin/choose-page/", "/admin/choose-external-link/", "/admin/choose-email-link/"),
        *(f"/admin/snippets/{name}/" for name in ("core/person", "search/synonymgroup")),
        *(
            "/admin/readers-search/statistics/",
            "/admin/reports/locked/",
            "/admin/reports/workflow/",
        ),
    ]


class EnglishPanel(Component):
    order = 1

    def render_html(self, parent_context=None):
        return format_html("<section><h2>Good morning, editor</h2></section>")


def test_a_supervisor_reads_no_english(library, capsys):
    call_command("list_english", role=["supervisor"], address=important_screens(library))
    assert "English texts left: 0" in capsys.readouterr().out


def test_english_on_a_screen_is_told_with_its_place(library, capsys):
    def add_panel(request, panels):
        panels.append(EnglishPanel())

    with (
        hooks.register_temporarily("construct_homepage_panels", add_panel),
        pytest.raises(CommandError),
    ):
        call_command("list_english", role=["supervisor"], address=["/admin/"])
    assert "Good morning, editor  (1: /admin/)" in capsys.readouterr().out


def test_nothing_of_the_walk_is_kept_or_sent(library):
    before = User.objects.count(), Page.objects.filter(locked=True).count()
    call_command("list_english", role=["supervisor"], address=["/admin/"])
    assert (User.objects.count(), Page.objects.filter(locked=True).count()) == before
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<a title="Read more">อ่าน</a>', "Read more"),
        ('<button aria-label="Close">×</button>', "Close"),
        ('<input placeholder="Search pages">', "Search pages"),
        ('<input type="submit" value="Save">', "Save"),
        ('<i data-w-tooltip-content-value="More options"></i>', "More options"),
        ('<script type="application/json">{"label": "Heading"}</script>', "Heading"),
        ("<template><b>Add block</b></template>", "Add block"),
    ],
)
def test_what_is_shown_or_spoken_is_read(markup, text):
    assert text in words_of(markup)


def test_the_html_inside_an_answer_for_a_script_is_read():
    answer = JsonResponse({"step": "choose", "html": "<h1>Choose an image</h1>"})
    assert list(shown_in(answer)) == ["Choose an image"]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>let Name = 1</script>",
        "<style>body {}</style>",
        '<a href="/Edit/" class="Red">ก</a>',
    ],
)
def test_what_nobody_sees_is_not_read(markup):
    assert [text for text in words_of(markup) if text.isascii()] == []


@pytest.mark.parametrize(
    "text",
    [
        "Best Practice ของโรงเรียน",
        "แก้ไข: Best Practice ของโรงเรียน",
        "คำสั่งอื่นของ “Phonics”",
        "AAR, ถอดบทเรียน",
        "ไฟล์ reading-plan.pdf ที่ https://hub.example/a/",
        "ดาวน์โหลด PDF",
    ],
)
def test_what_people_wrote_and_the_names_allowed_are_no_english_left(text):
    finding = Finding({"Best Practice ของโรงเรียน", "Phonics", "AAR"})
    finding.look_at_text("/", text)
    assert list(finding.report()) == []


def test_a_word_of_the_admin_is_not_taken_for_content_inside_a_sentence():
    finding = Finding({"draft"})
    finding.look_at_text("/", "Save draft")
    assert list(finding.report()) != []
