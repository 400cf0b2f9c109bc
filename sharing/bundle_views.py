"""The address of all files of a page in one download."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.access import live, may_read
from core.file_access import may_see
from core.files import PRIVATE, PUBLIC, file_handed_out, passed_restrictions
from core.models import Document, PageIdentity
from core.uploads.names import clean_name

from .bundle import Bundle, documents_of, length, streamed


def page_of(short_id):
    """Return the live page of a short id in the language of the address, else in Thai, or None."""
    identity = PageIdentity.objects.filter(short_id=short_id.lower()).first()
    if identity is None:
        return None
    pages = live(Page.objects.filter(translation_key=identity.translation_key))
    found = {page.locale.language_code: page for page in pages.select_related("locale")}
    page = found.get(get_language()) or found.get("th")
    return page and page.specific


def allowed(page, user, passed=frozenset()):
    """Return the files of the page that the user may have."""
    if not may_read(page, user, passed):
        return Bundle([])
    return Bundle([one for one in documents_of(page) if may_see(one, user, passed)])


@require_safe
def bundle(request, short_id):
    """Stream the files that the reader may have; to others there are none."""
    page = page_of(short_id)
    if page is None:
        raise Http404
    everybody = allowed(page, AnonymousUser())
    own = allowed(page, request.user, passed_restrictions(request))
    if not own.documents or own.size > settings.BUNDLE_MAX_BYTES:
        raise Http404
    is_public = own.etag == everybody.etag
    response = answer(request, page, own, PUBLIC if is_public else PRIVATE)
    for document in own.documents:
        file_handed_out.send_robust(Document, file=document, request=request, response=response)
    return response


def answer(request, page, files, cache_control):
    """Answer with the archive, or with 304 when the browser has it."""
    unchanged = get_conditional_response(request, etag=files.etag)
    if unchanged is not None:
        return unchanged
    stored = files.stored()
    pieces = [] if request.method == "HEAD" else streamed(stored)
    name = clean_name(f"{page.title[:80]}.zip".replace("/", "-"))
    headers = {
        "Cache-Control": cache_control,
        "Content-Disposition": content_disposition_header(True, name),
        "Content-Length": str(length(stored)),
        "ETag": files.etag,
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }
    return StreamingHttpResponse(pieces, content_type="application/zip", headers=headers)
