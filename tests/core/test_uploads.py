"""Pictures that come from outside are cleaned, or refused with a reason in Thai."""

from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image as PillowImage
from wagtail.users.models import UserProfile

from core.models import Image
from tests.factories import hostile
from tests.factories.attachments import pdf_bytes
from tests.factories.files import picture_bytes
from tests.factories.people import make_user
from tests.factories.sending import FOLDER, choose, is_refused, send_picture, stored

pytestmark = pytest.mark.django_db

NO_PICTURE, TOO_LARGE = "เปิดเป็นภาพไม่ได้", "ใหญ่เกิน"


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def stored_picture():
    return PillowImage.open(BytesIO(stored(Image.objects.get())))


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
    assert is_refused(send_picture(supervisor, name, content), NO_PICTURE)
    assert not Image.objects.exists()


@pytest.mark.parametrize("side", [8000, 12_000, 60_000])
def test_a_picture_that_would_fill_the_memory_is_refused(supervisor, side):
    answer = send_picture(supervisor, "ภาพ.png", hostile.png_bomb(side))
    assert is_refused(answer, "มีจุดภาพมากเกินไป") and "55" in answer["error_message"]


def test_an_animation_counts_all_its_pictures(supervisor, settings):
    settings.PICTURE_MAX_PIXELS = 60 * 40 * 3 - 1
    assert is_refused(send_picture(supervisor, "ภาพ.gif", hostile.moving()), "มีจุดภาพมากเกินไป")


def test_a_picture_of_too_many_bytes_is_refused(supervisor, settings):
    settings.PICTURE_MAX_BYTES = 1000
    assert is_refused(send_picture(supervisor, "ภาพ.jpg", hostile.picture()), TOO_LARGE)


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


def typed_settings(client):
    """Return what the form of one's own settings sends when nothing is changed in it."""
    panels = client.get(reverse("wagtailadmin_account")).context["panels_by_tab"].values()
    fields = [field for panel in sum(panels, []) for field in panel.get_form()]
    return {field.html_name: value for field in fields if (value := field.value())}


@pytest.mark.parametrize("harmful", [True, False])
def test_the_picture_of_an_account_is_cleaned_too(client, harmful):
    client.force_login(make_user("supervisor", first_name="สมใจ", last_name="ใฝ่เรียน"))
    url = reverse("wagtailadmin_account")
    content = hostile.SVG if harmful else hostile.located()
    form = {"avatar-avatar": hostile.upload("ก.jpg", content), **typed_settings(client)}
    page = client.post(url, form)
    profiles = UserProfile.objects.exclude(avatar="")
    assert (NO_PICTURE in page.content.decode()) == harmful
    assert not [p for p in profiles if PillowImage.open(p.avatar).getexif()]
    assert profiles.exists() != harmful
