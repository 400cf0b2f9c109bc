"""PDF files of lists: of one's own, of one that was shared, of pages that a browser names."""

import hashlib
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core import content_version
from core.printing import Unfinished, make_pdf
from reading_lists.changes import clean_name
from reading_lists.pages import EVERYBODY, readable
from reading_lists.printing import MOST_PAGES
from reading_lists.printing.handouts import handout_html
from reading_lists.printing.sources import sources_of

from .own import own_or_404, reader_of
from .public import shared_or_404

SECONDS_TO_WAIT = 20


def refusal(request, reason, status):
    """Say in plain words why there is no file."""
    context = {"reason": reason, "most": MOST_PAGES}
    response = render(request, "reading_lists/no_pdf.html", context, status=status)
    if reason == Unfinished.BUSY:
        response["Retry-After"] = str(SECONDS_TO_WAIT)
    return response


def pdf_answer(request, name, works, reader):
    """Answer with the PDF file of the pages that the reader may read."""
    pages = list(readable(works[:MOST_PAGES], reader).values())
    if not pages:
        return refusal(request, "empty", 404)
    title = name or (pages[0].title if len(pages) == 1 else _("Reading list"))
    html = handout_html(title, pages, request)
    try:
        made = make_pdf(html, sources_of(html, reader))
    except Unfinished as unfinished:
        return refusal(request, unfinished.reason, 503)
    disposition = content_disposition_header(False, f"{title[:80]}.pdf")
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def key_or_404(value):
    try:
        return UUID(value)
    except ValueError:
        raise Http404 from None


@never_cache
@require_safe
def chosen(request):
    """Make a file of the pages that the address names, such as those kept in a browser."""
    works = list(dict.fromkeys(map(key_or_404, request.GET.getlist("page")[:MOST_PAGES])))
    name = clean_name(request.GET.get("name", ""))
    return pdf_answer(request, name, works, reader_of(request))


@login_required
@require_safe
def own(request, key):
    kept = own_or_404(request, key)
    return pdf_answer(request, kept.name, kept.works, reader_of(request))


def etag_of(kept):
    """Return an ETag of all that the file of a shared list depends on."""
    pages = readable(kept.works[:MOST_PAGES], EVERYBODY).values()
    seen = [kept.name, get_language(), content_version.current(), *(page.pk for page in pages)]
    return f'"{hashlib.sha256(repr(seen).encode()).hexdigest()[:32]}"'


@require_safe
def shared(request, token):
    """Make the file of a shared list: the same for all, asked again each time, as it may go."""
    kept = shared_or_404(token)
    etag = etag_of(kept)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = pdf_answer(request, kept.name, kept.works, EVERYBODY)
    if response.status_code < 400:  # why there is none is for now only
        response["ETag"] = etag
        patch_cache_control(response, public=True, no_cache=True)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
