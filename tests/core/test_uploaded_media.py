"""Films, sound and captions that come from outside are what their name says, or refused."""

import time

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage

from core.models import Media
from core.uploads import clean_media
from tests.factories import hostile
from tests.factories.hostile import PLACE, SCENES, box
from tests.factories.people import make_user
from tests.factories.sending import FOLDER, stored

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


@pytest.mark.parametrize("memory", [0, 2**20])
def test_a_film_forgets_where_it_was_taken_and_stays_as_it_is(supervisor, settings, memory):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = memory
    film = hostile.located_film()
    send_media(supervisor, "video", file=("ก.mp4", film))
    kept = stored(Media.objects.get())
    assert film.count(PLACE.encode()) == 4 and PLACE.encode() not in kept
    assert (len(kept), kept.index(SCENES)) == (len(film), film.index(SCENES))
    assert kept[: film.index(b"uuid")] == film[: film.index(b"uuid")]


def cleaned(film):
    return clean_media(hostile.upload("ก.mp4", film), ["mp4"]).read()


START = box(b"ftyp", b"mp42", bytes(4))
NAMES = st.sampled_from([b"moov", b"trak", b"udta", b"meta", b"uuid", b"mdat", b"free"])
SIZES = st.sampled_from([0, 1, 7, 8, 9, 16, 24, 1000, 2**31, 2**32 - 1])
LONG_SIZES = st.sampled_from([0, 15, 16, 40, 2**63, 2**64 - 1])
BOXES = st.builds(
    lambda size, name, long, rest: (
        size.to_bytes(4) + name + (long.to_bytes(8) if size == 1 else b"") + rest
    ),
    SIZES,
    NAMES,
    LONG_SIZES,
    st.binary(max_size=40),
)


@given(st.lists(BOXES, max_size=12).map(b"".join))
def test_a_damaged_film_keeps_its_length_and_breaks_nothing(rest):
    assert len(cleaned(START + rest)) == len(START + rest)


@given(st.recursive(st.binary(max_size=30), lambda inner: st.builds(box, NAMES, inner)))
def test_nothing_is_changed_where_there_are_no_notes(inside):
    film = START + box(b"mdat", inside)
    assert cleaned(film) == film


def test_a_film_of_millions_of_boxes_takes_no_time():
    film = START + box(b"free") * 1_000_000
    began = time.perf_counter()
    assert cleaned(film) == film
    assert time.perf_counter() - began < 5
