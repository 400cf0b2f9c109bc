"""After an erasure the name stands nowhere, and what was written for others still does."""

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry, PageLogEntry

from articles.models import ArticlePage
from core.models import Person, User
from core.texts import read_document
from privacy.erasing import ERASED, start
from privacy.models import ErasureRequest
from tests.factories.attachments import docx_bytes
from tests.factories.files import make_document
from tests.factories.pages import make_article
from tests.factories.people import make_person

from .dumping import files_with, tables_with
from .traces import ENGLISH, NAME, TITLED, WORDS, Teacher

pytestmark = pytest.mark.django_db


def erase(user=None, person=None, by=None):
    with TestCase.captureOnCommitCallbacks(execute=True):
        start(ErasureRequest.objects.create(user=user, person=person), by)


@pytest.fixture
def teacher():
    with TestCase.captureOnCommitCallbacks(execute=True):
        return Teacher()


def test_the_name_stands_nowhere_any_more(teacher):
    before = tables_with(WORDS)
    expected = {
        *("core_user", "core_person", "core_image", "core_document", "core_tag"),
        *("wagtailcore_page", "wagtailcore_revision", "wagtailcore_comment"),
        *("wagtailcore_commentreply", "wagtailcore_pagelogentry", "wagtailcore_modellogentry"),
        *("articles_articlepage", "articles_honorpage", "accounts_invitation"),
        *("accounts_joinrequest", "account_emailaddress", "socialaccount_socialaccount"),
        *("axes_accessattempt", "notices_notice", "privacy_takedownrequest"),
        *("search_indexentry", "search_entrytext", "search_term", "search_titlestart"),
        *("search_askedquery", "wagtailsearch_indexentry", "wagtail_localize_string"),
        *(
            "django_tasks_database_dbtaskresult",
            "wagtailadmin_formstate",
            "wagtailusers_userprofile",
        ),
    }
    assert expected <= before.keys()
    assert len(files_with(WORDS, teacher.files_of_others)) >= 3
    erase(teacher.user, teacher.person)
    assert tables_with(WORDS) == {}
    assert files_with(WORDS, teacher.files_of_others) == []


def test_the_page_stays_and_says_the_same_without_the_name(client, teacher):
    erase(teacher.user, teacher.person)
    shown = client.get(teacher.page.get_url()).content.decode()
    assert "เล่าว่า เด็กอ่านได้เอง" in shown
    assert "ไม่ประสงค์ออกนาม" in shown
    page = ArticlePage.objects.get(pk=teacher.page.pk)
    assert page.live
    assert page.title == "อ่านคำกับไม่ประสงค์ออกนาม อีกครั้ง"
    assert page.get_latest_revision_as_object().title == page.title
    assert page.owner_id == teacher.user.pk


def test_what_was_done_is_still_in_the_history_without_a_name(teacher):
    entries = PageLogEntry.objects.filter(user=teacher.user).count()
    erase(teacher.user, teacher.person)
    assert PageLogEntry.objects.filter(user=teacher.user).count() == entries
    assert str(User.objects.get(pk=teacher.user.pk)) == "ผู้ใช้ที่ลบแล้ว"
    assert ModelLogEntry.objects.filter(action=ERASED).count() == 1


def test_nobody_comes_in_with_the_old_address_or_session(client, teacher):
    client.force_login(teacher.user)
    erase(teacher.user, teacher.person)
    assert client.get("/account/").status_code == 302
    assert not User.objects.get(pk=teacher.user.pk).is_active


def test_the_last_mail_goes_to_the_old_address_once_and_lies_in_no_queue(teacher):
    address = teacher.user.email
    mail.outbox.clear()
    erase(teacher.user, teacher.person)
    assert [message.to for message in mail.outbox] == [[address]]


def test_mails_that_wait_for_others_are_still_sent(teacher):
    erase(teacher.user, teacher.person)
    [task] = DBTaskResult.objects.filter(task_path="core.mail.send_mail")
    [parts] = task.args_kwargs["args"]
    assert parts["to"] == ["head@office.example"]
    assert parts["subject"] == "งานของ ไม่ประสงค์ออกนาม"


def test_the_search_no_longer_finds_or_suggests_the_name(client, teacher):
    assert client.get("/api/search/", {"q": NAME}).json()["total"] >= 1
    erase(teacher.user, teacher.person)
    assert client.get("/api/search/", {"q": NAME}).json()["total"] == 0
    assert client.get("/api/suggest/", {"q": NAME[:8]}).json()["suggestions"] == []
    assert client.get("/api/search/", {"q": "อ่านคำ"}).json()["total"] >= 1


def test_a_person_without_an_account_is_erased_too(client):
    person = make_person(TITLED, display_name_en=ENGLISH)
    page = make_article(f"เล่าโดย {NAME}", title="เรื่องเล่า")
    page.people.create(person=person)
    page.save_revision().publish()
    erase(person=person)
    assert tables_with(WORDS) == {}
    assert str(Person.objects.get(pk=person.pk)) == "ไม่ประสงค์ออกนาม"


def test_somebody_else_of_the_same_name_keeps_it(client):
    person = make_person("นายสมชาย ใจดีมาก")
    other = make_person("ครูสมชาย ใจดีมาก")
    page = make_article("โดย สมชาย ใจดีมาก", title="ของอีกคน")
    page.people.create(person=other)
    erase(person=person)
    page.refresh_from_db()
    assert "สมชาย ใจดีมาก" in str(page.body)
    assert Person.objects.get(pk=other.pk).display_name == "ครูสมชาย ใจดีมาก"


def test_a_name_that_may_be_any_word_is_not_looked_for(client):
    person = make_person("ครู")
    page = make_article("ครูอ่านให้เด็กฟัง", title="ครูกับเด็ก")
    erase(person=person)
    page.refresh_from_db()
    assert (page.title, "ครูอ่านให้เด็กฟัง" in str(page.body)) == ("ครูกับเด็ก", True)


def test_a_file_that_says_the_name_inside_is_left_to_the_office(teacher):
    document = make_document("รายงาน", docx_bytes(f"จัดทำโดย {NAME}"), "รายงาน.docx")
    read_document(document)
    erase(teacher.user, teacher.person)
    request = ErasureRequest.objects.get(user=teacher.user)
    assert [file["title"] for file in request.left_over] == ["รายงาน"]
    assert tables_with(WORDS) == {}


def test_an_erasure_that_was_interrupted_goes_on(teacher):
    ErasureRequest.objects.create(
        user=teacher.user, person=teacher.person, state=ErasureRequest.State.WORKING
    )
    call_command("look_after_privacy", verbosity=0)
    assert tables_with(WORDS) == {}
    assert ErasureRequest.objects.get().closed_at <= timezone.now()


def test_an_account_goes_with_its_entry_whoever_of_them_asked(teacher):
    erase(person=teacher.person)
    assert not User.objects.get(pk=teacher.user.pk).is_active
    assert tables_with(WORDS) == {}
