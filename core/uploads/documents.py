"""Documents: what a file is, by its content, has to be what its name says."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.extraction.kinds import OLE_MARK, PDF_MARK, ZIP_MARK

from .archives import check_archive, locked, macros
from .limits import check_ending, check_size
from .names import clean_name, ending

# The names of the parts of an older Office file; each stands whole in a sector of its directory.
OLE_PARTS = {"WordDocument": "doc", "Workbook": "xls", "Book": "xls", "PowerPoint Document": "ppt"}
OLE_MACROS, OLE_LOCKED = "_VBA_PROJECT", "EncryptedPackage"
SECTORS = 64 * 1024
TEXTS = frozenset(("csv", "txt"))
CONTROLS = bytes(set(range(32)) - {*b"\t\n\r\f\x1a\x1b"})
NAMES = {
    "pdf": "PDF",
    "docx": "Word (.docx)",
    "xlsx": "Excel (.xlsx)",
    "pptx": "PowerPoint (.pptx)",
    "doc": "Word (.doc)",
    "xls": "Excel (.xls)",
    "ppt": "PowerPoint (.ppt)",
    "odt": "OpenDocument (.odt)",
    "ods": "OpenDocument (.ods)",
    "odp": "OpenDocument (.odp)",
    "zip": "ZIP",
}


def clean_document(upload):
    """Return the uploaded document under a clean name, once its content is what its name says."""
    check_size(upload, settings.DOCUMENT_MAX_BYTES)
    upload.name = clean_name(upload.name)
    suffix = ending(upload.name)
    check_ending(suffix, settings.WAGTAILDOCS_EXTENSIONS)
    check_same(kind_of(upload), suffix)
    upload.seek(0)
    return upload


def check_same(kind, suffix):
    """Refuse a wrong kind behind a right name."""
    if suffix == kind or (suffix in TEXTS and kind == "text"):
        return
    if kind in NAMES:
        message = _(
            "The name of this file ends with .%(suffix)s, but inside it is a file of the kind"
            " %(kind)s. Open it in its program, save it anew and upload that."
        )
    else:
        message = _(
            "The name of this file ends with .%(suffix)s, but inside it is something else, or it"
            " is damaged. Open it in its program, save it anew and upload that."
        )
    params = {"suffix": suffix, "kind": NAMES.get(kind, kind)}
    raise ValidationError(message, code="other_content", params=params)


def kind_of(upload):
    """Return what the content is: the ending that it ought to have, "text", or ""."""
    upload.seek(0)
    head = upload.read(1024)
    if PDF_MARK in head:
        return "pdf"
    if head.startswith(ZIP_MARK):
        return check_archive(upload)
    if head.startswith(OLE_MARK):
        return kind_of_ole(upload)
    return "text" if is_text(upload, head) else ""


def kind_of_ole(upload):
    """Return which program an older Office file is of."""
    names = (*OLE_PARTS, OLE_MACROS, OLE_LOCKED)
    written = {name: name.encode("utf-16-le") for name in names}
    found = set()
    for chunk in upload.chunks(SECTORS):
        found |= {name for name, marks in written.items() if marks in chunk}
    if OLE_LOCKED in found:
        raise locked()
    if OLE_MACROS in found:
        raise macros()
    return next((kind for name, kind in OLE_PARTS.items() if name in found), "")


def is_text(upload, head):
    """Tell whether it reads as lines of text, in whatever letters."""
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return True
    return bool(head) and all(c.translate(None, CONTROLS) == c for c in upload.chunks())
