"""The one view behind which every uploaded file lies."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.files.storage import default_storage
from django.dispatch import Signal
from django.http import FileResponse, Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from wagtail.models import PageViewRestriction
from whitenoise.responders import StaticFile

from .file_access import may_see
from .models import Document, Image, Media, Rendition

# Sent with `file`, `request` and `response` when somebody gets a file; its sender is the model.
file_handed_out = Signal()
PUBLIC = "public, max-age=600"
PRIVATE = "private, no-store"
# What a browser may show inside the page; everything else is handed over as a download.
INLINE_TYPES = ("image/", "audio/", "video/", "application/pdf", "text/vtt")
# A file is content of a stranger: it may not run anything in our name, and no other site frames it.
STRANGER = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
# Safari shows no sandboxed PDF, and browsers keep what runs inside one apart from our pages anyway.
POLICIES = {"application/pdf": f"{STRANGER}; object-src 'self'"}


def owner_of(path):
    """Return the image, document or media file that a stored path belongs to, or None."""
    if path.startswith("images/"):
        rendition = Rendition.objects.select_related("image").filter(file=path).first()
        return rendition and rendition.image
    for model, fields in (
        (Image, ["file"]),
        (Document, ["file"]),
        (Media, ["file", "thumbnail", "captions"]),
    ):
        for field in fields:
            if found := model.objects.filter(**{field: path}).first():
                return found
    return None


def passed_restrictions(request):
    """Return the ids of the restrictions that this session gave the password for."""
    return frozenset(
        request.session.get(PageViewRestriction.passed_view_restrictions_session_key, [])
    )


def content_headers(owner, path, cache_control):
    """Return the headers that say what the file is, what it is called and who may keep it."""
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    inline = kind.startswith(INLINE_TYPES)
    headers = {
        "Content-Type": kind,
        "Cache-Control": cache_control,
        "X-Content-Type-Options": "nosniff",
    }
    if isinstance(owner, Document):
        headers["Content-Disposition"] = content_disposition_header(not inline, owner.filename)
    elif not inline:
        headers["Content-Disposition"] = "attachment"
    headers["Content-Security-Policy"] = POLICIES.get(kind, f"{STRANGER}; sandbox")
    return headers


def stream(request, path, headers):
    """Answer with the file's bytes: whole, a range, or 304 when the browser has it."""
    file = StaticFile(default_storage.path(path), list(headers.items()))
    answer = file.get_response(request.method, request.META)
    response = (
        FileResponse(answer.file, status=int(answer.status))
        if answer.file
        else HttpResponse(status=int(answer.status))
    )
    for name, value in answer.headers:
        response[name] = value
    return response


@require_safe
def serve_file(request, path):
    """Serve a stored file to whoever may see it; to everybody else it does not exist."""
    owner = owner_of(path)
    if owner is None or not Path(default_storage.path(path)).is_file():
        raise Http404
    public = may_see(owner, AnonymousUser())
    if not public and not may_see(owner, request.user, passed_restrictions(request)):
        raise Http404
    headers = content_headers(owner, path, PUBLIC if public else PRIVATE)
    response = hand_out(request, path, headers)
    file_handed_out.send_robust(type(owner), file=owner, request=request, response=response)
    return response


def hand_out(request, path, headers):
    """Answer with the file, or let nginx do so."""
    if settings.FILES_ACCEL_PREFIX:
        accelerated = f"{settings.FILES_ACCEL_PREFIX}{path}"
        return HttpResponse(headers={**headers, "X-Accel-Redirect": accelerated})
    return stream(request, path, headers)
