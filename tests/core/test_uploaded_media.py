"""Films, sound and captions that come from outside are what their name says, or refused."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image as PillowImage

from core.models import Media
from tests.factories import hostile
from tests.factories.people import make_user
from tests.factories.sending import FOLDER

pytestmark = pytest.mark.django_db

FILM = b"\0\0\0\x18ftypmp42" + bytes(200)
SOUND = b"OggS" + bytes(200)


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor"))
    return client


def send_media(client, kind, **files):
    uploads = {name: hostile.upload(*file) for name, file in files.items()}
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
        ("video", {"file": ("ก.mp4", FILM), "thumbnail": ("ก.png", hostile.SVG)}, "เปิดเป็นภาพไม่ได้"),
    ],
)
def test_media_that_are_something_else_are_refused(supervisor, kind, files, words):
    assert words in send_media(supervisor, kind, **files).content.decode()
    assert not Media.objects.exists()


def test_a_film_of_too_many_bytes_is_refused(supervisor, settings):
    settings.MEDIA_MAX_BYTES = 100
    assert "ใหญ่เกิน" in send_media(supervisor, "video", file=("ก.mp4", FILM)).content.decode()


def test_the_picture_of_a_film_forgets_where_it_was_taken(supervisor):
    files = {"thumbnail": ("ก.jpg", hostile.located()), "captions": ("ก.vtt", b"WEBVTT\n")}
    send_media(supervisor, "video", file=("ก.mp4", FILM), **files)
    with default_storage.open(Media.objects.get().thumbnail.name) as file:
        assert not PillowImage.open(file).getexif()
