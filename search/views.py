"""The search page: a plain GET form, its answer, and everything in the address."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from . import counting
from .access import keys_for
from .facets import label_of
from .forms import SearchForm
from .queries import RELEVANCE, find
from .registry import TYPE_FACET


@require_safe
def results(request):
    form = SearchForm(request.GET)
    asked = form.asked() | {"locale": get_language() or settings.LANGUAGE_CODE}
    access_keys = keys_for(request)
    answer = find(**asked, access_keys=access_keys)
    counting.note(request, asked, answer, access_keys)
    return render(request, "search/results.html", context_of(form, asked, answer))


@csrf_exempt  # It counts without knowing whom, and never beyond how often the query was asked.
@require_POST
def clicked(request):
    """Count that a result was opened; the page's own script says so."""
    if query := counting.countable(request.POST.get("q", "")):
        counting.count_click(query)
    return HttpResponse(status=204)


def context_of(form, asked, answer):
    """Return what the template draws."""
    facets = shown_facets(answer, asked["filters"])
    return {
        "query": asked["query"],
        "answer": answer,
        "notice": form.notice,
        "items": Paginator(range(answer.total), answer.page_size).get_page(answer.page),
        "total": answer.total,
        "types": next((facet for facet in facets if facet["name"] == TYPE_FACET), None),
        "filters": [facet for facet in facets if facet["name"] != TYPE_FACET],
        "sorts": [
            {"value": value, "label": label, "selected": value == asked["sort"]}
            for value, label in form.fields["sort"].choices
        ],
        "is_filtered": bool(asked["filters"]),
        "query_string": address(asked),
        "without_type": address(asked | {"filters": others(asked["filters"])}),
    }


def others(filters):
    """Return the filters beside the type, which is chosen by links instead of boxes."""
    return {name: codes for name, codes in filters.items() if name != TYPE_FACET}


def shown_facets(answer, filters):
    """Return the facets that have something to choose, with the address of each choice."""
    return [
        {
            "name": name,
            "label": label_of(name),
            "choices": [
                {
                    "value": choice.value,
                    "label": choice.label,
                    "count": choice.count,
                    "selected": choice.value in filters.get(name, ()),
                }
                for choice in choices
            ],
        }
        for name, choices in answer.facets.items()
        if choices
    ]


def address(asked):
    """Return the query string of a search without its page number."""
    query = QueryDict(mutable=True)
    query["q"] = asked["query"]
    for name, codes in asked["filters"].items():
        query.setlist(name, codes)
    if asked["sort"] != RELEVANCE:
        query["sort"] = asked["sort"]
    return query.urlencode()
