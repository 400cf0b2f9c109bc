"""A page is found by the text of its files; the result names the file, and tells no secrets."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from core.models import Document
from core.tasks import read_text
from core.texts import read_document
from search.documents import LONGEST_FILE, LONGEST_FILES, attached_files
from search.models import EntryFile
from search.queries import find
from tests.factories.attachments import docx_bytes
from tests.factories.files import make_document
from tests.factories.pages import make_article, make_best_practice, make_honor, make_innovation
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

TEXT = "เด็กปั้นดินเหนียวเป็นรูปจระเข้"


def uploaded(*paragraphs, title="แบบบันทึก PLC", **fields):
    """Upload a file whose text is read, as the worker would."""
    content = docx_bytes(*(paragraphs or [TEXT]))
    document = make_document(title=title, content=content, name="ก.docx", **fields)
    read_text.enqueue(document.pk)
    return document


def only_hit(query, **asked):
    [hit] = find(query, **asked).hits
    return hit


@pytest.fixture
def private():
    """A collection for those who are logged in."""
    collection = Collection.get_first_root_node().add_child(name="ภายใน")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection


def test_a_page_is_found_by_its_file_which_the_result_names():
    document = uploaded()
    make_article(title="วงคุยวันพุธ", body=[("documents", [document])])
    hit = only_hit("จระเข้")
    assert (hit.title, hit.file.title) == ("วงคุยวันพุธ", "แบบบันทึก PLC.docx")
    assert hit.file.url == document.url
    assert "<mark>จระเข้</mark>" in hit.snippet


def test_the_page_of_results_links_to_the_file_and_the_api_names_it(client):
    document = uploaded()
    make_article(title="วงคุยวันพุธ", body=[("documents", [document])])
    page = client.get("/search/", {"q": "จระเข้"}).content.decode()
    assert f'<a href="{document.url}">แบบบันทึก PLC.docx</a>' in page
    [result] = client.get("/api/search/", {"q": "จระเข้"}).json()["results"]
    assert result["file"] == {"title": "แบบบันทึก PLC.docx", "url": document.url}
    assert client.get(document.url).status_code == 200


def test_no_file_is_named_when_the_page_itself_says_it():
    body = [("text", "<p>จระเข้ในคลอง</p>"), ("documents", [uploaded()])]
    make_article(title="วงคุย", body=body)
    hit = only_hit("จระเข้")
    assert hit.file is None
    assert "ในคลอง" in hit.snippet


def test_words_may_be_partly_in_the_page_and_partly_in_its_second_file():
    files = [uploaded("แปลงผัก", title="หนึ่ง"), uploaded(title="สอง")]
    make_article(title="ค่ายลูกเสือ", body=[("documents", files)])
    assert only_hit("ค่ายลูกเสือ จระเข้").file.title == "สอง.docx"


@pytest.mark.parametrize(
    "make",
    [
        lambda document: make_article(body=[("text", link_to(document))]),
        lambda document: make_innovation(files=[("file", document)]),
        lambda document: make_best_practice(files=[("file", document)]),
        lambda document: make_honor(certificate=document),
    ],
)
def test_every_kind_of_page_is_found_by_what_it_shows(make):
    page = make(uploaded())
    assert only_hit("จระเข้").object_id == str(page.pk)


def link_to(document):
    return f'<p><a linktype="document" id="{document.pk}">ไฟล์</a></p>'


def test_pages_are_found_when_the_text_comes_after_them():
    document = make_document(content=docx_bytes(TEXT), name="ก.docx")
    make_article(body=[("documents", [document])])
    assert find("จระเข้").total == 0
    read_text.enqueue(document.pk)
    assert only_hit("จระเข้").file


def test_uploading_reads_the_file(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        document = make_document(content=docx_bytes(TEXT), name="ก.docx")
    document = Document.objects.get(pk=document.pk)
    assert (document.content.state, document.content.characters) == ("done", len(TEXT))


def test_another_file_takes_the_text_of_the_old_one_away(django_capture_on_commit_callbacks):
    document = uploaded()
    make_article(body=[("documents", [document])])
    other = make_document(content=docx_bytes("ลูกช้าง"), name="ข.docx")
    document.file = other.file.name
    document.save()
    assert find("จระเข้").total == 0
    with django_capture_on_commit_callbacks(execute=True):
        document.save()
    assert only_hit("ลูกช้าง").file


def test_the_same_content_is_not_read_twice(monkeypatch):
    document = uploaded()
    monkeypatch.setattr("core.texts.read_file", lambda *args: pytest.fail("read again"))
    assert read_document(document).state == "done"


def test_a_file_that_is_gone_from_the_disk_fails_without_an_exception():
    document = make_document(content=docx_bytes(TEXT), name="ก.docx")
    document.file.storage.delete(document.file.name)
    assert read_document(document).state == "failed"


def test_a_document_that_is_deleted_takes_its_text_along(django_capture_on_commit_callbacks):
    document = uploaded()
    make_article(body=[("documents", [document])])
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert find("จระเข้").total == 0


def test_the_text_of_a_private_collection_stays_out_of_a_public_page(client, private):
    document = uploaded(title="ลับมาก", collection=private)
    make_article(title="หน้าเปิด", body=[("documents", [document])])
    client.force_login(make_user("teacher"))
    for query in ("จระเข้", "ลับมาก"):
        assert find(query).total == 0
        assert client.get("/api/search/", {"q": query}).json()["total"] == 0
    assert not EntryFile.objects.exists()


def test_the_text_goes_when_a_collection_becomes_private(django_capture_on_commit_callbacks):
    collection = Collection.get_first_root_node().add_child(name="แฟ้ม")
    document = uploaded(collection=collection)
    make_article(body=[("documents", [document])])
    assert find("จระเข้").total == 1
    with django_capture_on_commit_callbacks(execute=True):
        closed = CollectionViewRestriction.objects.create(
            collection=collection, restriction_type="login"
        )
    assert find("จระเข้").total == 0
    with django_capture_on_commit_callbacks(execute=True):
        closed.delete()
    assert find("จระเข้").total == 1


def test_the_text_goes_when_a_collection_moves_below_a_private_one(
    private, admin_client, django_capture_on_commit_callbacks
):
    collection = Collection.get_first_root_node().add_child(name="แฟ้ม")
    make_article(body=[("documents", [uploaded(collection=collection)])])
    address = reverse("wagtailadmin_collections:edit", args=[collection.pk])
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(address, {"name": "แฟ้ม", "parent": private.pk})
    assert Collection.objects.get(pk=collection.pk).is_descendant_of(private)
    assert find("จระเข้").total == 0


def test_the_text_goes_when_documents_are_moved_together(private, admin_client):
    document = uploaded()
    make_article(body=[("documents", [document])])
    address = reverse("wagtail_bulk_action", args=["core", "document", "add_to_collection"])
    admin_client.post(f"{address}?id={document.pk}", {"collection": private.pk})
    assert Document.objects.get(pk=document.pk).collection == private
    assert find("จระเข้").total == 0


def test_the_file_of_a_draft_is_not_found():
    make_article(body=[("documents", [uploaded()])], publish=False)
    assert find("จระเข้").total == 0


def test_a_whole_file_is_indexed_to_its_last_word():
    document = uploaded(*["เด็กอ่านหนังสือทุกวัน " * 10] * 850, "จระเข้ตัวสุดท้าย")
    document.refresh_from_db()
    assert 150_000 < document.content.characters < 200_000
    make_article(body=[("documents", [document])])
    assert "จระเข้" in only_hit("จระเข้ตัวสุดท้าย").snippet


def test_the_snippet_shows_the_rare_word_of_a_long_file():
    document = uploaded(*["น้ำในคลองใส " * 20] * 100, "น้ำตาลูกจระเข้", *["น้ำในคลองใส " * 20] * 100)
    make_article(body=[("documents", [document])])
    assert "น้ำตาลูกจระเข้" in only_hit("น้ำตาลูกจระเข้").snippet


def test_very_many_files_take_bounded_room():
    files = [{"title": "ก", "url": "/ก", "text": "คำ " * LONGEST_FILE}] * 20
    kept = attached_files({"files": files})
    assert len(kept) == 20
    assert sum(len(file.text) for file in kept) <= LONGEST_FILES


def test_files_uploaded_before_are_read_by_a_command_once(capsys):
    make_document(content=docx_bytes(TEXT), name="ก.docx")
    call_command("extract_files")
    assert "done" in capsys.readouterr().out
    call_command("extract_files")
    assert capsys.readouterr().out == ""
