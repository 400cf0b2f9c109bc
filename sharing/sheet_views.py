"""The sheet for the wall of a training room: a page's title and its QR code."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.qr import qr_svg
from core.shared_pages import public_page

KEPT = "public, max-age=86400"


def shared_page(short_id):
    """Return the public page in the language of the address, else in Thai; 404 without one."""
    short_id = short_id.lower()
    page = public_page(short_id, get_language()) or public_page(short_id, "th")
    if page is None:
        raise Http404
    return page


def permanent_url(request, page):
    return request.build_absolute_uri(page.identity.get_absolute_url())


@require_safe
def sheet(request, short_id):
    """Show title and code, large enough for the back row."""
    shared = shared_page(short_id)
    context = {"shared": shared, "address": permanent_url(request, shared)}
    return render(request, "sharing/sheet.html", context)


@require_safe
def qr_picture(request, short_id):
    """Answer with the code of the permanent address as SVG."""
    code = qr_svg(permanent_url(request, shared_page(short_id)))
    headers = {
        "Cache-Control": KEPT,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }
    return HttpResponse(code, content_type="image/svg+xml", headers=headers)
