"""All files of a page in one download."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from django.core.files.storage import default_storage
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from core.files import file_handed_out
from core.models import Document
from tests.factories.files import make_document
from tests.factories.pages import make_best_practice, make_innovation, restrict
from tests.factories.people import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]


def files(*documents):
    return [("file", document) for document in documents]


def address_of(page):
    return f"/share/{page.identity.short_id}/files.zip"


def unpacked(answer):
    archive = ZipFile(BytesIO(b"".join(answer.streaming_content)))
    assert archive.testzip() is None
    return archive


@pytest.fixture
def page():
    return make_innovation(
        title="เกมตลาดนัด",
        files=files(
            make_document("กติกา: ที่/นั้น", b"%PDF-1.4 one", "a.pdf"),
            make_document("ใบงาน", b"%PDF-1.4 two!", "b.pdf"),
            make_document("ใบงาน", b"PK three", "c.docx"),
            make_document("ใบงาน", b"%PDF-1.4 four", "d.pdf"),
        ),
    )


def test_it_holds_all_files_under_their_thai_names(client, page):
    answer = client.get(address_of(page))
    archive = unpacked(answer)
    assert archive.namelist() == [
        "กติกา: ที่-นั้น.pdf",
        "ใบงาน.pdf",
        "ใบงาน.docx",
        "ใบงาน (2).pdf",
    ]
    assert archive.read("ใบงาน (2).pdf") == b"%PDF-1.4 four"
    assert all(entry.flag_bits & 0x800 for entry in archive.infolist())
    assert all(entry.compress_type == ZIP_STORED for entry in archive.infolist())
    assert "%E0%B9%80%E0%B8%81%E0%B8%A1" in answer["Content-Disposition"]
    assert answer["Cache-Control"].startswith("public")


def test_its_length_is_known_before_it_is_made(client, page):
    answer = client.get(address_of(page))
    assert int(answer["Content-Length"]) == len(b"".join(answer.streaming_content))
    assert client.head(address_of(page))["Content-Length"] == answer["Content-Length"]


def test_each_file_in_it_is_told_to_whoever_counts_downloads(client, page):
    handed = []

    def note(sender, file, response, **kwargs):
        handed.append((file.title, response.status_code))

    file_handed_out.connect(note, sender=Document)
    answer = client.get(address_of(page))
    client.get(address_of(page), headers={"if-none-match": answer["ETag"]})
    file_handed_out.disconnect(note, sender=Document)
    titles = ["กติกา: ที่/นั้น", "ใบงาน", "ใบงาน", "ใบงาน"]
    assert handed == [*((t, 200) for t in titles), *((t, 304) for t in titles)]


def test_a_browser_that_has_it_does_not_get_it_again_until_a_file_changes(client, page):
    etag = client.get(address_of(page))["ETag"]
    again = client.get(address_of(page), headers={"if-none-match": etag})
    assert again.status_code == 304
    page.files = files(make_document(), make_document())
    page.save_revision().publish()
    assert client.get(address_of(page), headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("make", [make_innovation, make_best_practice])
def test_the_page_offers_it_with_its_size_when_there_is_more_than_one(client, make):
    one = make(files=files(make_document()), results=[("text", "<p>ผล</p>")])
    two = make(
        files=files(make_document(content=b"x" * 2048), make_document(content=b"y" * 1024)),
        results=[("text", "<p>ผล</p>")],
    )
    assert address_of(one) not in client.get(one.get_url()).content.decode()
    html = client.get(two.get_url()).content.decode()
    assert address_of(two) in html
    assert "3.0" in html[html.index(address_of(two)) :][:600]


def test_what_is_too_large_for_one_download_is_not_offered(client, page, settings):
    settings.BUNDLE_MAX_BYTES = 20
    assert address_of(page) not in client.get(page.get_url()).content.decode()
    assert client.get(address_of(page)).status_code == 404


def test_a_file_that_only_some_may_see_is_left_out_for_the_others(client, page):
    secret = make_document("ลับ", b"secret", "s.pdf")
    secret.collection = secret.collection.add_child(name="ลับ")
    secret.save()
    CollectionViewRestriction.objects.create(
        collection=secret.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    page.files = files(make_document("เปิด"), make_document("เปิดด้วย"), secret)
    page.save_revision().publish()
    everybody = client.get(address_of(page))
    assert unpacked(everybody).namelist() == ["เปิด.pdf", "เปิดด้วย.pdf"]
    client.force_login(make_user())
    own = client.get(address_of(page))
    assert "ลับ.pdf" in unpacked(own).namelist()
    assert own["Cache-Control"] == "private, no-store"


def test_files_of_a_private_page_are_for_those_who_may_read_it(client, page):
    restrict(page, PageViewRestriction.LOGIN)
    assert client.get(address_of(page)).status_code == 404
    client.force_login(make_user())
    answer = client.get(address_of(page))
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"


def test_drafts_and_pages_without_files_have_none(client, page):
    assert client.get(address_of(make_innovation())).status_code == 404
    page.unpublish()
    assert client.get(address_of(page)).status_code == 404


def test_a_file_that_is_lost_on_the_disk_leaves_the_others(client, page):
    default_storage.delete(page.files[1].value.file.name)
    answer = client.get(address_of(page))
    archive = unpacked(answer)
    assert archive.namelist() == ["กติกา: ที่-นั้น.pdf", "ใบงาน.docx", "ใบงาน (2).pdf"]
