"""The search page: a plain GET form, its answer, and everything in the address."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from . import counting, likely_queries, ways_out
from .access import keys_for, site_for
from .facets import label_of
from .forms import SearchForm
from .queries import RELEVANCE, find
from .registry import TYPE_FACET
from .scope import PUBLIC

SHOWN_CHOICES, WORTH_FOLDING = 10, 14  # of a facet; to hide three would not be worth a click


@require_safe
def results(request):
    form = SearchForm(request.GET)
    locale = get_language() or settings.LANGUAGE_CODE
    asked = form.asked() | {"locale": locale, "site": site_for(request)}
    access_keys = keys_for(request)
    answer = find(**asked, access_keys=access_keys)
    counting.note(request, asked, answer, access_keys)
    context = context_of(form, asked, answer) | beside(asked, answer, access_keys)
    response = render(request, "search/results.html", context)
    if request.user.is_authenticated or access_keys != PUBLIC:
        add_never_cache_headers(response)
    else:
        # Each question is counted, and the index changes without the pages changing.
        patch_cache_control(response, no_cache=True)
    return response


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
        "without_filters": address(asked | {"filters": {}}),
        "exact": asked["exact"],
        "as_typed": address(asked | {"exact": True}),
    }


def beside(asked, answer, access_keys):
    """Return what else may help: other languages, and where little was asked or found, more."""
    is_empty = not (asked["query"] and answer.total)
    has_nothing = asked["query"] and not answer.total
    is_first = asked["page"] == 1
    return {
        "other_languages": ways_out.in_other_languages(asked, access_keys) if is_first else [],
        "popular": likely_queries.popular(asked["locale"]) if is_empty else [],
        "broader": _broader(asked, access_keys) if has_nothing else [],
    }


def _broader(asked, access_keys):
    """Return the questions that ask for less as links."""
    return [
        {"why": why, "query": other["query"], "total": total, "query_string": address(other)}
        for why, other, total in ways_out.broader(asked, access_keys)
    ]


def others(filters):
    """Return the filters beside the type, which is chosen by links instead of boxes."""
    return {name: codes for name, codes in filters.items() if name != TYPE_FACET}


def shown_facets(answer, filters):
    """Return the facets that have something to choose, with the address of each choice."""
    return [
        {
            "name": name,
            "label": label_of(name),
            **folded(
                {
                    "value": choice.value,
                    "label": choice.label,
                    "count": choice.count,
                    "selected": choice.value in filters.get(name, ()),
                }
                for choice in choices
            ),
        }
        for name, choices in answer.facets.items()
        if choices
    ]


def folded(choices):
    """Return all choices, those that are shown at once, and the rest of a long list."""
    choices = list(choices)
    if len(choices) < WORTH_FOLDING:
        return {"choices": choices, "shown": choices, "folded": []}
    shown = [c for at, c in enumerate(choices) if at < SHOWN_CHOICES or c["selected"]]
    rest = [choice for choice in choices if choice not in shown]
    return {"choices": choices, "shown": shown, "folded": rest}


def address(asked):
    """Return the query string of a search without its page number."""
    query = QueryDict(mutable=True)
    query["q"] = asked["query"]
    for name, codes in asked["filters"].items():
        query.setlist(name, codes)
    if asked["sort"] != RELEVANCE:
        query["sort"] = asked["sort"]
    if asked["exact"]:
        query["exact"] = "1"
    return query.urlencode()
