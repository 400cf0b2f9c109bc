"""Takes names out of what files say about themselves: authors, and who changed or commented.

What a reader sees in the file stays as it is; the office is told of files with the name in it.
A file is only written when it holds a name, to the same place, and whole or not at all.
"""

import os
import re
import shutil
import tempfile
from io import BytesIO
from pathlib import PurePath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from django.core.files.storage import default_storage
from PIL import Image as Picture
from PIL import UnidentifiedImageError
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

MEGABYTE = 1024 * 1024
MOST_BYTES = 200 * MEGABYTE  # of a file, and of what it unpacks to
MOST_MARKUP = 20 * MEGABYTE
PACKED = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"}
PICTURES = {"JPEG", "PNG", "WEBP", "TIFF", "AVIF", "GIF"}
# Parts of office files that say who wrote; in all others only the attributes that do.
ABOUT = re.compile(
    r"^(?:docProps/|meta\.xml$|word/people|word/comments|xl/persons|ppt/commentAuth)"
)
AUTHOR = re.compile(rb'(\s(?:\w+:)?(?:author|lastModifiedBy|userName)=")([^"]*)(")')


class NotCleaned(Exception):
    """The file could not be opened or written; somebody has to look at it."""


def clean_file(name, names):
    """Take the names out of a stored file's metadata; tells whether it was written anew."""
    path = default_storage.path(name)
    if not os.path.exists(path):
        return False
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise NotCleaned(name)
        data = cleaned(path, names)
    except (OSError, BadZipFile, PyPdfError, UnidentifiedImageError, ValueError) as error:
        raise NotCleaned(name) from error
    if data is None:
        return False
    replace(path, data)
    return True


def cleaned(path, names):
    """Return the bytes of a file without the names, or None when there is nothing to take out."""
    suffix = PurePath(path).suffix.lower()
    if suffix in PACKED:
        return cleaned_package(path, names)
    if suffix == ".pdf":
        return cleaned_pdf(path, names)
    return cleaned_picture(path, names)


def replace(path, data):
    """Write a file beside the other and put it into its place."""
    folder = os.path.dirname(path)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        file.write(data)
    shutil.copymode(path, file.name)
    os.replace(file.name, path)


def cleaned_package(path, names):
    """Return an office file with its authors taken out."""
    with ZipFile(path) as package:
        members = package.infolist()
        if sum(member.file_size for member in members) > MOST_BYTES:
            raise NotCleaned(path)
        changed = {
            member.filename: new
            for member in members
            if is_markup(member) and (new := cleaned_part(package, member, names)) is not None
        }
        return repacked(package, members, changed) if changed else None


def is_markup(member):
    return member.filename.endswith((".xml", ".rels")) and member.file_size < MOST_MARKUP


def cleaned_part(package, member, names):
    """Return a part without names, or None when it has none where authors stand."""
    old = package.read(member)
    if ABOUT.match(member.filename):
        new = names.gone_from(old.decode("utf-8", "surrogateescape"))
        new = new.encode("utf-8", "surrogateescape")
    else:
        new = AUTHOR.sub(lambda found: found[1] + without(found[2], names) + found[3], old)
    return None if new == old else new


def without(value, names):
    return names.gone_from(value.decode("utf-8", "surrogateescape")).encode(
        "utf-8", "surrogateescape"
    )


def repacked(package, members, changed):
    """Return the package with some parts replaced, in the order that it had."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as fresh:
        for member in members:
            data = changed.get(member.filename)
            fresh.writestr(member, package.read(member) if data is None else data)
    return buffer.getvalue()


def cleaned_pdf(path, names):
    """Return a PDF whose description names nobody; what it says in XML is left out with it."""
    reader = PdfReader(path)
    told = {key: str(value) for key, value in (reader.metadata or {}).items()}
    new = {key: names.gone_from(value) for key, value in told.items()}
    has_packet = names_stand_in(packet_of(reader), names)
    if new == told and not has_packet:
        return None
    writer = PdfWriter(clone_from=reader)
    writer.metadata = new
    if has_packet:
        writer.xmp_metadata = None
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def packet_of(reader):
    """Return the XML description of a PDF as bytes."""
    packet = reader.root_object.get("/Metadata")
    return packet.get_object().get_data() if packet else b""


def names_stand_in(data, names):
    """Tell whether bytes hold one of the texts, in the codings that cameras and programs use."""
    return any(
        text.encode(coding) in data
        for text in names.texts
        for coding in ("utf-8", "utf-16-le", "utf-16-be")
    )


def cleaned_picture(path, names):
    """Return a picture without what its camera noted; for any other file, None or NotCleaned."""
    with open(path, "rb") as file:
        data = file.read()
    if not names_stand_in(data, names):
        return None
    with Picture.open(BytesIO(data)) as picture:
        if picture.format not in PICTURES:
            raise NotCleaned(path)
        return saved(picture)


def saved(picture):
    """Return a picture saved anew as it looks, with its turn and its colours and no words."""
    exif = Picture.Exif()
    if turn := picture.getexif().get(0x0112):
        exif[0x0112] = turn
    kept = {"icc_profile": picture.info.get("icc_profile"), "exif": exif}
    if picture.format == "JPEG":
        kept |= {"quality": "keep", "comment": b""}
    elif picture.format in ("WEBP", "AVIF"):
        kept["quality"] = 92
    if getattr(picture, "n_frames", 1) > 1:
        kept["save_all"] = True
    buffer = BytesIO()
    picture.save(buffer, picture.format, **kept)
    return buffer.getvalue()
