"""What comes from outside is looked into: cleaned, or refused with a reason in Thai."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils.translation import override
from PIL import Image as PillowImage

from core.models import Document, Image, Media
from core.uploads import clean_name
from tests.factories import hostile
from tests.factories.attachments import docx_bytes, pdf_bytes, pptx_bytes, xlsx_bytes
from tests.factories.files import make_document, picture_bytes
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db

TOO_LARGE = "ใหญ่เกิน"
NO_PICTURE = "เปิดเป็นภาพไม่ได้"
OTHER = "แต่ข้างในเป็น"
FOLDER = {"collection": 1}


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def send(client, kind, name, content):
    """Drop a file into the uploader of several; returns what it says of it."""
    url = reverse(f"wagtail{kind}:add_multiple")
    file = hostile.upload(name, content)
    return client.post(url, {**FOLDER, "title": name, "files[]": file}).json()


def send_picture(client, name, content):
    return send(client, "images", name, content)


def send_document(client, name, content):
    return send(client, "docs", name, content)


def choose(client, kind, name, file):
    """Send a file through the chooser of the page editor."""
    form = {"title": "ไฟล์", "file": file, **FOLDER}
    prefixed = {f"{name}-chooser-upload-{field}": value for field, value in form.items()}
    return client.post(reverse(f"wagtail{kind}_chooser:create"), prefixed)


def refused(answer, words):
    return not answer["success"] and words in answer["error_message"]


def stored(instance):
    with default_storage.open(instance.file.name) as file:
        return file.read()


def stored_picture():
    return PillowImage.open(BytesIO(stored(Image.objects.get())))


# Pictures


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_forgets_where_it_was_taken_and_stands_upright(supervisor, kind):
    assert send_picture(supervisor, f"ภาพ.{kind.lower()}", hostile.located(kind))["success"]
    picture = stored_picture()
    assert picture.format == kind
    assert picture.size == (400, 640)
    assert not picture.getexif()
    assert b"Somchai" not in stored(Image.objects.get())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_a_picture_forgets_its_comments(supervisor, kind):
    assert send_picture(supervisor, f"ภาพ.{kind.lower()}", hostile.talking(kind))["success"]
    assert b"13 deg" not in stored(Image.objects.get())


def test_a_large_picture_is_shrunk(supervisor):
    assert send_picture(supervisor, "ภาพ.jpg", hostile.picture(size=(5000, 3000)))["success"]
    image = Image.objects.get()
    assert (image.width, image.height) == (2560, 1536)
    assert image.file_size == len(stored(image))


def test_a_picture_of_a_telephone_is_stored_as_jpeg(supervisor):
    assert send_picture(supervisor, "IMG_0001.HEIC", hostile.picture("HEIF"))["success"]
    assert stored_picture().format == "JPEG"
    assert Image.objects.get().file.name.endswith(".jpg")


def test_a_picture_for_print_gets_the_colours_of_screens(supervisor):
    assert send_picture(supervisor, "โปสเตอร์.jpg", hostile.picture(mode="CMYK"))["success"]
    assert stored_picture().mode == "RGB"


def test_a_picture_with_the_ending_of_another_kind_gets_its_own(supervisor):
    assert send_picture(supervisor, "ภาพจากไลน์.jpg", hostile.picture("WEBP"))["success"]
    assert Image.objects.get().file.name.endswith(".webp")


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_what_moves_goes_on_moving(supervisor, kind):
    assert send_picture(supervisor, f"ภาพ.{kind.lower()}", hostile.moving(kind))["success"]
    picture = stored_picture()
    assert picture.n_frames == 3
    times = []
    for frame in range(3):
        picture.seek(frame)
        picture.load()
        times.append(picture.info["duration"])
    assert times == [90, 120, 150]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ภาพ.png", b"<html><script>alert(1)</script></html>"),
        ("ภาพ.svg", hostile.SVG),
        ("ภาพ.png", hostile.SVG),
        ("ภาพ.jpg", pdf_bytes("x")),
        ("ภาพ.jpg", hostile.picture()[:2000]),
        ("ภาพ.gif", b"GIF89a" + b"\xff" * 500),
        ("ภาพ.jpg", hostile.picture("TIFF")),
    ],
)
def test_what_is_no_picture_is_refused(supervisor, name, content):
    assert refused(send_picture(supervisor, name, content), NO_PICTURE)
    assert not Image.objects.exists()


@pytest.mark.parametrize("side", [8000, 12_000, 60_000])
def test_a_picture_that_would_fill_the_memory_is_refused(supervisor, side):
    answer = send_picture(supervisor, "ภาพ.png", hostile.png_bomb(side))
    assert refused(answer, "มีจุดภาพมากเกินไป") and "55" in answer["error_message"]


def test_an_animation_counts_all_its_pictures(supervisor, settings):
    settings.PICTURE_MAX_PIXELS = 60 * 40 * 3 - 1
    assert refused(send_picture(supervisor, "ภาพ.gif", hostile.moving()), "มีจุดภาพมากเกินไป")


def test_a_picture_of_too_many_bytes_is_refused(supervisor, settings):
    settings.PICTURE_MAX_BYTES = 1000
    assert refused(send_picture(supervisor, "ภาพ.jpg", hostile.picture()), TOO_LARGE)


def test_a_refused_replacement_leaves_the_picture_as_it_was(supervisor):
    send_picture(supervisor, "ภาพ.png", picture_bytes())
    image = Image.objects.get()
    form = {"title": "ภาพใหม่", "file": hostile.upload("ภาพ.png", hostile.SVG)}
    page = supervisor.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    assert NO_PICTURE in page.content.decode() and "ภาพใหม่" in page.content.decode()
    assert PillowImage.open(BytesIO(stored(Image.objects.get()))).format == "PNG"


@pytest.mark.parametrize("name", ["add", "chooser"])
def test_a_replaced_or_chosen_picture_is_cleaned_too(supervisor, name):
    made = hostile.upload("ภาพ.jpg", hostile.located())
    if name == "add":
        send_picture(supervisor, "ภาพ.png", picture_bytes())
        url = reverse("wagtailimages:edit", args=[Image.objects.get().pk])
        supervisor.post(url, {**FOLDER, "title": "ภาพ", "file": made})
    else:
        choose(supervisor, "images", "image", made)
    assert not stored_picture().getexif()
    assert stored_picture().size == (400, 640)


def test_a_picture_kept_until_its_title_is_right_is_cleaned_already(supervisor):
    """Wagtail puts a file aside whose other fields are wrong, and takes it from there later."""
    url = reverse("wagtailimages:add_multiple")
    file = hostile.upload("ภาพ.jpg", hostile.located())
    answer = supervisor.post(url, {**FOLDER, "title": "ย" * 300, "files[]": file}).json()
    key = answer["uploaded_file_id"]
    form = {f"uploaded-image-{key}-title": "ภาพ", f"uploaded-image-{key}-collection": 1}
    supervisor.post(reverse("wagtailimages:create_multiple_from_uploaded_image", args=[key]), form)
    assert not stored_picture().getexif()


# Documents


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("แผน.pdf", pdf_bytes("plan")),
        ("แผน.docx", docx_bytes("แผน")),
        ("แผน.xlsx", xlsx_bytes({"แผน": [["ก", 1]]})),
        ("แผน.pptx", pptx_bytes("แผน")),
        ("แผน.doc", hostile.ole("Root Entry", "WordDocument")),
        ("แผน.csv", "ชื่อ,คะแนน\nก,1\n".encode("cp874")),
        ("แผน.txt", "แผน".encode("utf-16")),
        ("แผน.zip", hostile.archive({"ใบงาน.txt": "ก"})),
        (
            "แผน.odt",
            hostile.archive({"mimetype": "application/vnd.oasis.opendocument.text", "a": ""}),
        ),
    ],
)
def test_what_teachers_write_is_taken(supervisor, name, content):
    assert send_document(supervisor, name, content)["success"]
    assert stored(Document.objects.get()) == content


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("แผน.pdf", b"MZ\x90\0 a program", OTHER),
        ("แผน.pdf", docx_bytes("แผน"), "Word (.docx)"),
        ("แผน.docx", pdf_bytes("plan"), "PDF"),
        ("แผน.docx", b"<html></html>", OTHER),
        ("แผน.doc", hostile.ole("Root Entry", "Workbook"), "Excel (.xls)"),
        ("แผน.csv", b"MZ\x90\0\x03", OTHER),
        ("แผน.txt", b"", "ว่าง"),
        ("แผน.svg", hostile.SVG, "รับไฟล์ชนิดนี้ (.svg) ไม่ได้"),
        ("แผน.exe", b"MZ", "รับไฟล์ชนิดนี้ (.exe) ไม่ได้"),
        ("แผน", pdf_bytes("plan"), "ไม่มีนามสกุล"),
        ("แผน.docm", docx_bytes("แผน"), "รับไฟล์ชนิดนี้ (.docm) ไม่ได้"),
        ("แผน.docx", hostile.with_parts(docx_bytes("แผน"), {"word/vbaProject.bin": "x"}), "มาโคร"),
        ("แผน.doc", hostile.ole("Root Entry", "WordDocument", "_VBA_PROJECT"), "มาโคร"),
        ("แผน.docx", hostile.ole("Root Entry", "EncryptedPackage"), "รหัสผ่าน"),
        ("แผน.docx", hostile.docx_bomb(), "คลายออกมา"),
        ("แผน.zip", hostile.archive({str(n): "" for n in range(5001)}), "คลายออกมา"),
        ("แผน.docx", hostile.lying_docx(), "เสียหาย"),
        ("แผน.docx", docx_bytes("แผน")[:-200], "เสียหาย"),
        ("แผน.zip", hostile.archive({"../../etc/passwd": "x"}), "นอกโฟลเดอร์"),
        ("แผน.zip", hostile.archive({"C:\\ก.txt": "x"}), "นอกโฟลเดอร์"),
        ("แผน.zip", hostile.archive({"เกม/setup.EXE": "x"}), "โปรแกรม"),
    ],
)
def test_a_harmful_document_is_refused_with_a_reason(supervisor, name, content, words):
    answer = send_document(supervisor, name, content)
    assert refused(answer, words), answer
    assert len(answer["error_message"].splitlines()) == 1
    assert not Document.objects.exists()


def test_a_document_of_200_megabytes_is_refused_and_never_stored(supervisor, settings):
    settings.MEDIA_MAX_BYTES = settings.DOCUMENT_MAX_BYTES = settings.PICTURE_MAX_BYTES = 3 << 20
    content = b"%PDF-1.4" + bytes(5 << 20)
    answer = send_document(supervisor, "แผน.pdf", content)
    assert refused(answer, TOO_LARGE)
    assert "5.0" in answer["error_message"] and "3.0" in answer["error_message"]


def test_nothing_is_kept_of_what_no_form_would_take(rf, settings):
    settings.MEDIA_MAX_BYTES = settings.DOCUMENT_MAX_BYTES = settings.PICTURE_MAX_BYTES = 3 << 20
    files = {"large": hostile.upload("ก.mp4", bytes(5 << 20)), "small": hostile.upload("ข", b"x")}
    request = rf.post("/", files)
    assert request.FILES["large"].size == 5 << 20
    assert request.FILES["large"].read() == b""
    assert request.FILES["small"].read() == b"x"


@pytest.mark.parametrize("name", ["../../../etc/แผน.pdf", "C:\\แผน.pdf", "แผน\u202efdp.pdf"])
def test_a_path_in_the_name_leads_nowhere(supervisor, name):
    assert send_document(supervisor, name, pdf_bytes("plan"))["success"]
    document = Document.objects.get()
    assert document.file.name.startswith("documents/") and document.file.name.count("/") == 1
    assert document.filename.endswith(".pdf")
    assert not {*document.filename} & {*"/\\\u202e"}


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../../etc/แผน.pdf", "แผน.pdf"),
        ("C:\\Users\\แผน.PDF", "แผน.pdf"),
        ("แผน\u202efdp.pdf", "แผนfdp.pdf"),
        ("แผน\0\n ก.pdf", "แผน ก.pdf"),
        (".htaccess", "htaccess"),
        ("ก" * 300 + ".pdf", "ก" * 150 + ".pdf"),
        ("แผน ป.1", "แผน ป.1"),
        ("..", "file"),
    ],
)
def test_a_name_keeps_what_people_read(sent, kept):
    assert clean_name(sent) == kept


def test_a_title_with_a_slash_is_downloaded_whole():
    assert make_document("แผน ป.1/2").filename == "แผน ป.1-2.pdf"


def test_two_files_of_the_same_name_are_both_kept(supervisor):
    for text in ("one", "two"):
        assert send_document(supervisor, "แผน.pdf", pdf_bytes(text))["success"]
    first, second = Document.objects.all()
    assert stored(first) != stored(second)


def test_a_refused_document_keeps_what_was_typed(supervisor):
    file = hostile.upload("แผน.docx", hostile.docx_bomb())
    page = supervisor.post(reverse("wagtaildocs:add"), {"title": "แผนการสอน ป.1", "file": file})
    assert "คลายออกมา" in page.content.decode() and "แผนการสอน ป.1" in page.content.decode()


def test_the_chooser_refuses_a_document_too(supervisor):
    file = hostile.upload("แผน.docx", hostile.docx_bomb())
    answer = choose(supervisor, "docs", "document", file)
    assert "คลายออกมา" in answer.json()["htmlFragment"]
    assert not Document.objects.exists()


# Films, sound and captions

FILM = b"\0\0\0\x18ftypmp42" + bytes(200)
SOUND = b"OggS" + bytes(200)


def send_media(client, kind, **files):
    uploads = {name: hostile.upload(*file) for name, file in files.items()}
    with override("th"):
        url = reverse("wagtailmedia:add", args=[kind])
    return client.post(url, {**FOLDER, "title": "สื่อ", "duration": 0, **uploads})


def test_films_and_sounds_are_taken(supervisor):
    send_media(supervisor, "video", file=("สื่อ.mp4", FILM))
    send_media(supervisor, "audio", file=("สื่อ.ogg", SOUND))
    assert Media.objects.count() == 2


@pytest.mark.parametrize(
    ("kind", "files", "words"),
    [
        ("video", {"file": ("สื่อ.mp4", b"MZ" + bytes(50))}, "ข้างใน"),
        ("video", {"file": ("สื่อ.mp4", hostile.picture("HEIF"))}, "ข้างใน"),
        ("video", {"file": ("สื่อ.ogg", SOUND)}, "รับไฟล์ชนิดนี้ (.ogg) ไม่ได้"),
        ("audio", {"file": ("สื่อ.mp3", FILM)}, "ข้างใน"),
        ("video", {"file": ("ก.mp4", FILM), "captions": ("ก.vtt", b"<script>")}, "WebVTT"),
        ("video", {"file": ("ก.mp4", FILM), "captions": ("ก.vtt", b"\xff\xfe")}, "WebVTT"),
        ("video", {"file": ("ก.mp4", FILM), "thumbnail": ("ก.png", hostile.SVG)}, NO_PICTURE),
    ],
)
def test_media_that_are_something_else_are_refused(supervisor, kind, files, words):
    assert words in send_media(supervisor, kind, **files).content.decode()
    assert not Media.objects.exists()


def test_a_film_of_too_many_bytes_is_refused(supervisor, settings):
    settings.MEDIA_MAX_BYTES = 100
    assert TOO_LARGE in send_media(supervisor, "video", file=("ก.mp4", FILM)).content.decode()


def test_the_picture_of_a_film_forgets_where_it_was_taken(supervisor):
    files = {"thumbnail": ("ก.jpg", hostile.located()), "captions": ("ก.vtt", b"WEBVTT\n")}
    send_media(supervisor, "video", file=("ก.mp4", FILM), **files)
    with default_storage.open(Media.objects.get().thumbnail.name) as file:
        assert not PillowImage.open(file).getexif()
