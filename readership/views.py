"""Where pages tell that somebody reads them, behind their loading."""

import logging
from urllib.parse import urlsplit

from django.db import DatabaseError
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .noting import note_view

log = logging.getLogger(__name__)
LATER = {"Retry-After": "60"}


@csrf_exempt  # Pages are the same for all readers, so they hold no token; their origin is asked.
@require_POST
def viewed(request, page_id):
    """Acknowledge a view once it is stored; 204 does not say whether it counts."""
    if not is_from_our_page(request):
        return HttpResponse(status=400)
    try:
        note_view(request, page_id)
    except DatabaseError:
        log.warning("A view could not be stored", exc_info=True)
        return HttpResponse(status=503, headers=LATER)
    return HttpResponse(status=204)


def is_from_our_page(request):
    """Tell whether a browser says that a page of this very site sends it."""
    try:
        origin = urlsplit(request.headers.get("Origin", ""))
    except ValueError:
        return False
    return bool(origin.netloc) and origin.netloc == request.get_host()
