"""Template tags of what a page tells other sites, and of what readers do with its address."""

import json

from django import template
from django.utils.safestring import mark_safe

from sharing.bundle import Bundle, documents_of
from sharing.head import Head

register = template.Library()
# No sign of a text may end the element that it stands in.
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def page_head(context):
    """Return the tags for the head of the page; None where nothing is told of it."""
    head = Head(context) if "request" in context and "hub" in context else None
    return head if head and head.subject else None


@register.filter
def as_json(value):
    """Write plain data as JSON that may stand inside a script element."""
    written = json.dumps(value, ensure_ascii=False).translate(ESCAPED)
    return mark_safe(written)  # noqa: S308  what could end the element is escaped


@register.simple_tag
def files_bundle(page):
    """Return the files of the page in one download, or None where that is of no use."""
    bundle = Bundle.for_readers(page) if len(documents_of(page)) > 1 else None
    return bundle if bundle and bundle.is_offered else None
