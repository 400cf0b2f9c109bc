"""Files that mean harm, or tell too much, made as somebody would who sends them."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as PillowImage
from PIL import TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

from tests.factories.attachments import docx_bytes

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
ROTATED, GPS = 0x0112, 0x8825
PLACE = "13 deg 45' N"


def upload(name, content, content_type="application/octet-stream"):
    return SimpleUploadedFile(name, content, content_type)


def picture(kind="JPEG", size=(640, 400), mode="RGB", **options):
    buffer = BytesIO()
    PillowImage.new(mode, size, (200, 30, 30) if mode == "RGB" else None).save(
        buffer, kind, **options
    )
    return buffer.getvalue()


def located(kind="JPEG", size=(640, 400)):
    """Make a picture as a telephone does: lying on its side, and saying where it was taken."""
    exif = PillowImage.Exif()
    exif[ROTATED] = 6
    exif[0x010F] = "Telephone of Somchai"
    degrees = tuple(TiffImagePlugin.IFDRational(n) for n in (13, 45, 0))
    exif[GPS] = {1: "N", 2: degrees, 3: "E", 4: degrees}
    return picture(kind, size, exif=exif.tobytes())


def talking(kind):
    """Make a picture whose comments tell the place."""
    if kind == "PNG":
        notes = PngInfo()
        notes.add_text("Location", PLACE)
        return picture("PNG", pnginfo=notes)
    return picture(kind, comment=PLACE.encode())


def moving(kind="GIF", frames=3, size=(60, 40)):
    first, *others = [
        PillowImage.new("RGB", size, colour)
        for colour in ("red", "lime", "blue", "white", "black")[:frames]
    ]
    buffer = BytesIO()
    first.save(buffer, kind, save_all=True, append_images=others, duration=[90, 120, 150], loop=0)
    return buffer.getvalue()


def png_bomb(side=60_000):
    """Make a PNG of some hundred bytes that says it is enormous."""

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    points = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + header + points + chunk(b"IEND", b"")


def archive(members, **options):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, **options) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return buffer.getvalue()


def with_parts(content, members):
    """Add parts to an archive, such as a Word file."""
    buffer = BytesIO(content)
    with ZipFile(buffer, "a", ZIP_DEFLATED) as made:
        for name, part in members.items():
            made.writestr(name, part)
    return buffer.getvalue()


def docx_bomb(megabytes=80):
    """Make a Word file of some kilobytes that unpacks to many megabytes."""
    return with_parts(docx_bytes("บทเรียน"), {"word/media/zero.bin": bytes(megabytes << 20)})


def lying_docx():
    """Make a Word file of which a part holds other bytes than its directory says."""
    content = with_parts(docx_bytes("บทเรียน"), {"word/extra.xml": b"A" * 5000})
    place = content.rindex(b"word/extra.xml", 0, content.rindex(b"PK\x01\x02"))
    start = place + len("word/extra.xml")
    return content[:start] + b"\xff" + content[start + 1 :]


def ole(*parts):
    """Make the beginning of an older Office file with the names of its parts."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    entries = b"".join(part.encode("utf-16-le").ljust(128, b"\0") for part in parts)
    return head + entries.ljust(1024, b"\0")


def box(name, *content):
    """Make a piece of an MP4, of bytes or of pieces."""
    inside = b"".join(content)
    return struct.pack(">I4s", 8 + len(inside), name) + inside


XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
SCENES = b"the pictures and the sound " * 40


def located_film():
    """Make a film as telephones do, that tells where it was taken in each way that they know."""
    place = PLACE.encode()
    quicktime = box(b"\xa9xyz", b"\0\x0d\x15\xc7", place)
    keys = box(b"meta", box(b"keys", b"com.apple.quicktime.location"), box(b"ilst", place))
    track = box(b"trak", box(b"tkhd", bytes(84)), box(b"udta", box(b"loci", place)))
    return b"".join(
        [
            box(b"ftyp", b"mp42", bytes(4), b"isommp42"),
            box(b"uuid", XMP, place),
            box(b"moov", box(b"mvhd", bytes(100)), track, box(b"udta", quicktime), keys),
            box(b"mdat", SCENES),
        ]
    )
