"""What search engines are told."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

CLOSED = ["/account/", "/en/account/", "/admin/", "/api/", "/search/", "/en/search/"]
CLOSED += ["/takedown/", "/en/takedown/", "/reading-lists/pdf/", "/en/reading-lists/pdf/"]


@require_safe
def robots(request):
    """Answer with robots.txt: the admin and the endless pages of results are no content."""
    sitemap = request.build_absolute_uri("/sitemap.xml")
    rules = "\n".join(f"Disallow: {path}" for path in CLOSED)
    return HttpResponse(
        f"User-agent: *\n{rules}\n\nSitemap: {sitemap}\n", content_type="text/plain"
    )
