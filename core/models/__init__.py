"""Models that every app above stands on. Nothing here knows an app of ours above `core`.

Direction inside: referable ◀ taxonomy ◀ media ◀ document_text ◀ attachments; people, identity;
then pages.
"""

from .accounts import User
from .attachments import attached_documents
from .document_text import DocumentText, text_of
from .identity import PageIdentity
from .media import Document, Image, Licence, Media, Rendition
from .pages import RESERVED_SLUGS, TITLE_PANEL, AddressedPage, BasePage
from .people import PagePerson, PageSteward, Person
from .referable import Archivable, Referable
from .site import Palette, SiteSettings
from .taxonomy import GradeLevel, LearningArea, PolicyFocus, SchoolYear, Tag, TaggedFile, TaggedPage

__all__ = [
    "RESERVED_SLUGS",
    "TITLE_PANEL",
    "AddressedPage",
    "Archivable",
    "BasePage",
    "Document",
    "DocumentText",
    "GradeLevel",
    "Image",
    "LearningArea",
    "Licence",
    "Media",
    "PageIdentity",
    "PagePerson",
    "PageSteward",
    "Palette",
    "Person",
    "PolicyFocus",
    "Referable",
    "Rendition",
    "SchoolYear",
    "SiteSettings",
    "Tag",
    "TaggedFile",
    "TaggedPage",
    "User",
    "attached_documents",
    "text_of",
]
