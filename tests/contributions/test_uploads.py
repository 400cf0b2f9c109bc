"""Pictures and files of a contribution: cleaned, private, described, each there once."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as PillowImage

from contributions.models import Contribution
from core.models import Document, Image
from tests.factories.attachments import docx_bytes
from tests.factories.contributions import (
    DECLARATIONS,
    JSON,
    at_phone_of,
    begin,
    draft,
    fill,
    make_member,
    photograph,
    send,
    upload,
    url_of,
)
from tests.factories.pages import make_article

pytestmark = pytest.mark.django_db


def plan(name="แผน.docx"):
    return SimpleUploadedFile(name, docx_bytes("แผนการสอน"))


def describe(client, contribution, alt="เด็กสามคนถือบัตรภาพ"):
    key = draft(contribution).pictures[0].id
    return fill(client, contribution, "files", {f"alt-{key}": alt}, **JSON)


def test_a_photograph_is_turned_made_smaller_and_freed_of_its_place(phone, contribution):
    upload(phone, contribution, "pictures", photograph(size=(4000, 3000)))
    with PillowImage.open(Image.objects.get().file) as kept:
        assert kept.height > kept.width and max(kept.size) <= 2560
        assert not kept.getexif().get_ifd(0x8825)


def test_a_picture_belongs_to_the_teacher_and_stands_in_the_draft(phone, contribution, teacher):
    answer = upload(phone, contribution, "pictures", photograph())
    image = Image.objects.get()
    assert image.uploaded_by_user == teacher
    assert draft(contribution).pictures[0].value["image"].pk == image.pk
    assert 'name="alt-' in answer.json()["pictures"]


def test_an_upload_sent_again_is_there_once(phone, contribution):
    key = uuid4()
    for _attempt in range(2):
        assert upload(phone, contribution, "pictures", photograph(), key).status_code == 200
    assert len(draft(contribution).pictures) == Image.objects.count() == 1


def test_files_and_pictures_find_their_place_in_every_kind(phone):
    for kind in ("best_practice", "news", "honor"):
        begin(phone, kind, giver="สพป.", awarded_on="14/6/2568")
    for contribution in Contribution.objects.all():
        upload(phone, contribution, "pictures", photograph())
        answer = upload(phone, contribution, "files", plan())
        assert answer.status_code == 200 and "แผน" in answer.json()["files"]
        assert 'name="alt-' in answer.json()["pictures"]
        again = phone.get(url_of(contribution, "step", "files")).content.decode()
        assert "แผน" in again and 'name="alt-' in again


def test_nobody_else_sees_a_file_before_the_page_is_live(phone, contribution, supervisor, client):
    upload(phone, contribution, "pictures", photograph())
    upload(phone, contribution, "files", plan())
    describe(phone, contribution)
    send(contribution)
    urls = [Image.objects.get().file.url, Document.objects.get().url]
    stranger = at_phone_of(make_member(school=contribution.school))
    assert {phone.get(url).status_code for url in urls} == {200}
    assert {who.get(url).status_code for who in (client, stranger) for url in urls} == {404}
    draft(contribution).get_latest_revision().publish()
    assert {client.get(url).status_code for url in urls} == {200}


def test_a_picture_must_be_described_or_said_to_decorate(phone, contribution):
    upload(phone, contribution, "pictures", photograph())
    review = url_of(contribution, "step", "review")
    assert "ภาพที่ 1" in phone.get(review).content.decode()
    assert describe(phone, contribution).json()["saved"]
    assert phone.get(review).context["missing"] == []
    key = draft(contribution).pictures[0].id
    fill(phone, contribution, "files", {f"alt-{key}": "", f"decorative-{key}": "on"})
    assert phone.get(review).context["missing"] == []


def test_files_get_the_licence_that_was_chosen(phone, contribution):
    upload(phone, contribution, "pictures", photograph())
    describe(phone, contribution)
    fill(phone, contribution, "declarations", {**DECLARATIONS, "licence": "cc-by"})
    send(contribution)
    assert Image.objects.get().licence == draft(contribution).licence == "cc-by"


def test_a_picture_is_taken_out_and_only_ones_own(phone, contribution):
    upload(phone, contribution, "pictures", photograph())
    key = draft(contribution).pictures[0].id
    other = at_phone_of(make_member(school=contribution.school))
    assert other.post(url_of(contribution, "take_out"), {"key": key}).status_code == 404
    assert phone.post(url_of(contribution, "take_out"), {"key": "nothing"}).status_code == 200
    assert len(draft(contribution).pictures) == 1
    phone.post(url_of(contribution, "take_out"), {"key": key})
    assert len(draft(contribution).pictures) == 0


def test_without_a_script_the_form_takes_several_at_once(phone, contribution):
    two = [photograph("a.jpg"), photograph("b.jpg", colour=(10, 90, 90))]
    wrong = SimpleUploadedFile("virus.exe", b"MZ")
    data = {"pictures": two, "files": [plan(), wrong], "next": "1"}
    answer = phone.post(url_of(contribution, "step", "files"), data, follow=True)
    assert len(draft(contribution).pictures) == 2 and len(draft(contribution).files) == 1
    assert "virus.exe" in answer.content.decode()


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("pictures", SimpleUploadedFile("a.jpg", b"<svg onload=alert(1)>")),
        ("pictures", SimpleUploadedFile("a.svg", b"<svg/>")),
        ("pictures", SimpleUploadedFile("a.jpg", b"")),
        ("files", SimpleUploadedFile("a.exe", b"MZ")),
        ("files", SimpleUploadedFile("../../etc/passwd", b"root")),
        ("pictures", "no file at all"),
    ],
)
def test_what_is_no_picture_or_file_is_refused_in_plain_words(phone, contribution, kind, file):
    answer = upload(phone, contribution, kind, file)
    assert answer.status_code == 422
    assert any("ก" <= letter <= "๛" for letter in answer.json()["message"])
    assert not Image.objects.exists() and not Document.objects.exists()


def test_a_key_that_was_tampered_with_is_refused(phone, contribution):
    answer = upload(phone, contribution, "pictures", photograph(), "../x' --")
    assert answer.status_code == 422


def test_under_review_nothing_is_added_or_taken_out(phone, contribution):
    upload(phone, contribution, "pictures", photograph())
    describe(phone, contribution)
    send(contribution)
    assert upload(phone, contribution, "pictures", photograph()).status_code == 422
    key = draft(contribution).pictures[0].id
    phone.post(url_of(contribution, "take_out"), {"key": key})
    assert len(draft(contribution).pictures) == 1


def test_a_deleted_draft_takes_its_own_files_with_it(phone, contribution):
    upload(phone, contribution, "pictures", photograph())
    upload(phone, contribution, "files", plan())
    phone.post(url_of(contribution, "delete"))
    assert not Image.objects.exists() and not Document.objects.exists()


def test_a_picture_that_readers_see_elsewhere_stays(phone, contribution, supervisor):

    upload(phone, contribution, "pictures", photograph())
    make_article(cover=Image.objects.get())
    phone.post(url_of(contribution, "delete"))
    assert Image.objects.exists()
