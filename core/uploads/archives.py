"""Archives, which modern Office files are too: what they hold, and what they would unpack to."""

import zlib
from pathlib import PureWindowsPath
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.archives import is_too_heavy
from core.extraction.kinds import FOLDERS

MEGABYTE = 1024 * 1024
MOST_UNPACKED = 500 * MEGABYTE
MOST_MEMBERS = 5_000
# Text is packed to a hundredth at best; small files may do better.
MOST_TIMES, FREE = 100, 50 * MEGABYTE
PROGRAMS = frozenset(
    "apk bat cmd com exe hta jar lnk msi pif ps1 reg scr vbe vbs wsf".split()
    + "docm dotm pptm xlsm xltm".split()
)
OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
UNREADABLE = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


def check_archive(upload):
    """Return the kind of an archive, whose every part was looked at; raise ValidationError."""
    upload.seek(0)
    try:
        with ZipFile(upload) as archive:
            check_weight(archive.infolist(), upload.size)
            check_members(archive.infolist())
            check_parts(archive)
            return kind_of_archive(archive)
    except UNREADABLE as error:
        raise damaged() from error


def check_weight(members, packed):
    """Refuse what would fill the disk of whoever opens it, before anything is unpacked."""
    if is_too_heavy(members, max(FREE, min(MOST_UNPACKED, packed * MOST_TIMES)), MOST_MEMBERS):
        raise ValidationError(
            _(
                "This file unpacks to far more than its size, as harmful files do. Open it, save"
                " it anew and upload that, or split it into several files."
            ),
            code="bomb",
        )


def check_members(members):
    for member in members:
        path = PureWindowsPath(member.filename)  # which knows both kinds of slashes
        if path.anchor or ".." in path.parts:
            raise unsafe(_("a file that would unpack outside its folder"))
        if path.suffix.lower().removeprefix(".") in PROGRAMS:
            raise unsafe(_("a program"))
        if path.name.lower() == "vbaproject.bin":
            raise macros()
        if member.flag_bits & 1:
            raise locked()


def check_parts(archive):
    """Unpack each part, piece by piece, without keeping it: a part that lies is found damaged."""
    for member in archive.infolist():
        with archive.open(member) as part:
            while part.read(MEGABYTE):
                pass


def kind_of_archive(archive):
    """Return what program the archive is of, or that it is a plain one."""
    names = archive.namelist()
    if "mimetype" in names:
        if any(name.startswith("Basic/") for name in names):
            raise macros()
        return OPEN_DOCUMENTS.get(archive.read("mimetype").strip(), "zip")
    if "[Content_Types].xml" not in names:
        return "zip"
    if b"macroEnabled" in archive.read("[Content_Types].xml"):
        raise macros()
    kinds = (kind for start, kind in FOLDERS.items() if any(n.startswith(start) for n in names))
    return next(kinds, "zip")


def damaged():
    return ValidationError(
        _("This file is damaged. Open it in its program, save it anew and upload that."),
        code="damaged",
    )


def macros():
    return ValidationError(
        _("This file holds macros, which can do harm. Save it without macros and upload that."),
        code="macros",
    )


def locked():
    return ValidationError(
        _("This file opens with a password only. Save it without one and upload that."),
        code="locked",
    )


def unsafe(what):
    return ValidationError(
        _("This file holds %(what)s. Take that out and upload the rest."),
        code="unsafe",
        params={"what": what},
    )
