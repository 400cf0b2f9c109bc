"""What is said about an object in the index: what it declares, or what Wagtail's fields give."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath

from django.conf import settings
from django.utils.translation import override
from wagtail.models import Page

from core.thai import tidy

from .registry import FILE_TYPE_FACET, TYPE_FACET, type_of

LONGEST_PART = 200_000
LONGEST_PLAIN = 50_000
LONGEST_FILE = 201_000  # the 200,000 characters that are kept of a file, and its title
LONGEST_FILES = 5 * LONGEST_FILE
_ENDING = re.compile("[a-z0-9]{1,8}")
_TAG = re.compile(r"<[/!a-zA-Z][^<>]*>")


@dataclass(frozen=True)
class AttachedFile:
    """A file that an object shows; whoever may see the object may see it."""

    title: str
    url: str
    text: str


@dataclass(frozen=True)
class Document:
    """One object in one language, ready to be cut into words."""

    type: str
    locale: str
    title: str
    url: str
    parts: dict
    summary: str = ""
    source_id: str = ""
    site_id: int | None = None
    access: str = ""
    published_at: datetime | None = None
    expires_at: datetime | None = None
    facets: dict = field(default_factory=dict)
    files: tuple = ()

    @property
    def plain_parts(self):
        """The parts that snippets come from; a summary that only repeats the body is left out."""
        body = self.parts.get("body", "")
        repeated = body.startswith(self.summary.rstrip("….")[:80])
        names = ["body"] if repeated else ["summary", "body"]
        names = names if self.files else [*names, "files"]
        return {name: self.parts[name] for name in names if self.parts.get(name)}

    @property
    def plain(self):
        """The text that snippets come from, each character of a part at one of its own."""
        return " ".join(self.plain_parts.values()).replace("\n", " ")[:LONGEST_PLAIN]


def describe(instance, access_key=lambda page: ""):
    """Return the documents of an object: one for a page, one a language for anything else."""
    if isinstance(instance, Page):
        language = instance.locale.language_code
        with override(language):
            return [_page(instance, language, access_key(instance))]
    documents = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            documents.append(_other(instance, language))
    return documents


def _page(page, language, access):
    site_id, url = _place(page, language)
    return Document(
        **_common(page, language, page.title),
        url=url,
        site_id=site_id,
        access=access,
        published_at=page.first_published_at or page.last_published_at,
        expires_at=page.expire_at,
    )


def _place(page, language):
    site_id, _root, path = page.get_url_parts() or (None, "", "")
    if hasattr(page, "search_url"):
        path = page.search_url(language)
    return site_id, path or ""


def _other(instance, language):
    return Document(
        **_common(instance, language, str(instance)),
        url=instance.search_url(language)
        if hasattr(instance, "search_url")
        else instance.get_absolute_url(),
        expires_at=getattr(instance, "expires_at", None),
    )


def _common(instance, language, title):
    """Return what pages and other objects say in the same way."""
    declared = dict(_declared_parts(instance))
    files = attached_files(declared)
    parts = clean_parts(declared)
    if files:
        parts["files"] = "\n".join(file.text for file in files)
    title = tidy(title)
    parts["title"] = " ".join(dict.fromkeys(filter(None, [title, parts.get("title")])))
    code = type_of(type(instance))
    return {
        "type": code,
        "locale": language,
        "title": title,
        "summary": parts.get("summary", ""),
        "source_id": getattr(instance, "source_id", None) or "",
        "parts": parts,
        "files": files,
        "facets": {
            TYPE_FACET: [code],
            FILE_TYPE_FACET: file_types(files),
            **_declared_facets(instance),
        },
    }


def _declared_parts(instance):
    if hasattr(instance, "search_document"):
        return instance.search_document()
    return default_parts(instance)


def _declared_facets(instance):
    return instance.search_facets() if hasattr(instance, "search_facets") else {}


def default_parts(instance):
    """Sort the values of a model's search fields into the parts of a document."""
    parts = {"title": "", "summary": getattr(instance, "summary", ""), "body": ""}
    for search_field in getattr(instance, "get_searchable_search_fields", list)():
        name = search_field.field_name
        part = {"title": "title", "search_description": "summary", "summary": ""}.get(name, "body")
        if part:
            parts[part] = f"{parts[part]}\n{_flat(search_field.get_value(instance))}"
    return parts


def _flat(value):
    """Return any value of a search field as text."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return "\n".join(_flat(item) for item in value)
    return "" if value is None else str(value)


def attached_files(parts):
    """Take the files out of the parts that have a name, an address and a text of their own."""
    if isinstance(parts.get("files", ""), str):
        return ()
    files, room = [], LONGEST_FILES
    for file in parts.pop("files") or ():
        text = " ".join(tidy(file["text"][: min(LONGEST_FILE, room)]).split())
        files.append(AttachedFile(file["title"][:300], file["url"][:2000], text))
        room -= len(text)
    return tuple(files)


def file_types(files):
    """Return the kinds of files, such as pdf, each once."""
    endings = (PurePath(file.title).suffix[1:].lower() for file in files)
    return [ending for ending in dict.fromkeys(endings) if _ENDING.fullmatch(ending)]


def clean_parts(parts):
    """Return the parts as tidy plain text of bounded length, a paragraph a line."""
    return {
        name: tidy(_TAG.sub(" ", str(text or "")[:LONGEST_PART])).replace("\n\n", "\n")
        for name, text in parts.items()
    }
