"""Which downloads count, and for which page."""

from urllib.parse import urlsplit

from wagtail.models import Page

from core.access import live
from core.file_access import holders_of

from .noting import note
from .readers import reader_of

# A file that the page itself shows in a frame was not asked for.
SHOWN_IN_PAGE = {"iframe", "frame", "object", "embed"}


def note_download(request, document, status):
    """Note that a reader took a file, once for all the pieces that a browser may ask for."""
    if not is_whole_or_first(request, status):
        return
    reader = reader_of(request)
    page_id = reader and page_of(document, request)
    if page_id:
        note(reader, page_id, document.pk)


def is_whole_or_first(request, status):
    """Tell whether the file is handed out to be kept or opened, at least its beginning."""
    starts = request.headers.get("Range", "bytes=0-").startswith("bytes=0-")
    is_shown = request.headers.get("Sec-Fetch-Dest", "") in SHOWN_IN_PAGE
    return request.method == "GET" and status in (200, 206) and starts and not is_shown


def page_of(document, request):
    """Return the key of the live page that led to the file; by default the first that shows it."""
    keys = [key for model, key in holders_of(document) if model is Page]
    pages = list(live(Page.objects.filter(pk__in=keys)).order_by("pk"))
    came_from = path_before(request)
    led = (page.pk for page in pages if page.get_url(request) == came_from)
    return next(led, pages[0].pk if pages else None)


def path_before(request):
    """Return the path of the page that the browser says it comes from."""
    try:
        return urlsplit(request.headers.get("Referer", "")).path
    except ValueError:
        return ""
