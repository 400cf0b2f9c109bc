"""The search as JSON, for other systems; its shape never changes, keys may be added."""

from dataclasses import asdict

from django.http import JsonResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from .access import keys_for, site_for
from .forms import SearchForm
from .queries import find
from .suggestions import suggest

ERRORS_IN = "th"


@require_safe
def search(request):
    """Answer a search, or say in Thai which parameter is wrong."""
    form = SearchForm(request.GET)
    if error := _error(form):
        return error
    asked = form.asked()
    with override(asked["locale"]):
        answer = find(**asked, access_keys=keys_for(request), site=site_for(request))
        body = _body(answer, asked, str(form.notice))
    return JsonResponse(body)


def _error(form):
    with override(ERRORS_IN):
        if not form.is_valid():
            return JsonResponse({"error": form.first_error}, status=400)
    return None


def _body(answer, asked, notice):
    body = {
        "query": answer.query,
        "corrected": answer.corrected,
        "total": answer.total,
        "page": asked["page"],
        "results": [_result(hit) for hit in answer.hits],
        "facets": {
            name: [asdict(choice) for choice in choices] for name, choices in answer.facets.items()
        },
    }
    return {**body, "notice": notice} if notice else body


def _result(hit):
    return {
        "id": hit.object_id,
        "source_id": hit.source_id,
        "title": hit.title,
        "url": hit.url,
        "type": hit.type,
        "snippet": hit.snippet,
        "file": hit.file and {"title": hit.file.title, "url": hit.file.url},
    }


@require_safe
def suggestions(request):
    """Suggest titles for what has been typed so far."""
    form = SearchForm(request.GET)
    if error := _error(form):
        return error
    asked = form.asked()
    with override(asked["locale"]):
        scope = (asked["locale"], keys_for(request), site_for(request))
        found = suggest(asked["query"], *scope)
    return JsonResponse({"query": asked["query"], "suggestions": found})
