"""The HTML of a handout: a cover, the contents, then each page as its own template writes it."""

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import override

from core.qr import qr_svg

FRAME = "reading_lists/pdf/frame.html"
QUIET = 2  # squares around a code; on white paper these are enough


def article_html(page, request):
    """Return the page as its template writes it, without header, footer and scripts."""
    with override(page.locale.language_code):
        context = page.get_context(request) | {"frame": FRAME}
        return render_to_string(page.get_template(request), context, request)


def part_of(page, request):
    address = request.build_absolute_uri(page.identity.get_absolute_url())
    return {
        "page": page,
        "html": mark_safe(article_html(page, request)),  # noqa: S308  a template's own answer
        "address": address,
        "qr": mark_safe(qr_svg(address, QUIET)),  # noqa: S308  nothing but squares, no text
    }


def handout_html(name, pages, request):
    """Return the whole handout; a single page has neither cover nor contents."""
    parts = [part_of(page, request) for page in pages]
    context = {"name": name, "parts": parts, "is_list": len(parts) > 1}
    return render_to_string("reading_lists/pdf/handout.html", context, request)
