"""Files are seen with the pages that show them, and by nobody else."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from core.models import Person, SiteSettings
from tests.factories.files import make_document, make_image
from tests.factories.pages import make_article, make_innovation, restrict
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


def status(client, url):
    return client.get(url).status_code


def test_a_file_that_no_page_shows_does_not_exist_for_the_public(client):
    assert status(client, make_document().url) == 404


def test_a_file_of_a_live_page_is_public_and_may_be_kept_by_caches(client):
    document = make_document()
    make_article(body=[("documents", [document])])
    response = client.get(document.url)
    assert response.status_code == 200
    assert response["Cache-Control"].startswith("public")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_pdf_is_shown_in_our_own_pages_only_and_other_files_in_a_sandbox(client):
    document, image = make_document(), make_image()
    make_article(body=[("documents", [document])], cover=image)
    response = client.get(document.url)
    policy = response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in policy and "sandbox" not in policy
    assert response["Content-Disposition"].startswith("inline")
    assert "sandbox" in client.get(image.file.url)["Content-Security-Policy"]


def test_a_file_of_a_draft_is_not_seen(client):
    document = make_document()
    make_article(body=[("documents", [document])], publish=False)
    assert status(client, document.url) == 404


def test_a_file_is_gone_with_its_page_when_that_is_unpublished(client):
    document = make_document()
    page = make_article(body=[("documents", [document])])
    assert status(client, document.url) == 200
    page.unpublish()
    assert status(client, document.url) == 404


def test_a_file_of_an_expired_page_is_not_seen_even_before_the_sweep(client):
    document = make_document()
    page = make_article(body=[("documents", [document])])
    past = timezone.now() - timedelta(minutes=1)
    type(page).objects.filter(pk=page.pk).update(expire_at=past)
    assert status(client, document.url) == 404


def test_a_file_that_only_a_later_draft_shows_stays_private(client):
    page, document = make_article(), make_document()
    page.body = [("documents", [document])]
    page.save_revision()
    assert status(client, document.url) == 404


def test_a_cover_and_its_rendition_follow_the_page(client):
    image = make_image()
    page = make_innovation(cover=image)
    rendition = image.get_rendition("width-320")
    assert status(client, rendition.url) == 200
    page.unpublish()
    assert status(client, rendition.url) == 404
    assert status(client, image.file.url) == 404


def test_a_file_of_a_private_page_is_for_those_who_may_read_the_page(client):
    document = make_document()
    restrict(make_article(body=[("documents", [document])]), PageViewRestriction.LOGIN)
    assert status(client, document.url) == 404
    client.force_login(make_user("teacher"))
    response = client.get(document.url)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_the_password_of_a_page_opens_its_files(client):
    document = make_document()
    page = make_article(body=[("documents", [document])])
    restriction = restrict(page, PageViewRestriction.PASSWORD, password="เปิดที")
    assert status(client, document.url) == 404
    session = client.session
    session[PageViewRestriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()
    assert status(client, document.url) == 200


def test_a_private_collection_keeps_its_files_from_the_public(client):
    document = make_document()
    make_article(body=[("documents", [document])])
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert status(client, document.url) == 404


def test_the_uploader_and_editors_see_a_file_before_any_page_shows_it(client):
    uploader = make_user("teacher")
    document = make_document(uploaded_by_user=uploader)
    client.force_login(uploader)
    assert status(client, document.url) == 200
    client.force_login(make_user("supervisor"))
    assert status(client, document.url) == 200
    client.force_login(make_user("teacher"))
    assert status(client, document.url) == 404


def test_a_portrait_is_public_with_its_person(client):
    image = make_image()
    Person.objects.create(display_name="ครูสมใจ", portrait=image)
    assert status(client, image.file.url) == 200


def test_a_portrait_is_private_again_when_the_person_has_another(client):
    image = make_image()
    person = Person.objects.create(display_name="ครูสมใจ", portrait=image)
    person.portrait = make_image()
    person.save()
    assert status(client, image.file.url) == 404
    assert status(client, person.portrait.file.url) == 200


def test_the_crest_of_the_library_is_public(client):
    image = make_image()
    settings = SiteSettings.objects.get()
    settings.crest = image
    settings.save()
    assert status(client, image.file.url) == 200


@pytest.fixture
def no_worker(settings):
    """Tasks wait in the queue and nobody works them off."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@pytest.mark.usefixtures("no_worker")
def test_a_file_follows_its_page_at_once_while_no_task_runs(client):
    first, second = make_document(), make_document()
    page = make_article(body=[("documents", [first])])
    assert [status(client, document.url) for document in (first, second)] == [200, 404]
    page.body = [("documents", [second])]
    revision = page.save_revision()
    assert [status(client, document.url) for document in (first, second)] == [200, 404]
    revision.publish()
    assert [status(client, document.url) for document in (first, second)] == [404, 200]
    page.delete()
    assert status(client, second.url) == 404


@pytest.mark.usefixtures("no_worker")
def test_locking_a_page_leaves_its_files_public(client):
    document = make_document()
    page = make_article(body=[("documents", [document])])
    Page.objects.get(pk=page.pk).save()
    assert status(client, document.url) == 200


def test_a_file_linked_to_in_a_text_is_public_with_its_page(client):
    document = make_document()
    make_article(f'<a linktype="document" id="{document.pk}">แผน</a>')
    assert status(client, document.url) == 200


def test_a_public_page_shows_a_file_that_a_private_one_shows_too(client):
    document = make_document()
    restrict(make_article(body=[("documents", [document])]))
    make_article(body=[("documents", [document])])
    assert status(client, document.url) == 200


def test_asking_costs_the_same_however_many_pages_show_the_file(
    client, django_assert_num_queries, django_assert_max_num_queries
):
    image = make_image()
    make_innovation(cover=image)
    rendition = image.get_rendition("width-320")
    status(client, rendition.url)
    with django_assert_max_num_queries(6) as few:
        status(client, rendition.url)
    for _number in range(4):
        make_innovation(cover=image)
    with django_assert_num_queries(len(few)):
        status(client, rendition.url)


def test_a_part_of_a_file_is_served_on_request(client):
    document = make_document(content=b"0123456789")
    make_article(body=[("documents", [document])])
    response = client.get(document.url, headers={"range": "bytes=2-5"})
    assert response.status_code == 206
    assert b"".join(response.streaming_content) == b"2345"


def test_a_file_the_browser_has_is_not_sent_again(client):
    document = make_document()
    make_article(body=[("documents", [document])])
    etag = client.get(document.url)["ETag"]
    assert client.get(document.url, headers={"if-none-match": etag}).status_code == 304


def test_a_download_keeps_its_thai_name(client):
    document = make_document(title="แผนการสอน ป.1", name="แผน.docx", content=b"PK")
    make_article(body=[("documents", [document])])
    disposition = client.get(document.url)["Content-Disposition"]
    assert disposition.startswith("attachment")
    assert "%E0%B9%81%E0%B8%9C%E0%B8%99" in disposition


@pytest.mark.parametrize(
    "path",
    [
        "../settings.py",
        "documents/../../etc/passwd",
        "images/none.png",
        "%00",
        "documents/",
    ],
)
def test_an_address_that_is_no_file_is_not_found(client, path):
    assert status(client, f"/files/{path}") == 404


def test_the_web_server_may_send_the_file_itself(client, settings):
    settings.FILES_ACCEL_PREFIX = "/protected/"
    document = make_document()
    make_article(body=[("documents", [document])])
    response = client.get(document.url)
    assert response["X-Accel-Redirect"] == f"/protected/{document.file.name}"


def test_an_original_of_an_image_is_stored_under_an_ascii_name():
    image = make_image()
    assert image.file.name.isascii()
