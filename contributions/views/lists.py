"""One's own contributions, those of the school that one directs, and what is much alike."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page, WorkflowState

from contributions.access import directed_schools, may_contribute
from contributions.models import Contribution
from contributions.states import reason_of, state_of, with_pages
from core.contributing import contributed_models
from core.similar import similar_pages

A_PAGE = 20
LIKEST = 3


def rows_of(request, contributions):
    """Return one page of contributions, each with its state."""
    items = Paginator(with_pages(contributions), A_PAGE).get_page(request.GET.get("page"))
    for contribution in items:
        page = contribution.page
        contribution.state = state_of(page)
        contribution.kind = page.specific_class.search_type
        contribution.kind_label = page.specific_class._meta.verbose_name
        contribution.reason = reason_of(page)
    return items


@login_required
@require_safe
def own(request):
    """List what the user contributed, the newest first, and offer to begin another."""
    models = contributed_models() if may_contribute(request.user) else {}
    context = {
        "items": rows_of(request, request.user.contributions.all()),
        "kinds": {code: model._meta.verbose_name for code, model in models.items()},
        "directs": directed_schools(request.user),
    }
    return render(request, "contributions/list.html", context)


def sent_from(schools):
    """Return what was handed in at the schools; a draft is its writer's alone until then."""
    reviews = WorkflowState.objects.filter(
        base_content_type__app_label="wagtailcore", base_content_type__model="page"
    )
    keys = [int(key) for key in reviews.values_list("object_id", flat=True).distinct()]
    return Contribution.objects.filter(school__in=schools, page__in=keys)


@login_required
@require_safe
def of_school(request):
    """Show a director how far the contributions of the school are."""
    schools = directed_schools(request.user)
    if not schools:
        raise PermissionDenied
    context = {"items": rows_of(request, sent_from(schools)), "schools": schools}
    return render(request, "contributions/school.html", context)


@login_required
@require_safe
def similar(request):
    """Show the published pages that are much like a title, for the script beside it."""
    title = " ".join(request.GET.get("title", "").split())[:255]
    context = {"similar": alike(title, request.GET.get("page", ""))}
    return render(request, "contributions/similar.html", context)


def alike(title, own_key=""):
    """Return the likest published pages, without the page itself."""
    if not title:
        return []
    found = similar_pages(title, Locale.get_default().language_code)
    own_page = Page.objects.filter(pk=own_key).first() if own_key.isdecimal() else None
    own_url = own_page and own_page.get_url()
    return [page for page in found if page["url"] != own_url][:LIKEST]
