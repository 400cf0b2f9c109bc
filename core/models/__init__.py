"""Models that every app above stands on. Nothing here knows an app of ours above `core`.

Direction inside: referable ◀ taxonomy ◀ media ◀ document_text ◀ attachments; people, identity;
then addressed, pages.
"""

from .accounts import User
from .addressed import RESERVED_SLUGS, TITLE_PANEL, AddressedPage
from .attachments import FILE_MODELS, attached_documents, attached_files
from .changes import PageChange
from .content_version import ContentVersion
from .document_text import DocumentText, text_of
from .file_uses import FileUse
from .identity import PageIdentity
from .media import Document, Image, Licence, Media, Rendition
from .pages import BasePage, ReadNumbers
from .people import PagePerson, PageSteward, Person
from .referable import Archivable, Referable
from .related import RelatedPage
from .site import Palette, SiteSettings
from .taxonomy import GradeLevel, LearningArea, PolicyFocus, SchoolYear, Tag, TaggedFile, TaggedPage

__all__ = [
    "FILE_MODELS",
    "RESERVED_SLUGS",
    "TITLE_PANEL",
    "AddressedPage",
    "Archivable",
    "BasePage",
    "ContentVersion",
    "Document",
    "DocumentText",
    "FileUse",
    "GradeLevel",
    "Image",
    "LearningArea",
    "Licence",
    "Media",
    "PageChange",
    "PageIdentity",
    "PagePerson",
    "PageSteward",
    "Palette",
    "Person",
    "PolicyFocus",
    "ReadNumbers",
    "Referable",
    "RelatedPage",
    "Rendition",
    "SchoolYear",
    "SiteSettings",
    "Tag",
    "TaggedFile",
    "TaggedPage",
    "User",
    "attached_documents",
    "attached_files",
    "text_of",
]
