"""Films, sound and captions."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .films import clean_film
from .limits import check_ending, check_size
from .names import clean_name, ending

# Where the mark of each kind stands, by the ending of the name.
MARKS = {
    "mp4": [(4, b"ftyp")],
    "m4a": [(4, b"ftyp")],
    "webm": [(0, b"\x1a\x45\xdf\xa3")],
    "ogg": [(0, b"OggS")],
    "wav": [(0, b"RIFF"), (8, b"WAVE")],
}
# A picture of a telephone begins as its films do.
PICTURES = (b"heic", b"heix", b"mif1", b"msf1", b"avif")
SYNC = 0xE0  # the three bits, after a byte of ones, that begin a frame of MP3
MADE_OF_BOXES = {"mp4", "m4a"}
CAPTIONS_MAX_BYTES = 1024 * 1024


def clean_media(upload, allowed):
    """Return the uploaded film or sound, without its notes; its ending is allowed, and true."""
    check_size(upload, settings.MEDIA_MAX_BYTES)
    upload.name = clean_name(upload.name)
    suffix = ending(upload.name)
    check_ending(suffix, allowed)
    upload.seek(0)
    head = upload.read(1024)
    upload.seek(0)
    if not is_kind(head, suffix):
        raise ValidationError(
            _(
                "The name of this file ends with .%(suffix)s, but inside it is something else, or"
                " it is damaged. Open it in its program, save it anew and upload that."
            ),
            code="other_content",
            params={"suffix": suffix},
        )
    if suffix in MADE_OF_BOXES:
        clean_film(upload)
    return upload


def is_kind(head, suffix):
    if suffix == "mp3":
        return head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] >= bytes([SYNC]))
    if head[8:12] in PICTURES:
        return False
    return all(head[place:].startswith(mark) for place, mark in MARKS[suffix])


def clean_captions(upload):
    """Return the uploaded captions once they are WebVTT."""
    check_size(upload, CAPTIONS_MAX_BYTES)
    upload.name = clean_name(upload.name)
    upload.seek(0)
    content = upload.read()
    upload.seek(0)
    try:
        is_captions = content.decode("utf-8-sig").startswith("WEBVTT")
    except UnicodeDecodeError:
        is_captions = False
    if not is_captions or ending(upload.name) != "vtt":
        raise ValidationError(
            _("These are no captions. Upload a .vtt file (WebVTT) that begins with WEBVTT."),
            code="invalid_captions",
        )
    return upload
