"""Articles from JSON lines: reading, paragraphs, and pages that are made once and then kept up."""

import json
from dataclasses import dataclass
from html import escape

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.models import PageIdentity
from core.thai import excerpt

from .models import ArticlePage

TITLE_LENGTH, SUMMARY_LENGTH = 80, 200
LONGEST_PARAGRAPH = 1200  # characters; beyond that the eye finds no way back
HEADING_LENGTH, SECTION_LENGTH = 40, 120  # a short line above a long one reads as a heading
BOM = "\ufeff"


class BadLine(ValueError):
    """A line that cannot be imported; the message says why."""


@dataclass(frozen=True)
class Record:
    """One article as it came: the id there, title and body."""

    source_id: str
    title: str
    body: str


def text_of(data, key):
    """Return a text value without byte-order mark and null characters."""
    value = data.get(key, "")
    if not isinstance(value, str | int):
        raise BadLine(_("“%(key)s” must be text") % {"key": key})
    return str(value).replace(BOM, "").replace("\x00", "").strip()


def read_record(line):
    """Return the record of one line; raises BadLine when it is none."""
    try:
        data = json.loads(line.replace(BOM, ""))
    except ValueError as error:
        raise BadLine(_("not JSON: %(error)s") % {"error": error}) from error
    if not isinstance(data, dict):
        raise BadLine(_("not an object with id, title and body"))
    record = Record(text_of(data, "id"), text_of(data, "title"), text_of(data, "body"))
    if not record.source_id or len(record.source_id) > 200:
        raise BadLine(_("“id” is missing or longer than 200 characters"))
    if not record.title and not record.body:
        raise BadLine(_("title and body are both empty"))
    return record


def title_of(record):
    """Return the title, or the beginning of the body cut at a word when there is none."""
    return record.title[:255] or excerpt(record.body, TITLE_LENGTH)


def split_long(paragraph):
    """Yield a paragraph in parts of readable length, cut at a space between phrases."""
    while len(paragraph) > LONGEST_PARAGRAPH:
        cut = paragraph.rfind(" ", LONGEST_PARAGRAPH // 2, LONGEST_PARAGRAPH)
        if cut < 0:
            break
        yield paragraph[:cut].strip()
        paragraph = paragraph[cut:].strip()
    yield paragraph


def paragraphs(body):
    """Return the paragraphs of a plain text in order."""
    lines = (" ".join(line.split()) for line in body.splitlines())
    return [part for line in lines if line for part in split_long(line)]


def is_heading(line, following):
    """Tell whether a short bare line stands above a section of text."""
    bare = len(line) <= HEADING_LENGTH and not any(char in line for char in ":;,.()\"'“”=•-")
    return bare and not line[-1].isdigit() and len(following) >= SECTION_LENGTH


def body_blocks(body):
    """Return the stream of blocks for a plain text: headings, and text in paragraphs."""
    lines, blocks = paragraphs(body), []
    for position, line in enumerate(lines):
        following = lines[position + 1] if position + 1 < len(lines) else ""
        if position and is_heading(line, following):
            blocks.append(("heading", {"text": line, "level": "2"}))
            continue
        html = f"<p>{escape(line, quote=False)}</p>"
        if blocks and blocks[-1][0] == "text":
            blocks[-1] = ("text", blocks[-1][1] + html)
        else:
            blocks.append(("text", html))
    return blocks


def stream(blocks):
    """Return blocks as the stored form of a StreamField."""
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def existing_page(record, parent):
    """Return the page that this record became before, or None."""
    identity = PageIdentity.objects.filter(source_id=record.source_id).first()
    return (
        identity
        and ArticlePage.objects.filter(
            translation_key=identity.translation_key, locale=parent.locale
        ).first()
    )


def has_changed(page, record):
    """Tell whether the record says something else than when it was imported."""
    old = [(block.block_type, block.get_prep_value()["value"]) for block in page.body]
    return page.title != title_of(record) or old != body_blocks(record.body)


def fill(page, record):
    page.title = page.draft_title = title_of(record)
    page.summary = excerpt(record.body, SUMMARY_LENGTH)
    page.body = stream(body_blocks(record.body))


def create(record, parent):
    """Add a live page for the record, under the identity it may have had before."""
    identity, _made = PageIdentity.objects.get_or_create(
        source_id=record.source_id, defaults={"translation_key": new_key()}
    )
    now = timezone.now()
    page = ArticlePage(
        locale=parent.locale,
        translation_key=identity.translation_key,
        first_published_at=now,
        last_published_at=now,
    )
    fill(page, record)
    parent.add_child(instance=page)
    return page


def new_key():
    return Page._meta.get_field("translation_key").get_default()


def import_record(record, parent):
    """Create or update the record's page below the index.

    Returns (page, what happened: "created", "updated" or "unchanged").
    """
    page = existing_page(record, parent)
    if page is None:
        return create(record, parent), "created"
    if not has_changed(page, record):
        return page, "unchanged"
    fill(page, record)
    page.save_revision(log_action=True).publish()
    return page, "updated"
