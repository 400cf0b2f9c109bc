"""Footnotes in the templates of pages."""

from django import template
from django.template.loader import get_template
from django.utils.safestring import mark_safe

from articles.footnotes import Footnotes, without_marks

register = template.Library()


@register.simple_block_tag
def footnoted(content, page):
    """Show what stands between the tags with its footnotes numbered, and the notes below."""
    if not page.footnotes:
        return content
    footnotes = Footnotes(page)
    html = footnotes.numbered(content, draw_mark)
    notes = get_template("includes/footnotes.html").render({"notes": footnotes.listed()})
    return mark_safe(html + notes)  # noqa: S308  both come from templates


def draw_mark(note, key):
    mark = get_template("includes/footnote_mark.html")
    return mark.render({"note": note, "key": key}).strip()


@register.filter
def unmarked(text, page):
    """Return words of the page as they are repeated elsewhere, where no mark leads to its note."""
    return without_marks(text, len(page.footnotes))
