"""The HTML of a handout: a cover, the contents, then each page as its own template writes it."""

from io import BytesIO

import qrcode
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import override
from qrcode.image.svg import SvgPathImage

FRAME = "reading_lists/pdf/frame.html"


def qr_svg(address):
    """Return the QR code of an address as SVG; it holds nothing but squares."""
    buffer = BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, border=2).save(buffer)
    svg = buffer.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  drawn by the library, no text in it


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
        "qr": qr_svg(address),
    }


def handout_html(name, pages, request):
    """Return the whole handout; a single page has neither cover nor contents."""
    parts = [part_of(page, request) for page in pages]
    context = {"name": name, "parts": parts, "is_list": len(parts) > 1}
    return render_to_string("reading_lists/pdf/handout.html", context, request)
