"""The public pages of the register."""

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.list_views import links_to, view_of

from .models import School, SchoolNetwork
from .places import districts_of
from .sharing import list_subject, school_subject
from .shown import pages_from

NETWORK, PLACE = "network", "place"
VIEWS = {
    NETWORK: pgettext_lazy("view", "By network"),
    PLACE: pgettext_lazy("view", "By place"),
}


@require_safe
def school_list(request):
    """Show every open school under its network, or where it is."""
    schools = School.objects.filter(archived=False)
    total = schools.count()
    by_place = view_of(request.GET, VIEWS) == PLACE
    context = {
        "districts": districts_of(schools) if by_place else None,
        "views": links_to(VIEWS, request.GET),
        "total": total,
        "subject": list_subject(total),
    }
    shown = context if by_place else {**context, **by_network(schools)}
    return render(request, "schools/school_list.html", shown)


def by_network(schools):
    """Return the schools under their networks, and those that are in none."""
    networks = SchoolNetwork.objects.filter(archived=False)
    return {
        "networks": networks.prefetch_related(Prefetch("schools", queryset=schools)),
        "schools_without_network": schools.filter(network__isnull=True),
    }


@require_safe
def school_detail(request, code):
    """Show one school and all that the library holds from it."""
    school = get_object_or_404(School.objects.select_related("network"), code=code)
    shown = pages_from(school, Locale.get_active())
    context = {
        "school": school,
        "shown": shown,
        "total": sum(len(pages) for pages in shown.values()),
        "subject": school_subject(school),
    }
    return render(request, "schools/school_detail.html", context)
