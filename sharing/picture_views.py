"""The address of the picture of a page, a school or a person; another picture, another address."""

from django.core.cache import caches
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import check_for_language, override
from django.views.decorators.http import require_safe

from core.models import SiteSettings
from core.sharing import find_subject

from .card import draw, version

FOR_EVER = "public, max-age=31536000, immutable"


def site_name(request, language):
    """Return the name of the library in a language."""
    with override(language):
        return SiteSettings.for_request(request).site_name


def card_path(subject, language, name):
    """Return the address of a subject's picture as it is now, or an empty string."""
    if subject.card is None or not subject.key:
        return ""
    words = [language, subject.kind, subject.key, version(subject.card, name)]
    return reverse("share_card", args=words)


@require_safe
def card_picture(request, language, kind, key, version):
    """Answer with the picture; an address of an older one leads to the one of today."""
    subject = find_subject(kind, key, language) if check_for_language(language) else None
    if subject is None or subject.card is None:
        raise Http404
    name = site_name(request, language)
    path = card_path(subject, language, name)
    if path != request.path:
        return redirect(path)
    # Named by what it shows, so nothing has to be purged; the cache drops what is too much.
    picture = caches["cards"].get_or_set(version, lambda: draw(subject.card, name), None)
    return HttpResponse(picture, content_type="image/png", headers={"Cache-Control": FOR_EVER})
