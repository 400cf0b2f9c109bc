"""Template tags of a page of content: what other apps have to say about it."""

from django import template

from core.page_parts import PAGE_NOTE, PAGE_TOOL, parts_of
from core.related import related_to
from core.use_counts import count_uses

register = template.Library()


@register.simple_tag
def page_parts(page):
    """Return the components that apps put at the end of the page."""
    return parts_of(page)


@register.simple_tag
def page_notes(page):
    """Return the components that apps put among what is told of the page itself."""
    return parts_of(page, PAGE_NOTE)


@register.simple_tag
def page_tools(page):
    """Return the components that apps put beside the title of the page."""
    return parts_of(page, PAGE_TOOL)


@register.simple_tag
def use_count(page):
    """Return how often what the page tells of worked for others."""
    return count_uses([page])[page.translation_key]


@register.simple_tag
def related_pages(page):
    """Return what to read after the page."""
    return related_to(page)
