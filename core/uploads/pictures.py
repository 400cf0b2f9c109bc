"""Pictures: decoded and written anew, so that nothing but the picture is kept."""

import struct
import zlib
from io import BytesIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, ImageSequence
from pillow_heif import register_heif_opener

from .limits import check_size
from .names import clean_name, with_ending

register_heif_opener()

OPENED = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
# Telephones write HEIC, which few browsers show, and several pictures into one JPEG, which Pillow
# calls MPO.
STORED_AS = {"HEIF": "JPEG", "MPO": "JPEG"}
ENDINGS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif"}
OPTIONS = {
    "JPEG": {"quality": 88, "optimize": True, "progressive": True},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 75},
}
# Each frame is drawn whole, so the one before it has to go.
MOVING = {"GIF": {"disposal": 2}}
# Of what a file says besides its points: colours, and how it moves. The rest, such as the place
# where it was taken, is left behind.
KEPT = ("icc_profile", "transparency", "duration", "loop")
# The decoders have no error of their own for what is damaged.
UNREADABLE = (
    *(OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, RuntimeError),
    *(struct.error, zlib.error, OverflowError),
)


def clean_picture(upload):
    """Return the uploaded picture turned upright, shrunk and without what it tells of its maker."""
    check_size(upload, settings.PICTURE_MAX_BYTES)
    try:
        with open_picture(upload) as picture:
            check_pixels(picture)
            kind = stored_as(picture)
            content = written(picture, kind)
    except Image.DecompressionBombError as error:
        raise too_many_pixels() from error
    except UNREADABLE as error:
        raise unreadable() from error
    return rewrite(upload, content, kind)


def open_picture(upload):
    """Open the picture by what it is, whatever its name; nothing is decoded yet."""
    upload.seek(0)
    return Image.open(upload, formats=OPENED)


def check_pixels(picture):
    """Refuse what would not fit into memory; of what moves, all pictures together count."""
    width, height = picture.size
    frames = picture.n_frames if moves(picture) else 1
    if width * height * frames > settings.PICTURE_MAX_PIXELS:
        raise too_many_pixels()


def moves(picture):
    """Tell whether it is an animation; other kinds hold several pictures of which one is shown."""
    return picture.format not in STORED_AS and getattr(picture, "is_animated", False)


def stored_as(picture):
    """Return the kind that the picture is stored as; Wagtail knows no PNG or AVIF that moves."""
    if picture.format in ("PNG", "AVIF") and moves(picture):
        return "WEBP"
    return STORED_AS.get(picture.format, picture.format)


def too_many_pixels():
    most = number_format(settings.PICTURE_MAX_PIXELS // 1_000_000, force_grouping=True)
    return ValidationError(
        _(
            "This picture has too many points: at most %(limit)s million can be taken. Save it in"
            " a smaller size."
        ),
        code="too_many_pixels",
        params={"limit": most},
    )


def unreadable():
    return ValidationError(
        _(
            "This file cannot be opened as a picture; perhaps it is damaged or something else."
            " Upload a JPG, PNG, WebP, GIF, AVIF or HEIC picture (no SVG)."
        ),
        code="invalid_image",
    )


def written(picture, kind):
    """Return the bytes of the cleaned picture; what moves goes on moving."""
    buffer, options = BytesIO(), OPTIONS.get(kind, {})
    if moves(picture):
        first, *others = [bare(frame.copy(), kind) for frame in ImageSequence.Iterator(picture)]
        times = [frame.info.get("duration", 100) for frame in (first, *others)]
        loop = picture.info.get("loop", 0)
        options = {**options, **MOVING.get(kind, {}), "duration": times, "loop": loop}
        first.save(buffer, kind, save_all=True, append_images=others, **options)
    else:
        bare(picture, kind).save(buffer, kind, **options)
    return buffer.getvalue()


def bare(picture, kind):
    """Return the picture upright, no larger than a screen and with its points and colours only."""
    side = settings.PICTURE_LONGEST_SIDE
    if picture.mode == "P" and max(picture.size) > side:
        picture = with_all_colours(picture)
    picture.thumbnail((side, side))
    picture = ImageOps.exif_transpose(picture)
    if kind == "JPEG" and picture.mode not in ("L", "RGB"):
        picture = with_colours_of_screens(picture)
    picture.info = {name: picture.info[name] for name in KEPT if name in picture.info}
    return picture


def with_all_colours(picture):
    """Return a picture of a palette with colours of its own, without which it shrinks badly."""
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def with_colours_of_screens(picture):
    """Return a picture made for print as browsers show it; its own colours mean nothing there."""
    picture = picture.convert("RGB")
    picture.info.pop("icc_profile", None)
    return picture


def rewrite(upload, content, kind):
    """Give the upload the new content; whoever holds it, such as Wagtail, holds the clean one."""
    upload.seek(0)
    upload.truncate()
    upload.write(content)
    upload.flush()
    upload.seek(0)
    upload.name = with_ending(clean_name(upload.name), ENDINGS[kind])
    upload.size = len(content)
    upload.content_type = f"image/{kind.lower()}"
    return upload
