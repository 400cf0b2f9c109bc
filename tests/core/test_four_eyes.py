"""Nobody publishes alone what they wrote, whichever way they try."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from articles.models import InnovationIndexPage, InnovationPage
from tests.factories.editing import create, edit
from tests.factories.pages import locale, make_innovation
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def head():
    return make_user("head")


@pytest.fixture
def client(head):
    """The head of supervision, who has the right to publish."""
    browser = Client()
    browser.force_login(head)
    return browser


@pytest.fixture
def other():
    return make_user("supervisor")


def draft_by(user, **fields):
    """Return a page that was never published, owned and written by the user."""
    page = make_innovation(publish=False, owner=user, **fields)
    page.save_revision(user=user)
    return page


def change(page, user):
    """Save a draft that says something else than the one before."""
    page.summary = f"แก้โดย {user.email}"
    return page.save_revision(user=user)


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def title_of(page):
    """Return the title that readers see."""
    return Page.objects.get(pk=page.pk).title


def test_the_head_publishes_what_somebody_else_wrote(client, other):
    page = draft_by(other)
    edit(client, page, "publish")
    assert is_live(page)


def test_own_work_is_not_published_from_the_editor(client, head):
    page = draft_by(head)
    edit(client, page, "publish")
    assert not is_live(page)


def test_a_new_page_is_not_published_by_who_makes_it(client):
    parent = InnovationIndexPage.objects.get(locale=locale())
    create(client, InnovationPage, parent, "publish", title="ทำแล้วเผยแพร่เลย")
    assert [page.live for page in InnovationPage.objects.all()] == [False]


def test_who_changed_another_s_page_does_not_publish_the_change(client, other):
    page = draft_by(other)
    edit(client, page, "publish", title="แก้แล้วเผยแพร่เลย")
    assert not is_live(page)
    assert Page.objects.get(pk=page.pk).draft_title == "แก้แล้วเผยแพร่เลย"


def test_who_is_refused_is_told_why_and_keeps_the_draft(client, other):
    page = draft_by(other)
    response = edit(client, page, "publish", title="แก้แล้วเผยแพร่เลย")
    shown = client.get(response.url).content.decode()
    assert "บันทึกเป็นฉบับร่างแล้ว" in shown


def test_the_author_of_an_earlier_draft_does_not_publish_it_after_another_s_change(
    client, head, other
):
    page = draft_by(other)
    change(page, head)
    change(page, other)
    edit(client, page, "publish")
    assert not is_live(page)


def test_pressing_save_without_a_change_makes_nobody_an_author(client, head, other):
    page = draft_by(other)
    page.save_revision(user=head)
    edit(client, page, "publish")
    assert is_live(page)


def test_what_others_published_before_is_no_longer_one_s_own_change(client, head, other):
    page = draft_by(other)
    page.title = "แก้โดยหัวหน้า"
    page.save_revision(user=head).publish()
    page.title = "แก้อีกครั้ง"
    page.save_revision(user=other)
    edit(client, page, "publish")
    assert title_of(page) == "แก้อีกครั้ง"


def test_a_date_to_go_live_may_be_set_by_who_publishes(client, other):
    page = draft_by(other)
    tomorrow = timezone.localtime() + timedelta(days=1)
    edit(client, page, "publish", go_live_at=tomorrow.strftime("%Y-%m-%d %H:%M"))
    page.refresh_from_db()
    assert page.approved_schedule and not page.live


def test_own_work_is_not_scheduled(client, head):
    page = draft_by(head)
    tomorrow = timezone.localtime() + timedelta(days=1)
    edit(client, page, "publish", go_live_at=tomorrow.strftime("%Y-%m-%d %H:%M"))
    assert not Page.objects.get(pk=page.pk).approved_schedule


def test_the_clock_publishes_what_was_approved(other):
    page = draft_by(other)
    page.save_revision(user=other, approved_go_live_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert is_live(page)


def test_own_work_in_a_selection_is_not_published(client, head, other):
    own, another = draft_by(head), draft_by(other)
    bulk_publish(client, own, another)
    assert not is_live(own)


def test_a_selection_of_others_work_is_published(client, other):
    page = draft_by(other)
    bulk_publish(client, page)
    assert is_live(page)


def test_own_work_below_a_selected_page_is_not_published(client, head, other):
    own = draft_by(head)
    bulk_publish(client, own.get_parent(), include_descendants="on")
    assert not is_live(own)


def bulk_publish(client, *pages, **form):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{query}&next=/admin/", form)


def test_a_page_taken_down_is_not_put_back_by_who_changed_it_since(client, head, other):
    page = draft_by(other)
    page.get_latest_revision().publish()
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not is_live(page)
    change(page, head)
    edit(client, page, "publish")
    assert not is_live(page)


def test_a_page_taken_down_is_put_back_unchanged_by_who_did_not_write_it(client, head, other):
    page = draft_by(other)
    page.title = "แก้โดยหัวหน้า"
    page.save_revision(user=head)
    page.save_revision(user=other).publish()
    page.refresh_from_db()
    page.unpublish()
    edit(client, page, "publish")
    assert is_live(page)


def test_going_back_to_an_older_version_is_work_of_one_s_own(client, other):
    page = draft_by(other, title="เดิม")
    old = page.get_latest_revision()
    page.title = "ใหม่"
    page.save_revision(user=other).publish()
    edit(client, page, "publish", revision=old.pk, title="เดิม")
    assert title_of(page) == "ใหม่"


def test_what_is_saved_into_a_published_revision_is_not_published_by_its_author(head, other):
    """An editor left open goes on saving into the revision that a reviewer published."""
    page = draft_by(other)
    revision = page.save_revision(user=head)
    revision.publish(user=make_user("head"))
    page = InnovationPage.objects.get(pk=page.pk)
    page.title = "แก้ต่อในหน้าต่างที่เปิดค้าง"
    saved = page.save_revision(user=head, overwrite_revision=revision)
    assert saved.pk == InnovationPage.objects.get(pk=page.pk).live_revision_id
    with pytest.raises(PermissionDenied):
        saved.publish(user=head)


@pytest.mark.parametrize("choice", ["publish_copies", "alias"])
def test_a_copy_is_a_draft(client, other, choice):
    page = draft_by(other)
    page.get_latest_revision().publish()
    fields = {"new_title": "สำเนา", "new_slug": "copied", "new_parent_page": page.get_parent().pk}
    client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), {**fields, choice: "on"})
    assert [copy.live for copy in Page.objects.filter(slug="copied")] == [False]


@pytest.mark.parametrize("action", ["copy", "create_alias"])
def test_the_admin_s_api_makes_no_live_copy(client, other, action):
    page = draft_by(other)
    page.get_latest_revision().publish()
    client.post(f"/admin/api/main/pages/{page.pk}/action/{action}/", {"slug": "by-api"})
    assert not Page.objects.filter(slug="by-api", live=True).exists()


def test_the_admin_s_api_does_not_publish_own_work(client, head):
    page = draft_by(head)
    response = client.post(f"/admin/api/main/pages/{page.pk}/action/publish/")
    assert response.status_code == 403
    assert not is_live(page)


@pytest.fixture
def translation(other):
    """An English page made from a live Thai one; nothing of it is translated yet."""
    page = draft_by(other)
    page.get_latest_revision().publish()
    source, _made = TranslationSource.update_or_create_from_instance(page.specific)
    translation = Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="en")
    )
    translation.save_target(user=other, publish=False)
    return translation


def translate(translation, user):
    segment = translation.source.stringsegment_set.first()
    StringTranslation.objects.create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        data="In English",
        last_translated_by=user,
    )


def press_publish_translation(client, translation, callbacks):
    page = translation.get_target_instance()
    with callbacks(execute=True):
        client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})
    return page


def test_own_translation_is_not_published(
    client, head, translation, django_capture_on_commit_callbacks
):
    translate(translation, head)
    page = press_publish_translation(client, translation, django_capture_on_commit_callbacks)
    assert not is_live(page)


def test_a_translation_by_somebody_else_is_published(
    client, other, translation, django_capture_on_commit_callbacks
):
    translate(translation, other)
    page = press_publish_translation(client, translation, django_capture_on_commit_callbacks)
    assert is_live(page)


def test_translations_are_updated_but_not_published_all_at_once(
    client, translation, django_capture_on_commit_callbacks
):
    page = translation.get_target_instance()
    url = reverse("wagtail_localize:update_translations", args=[translation.source.pk])
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(url, {"publish_translations": "on"})
    assert response.status_code == 302
    assert not is_live(page)


def test_a_superuser_may_and_the_history_says_so(other):
    administrator = make_user(is_superuser=True)
    browser = Client()
    browser.force_login(administrator)
    page = draft_by(administrator)
    edit(browser, page, "publish")
    assert is_live(page)
    history = browser.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert "เผยแพร่งานของตนเอง" in history.content.decode()
