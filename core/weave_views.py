"""The address of a woven cover; the same address always gives the same picture."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from .weave import AREAS, draw, split_seed

FOR_EVER = "public, max-age=31536000, immutable"


@require_safe
def weave(request, area, seed):
    """Answer with the cover's SVG; 404 for an unknown area or a seed that is not one."""
    parts = split_seed(seed)
    if area not in AREAS or parts is None:
        raise Http404
    headers = {
        "Cache-Control": FOR_EVER,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return HttpResponse(draw(area, *parts), content_type="image/svg+xml", headers=headers)
